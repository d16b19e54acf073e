import { afterEach, expect, it, vi } from 'vitest';

type Kind = 'videoinput' | 'audioinput';

class Track extends EventTarget {
  readyState = 'live';
  enabled = true;
  readonly kind: string;
  readonly #deviceId: string;
  constructor(kind: Kind) {
    super();
    this.kind = kind === 'videoinput' ? 'video' : 'audio';
    this.#deviceId = kind;
  }
  getSettings() {
    return { deviceId: this.#deviceId };
  }
  stop() {
    this.readyState = 'ended';
  }
}

/** A browser's devices, of which a test pulls the plugs. */
class Plugs extends EventTarget {
  readonly plugged = new Set<Kind>(['videoinput', 'audioinput']);
  readonly asked: Kind[][] = [];
  denied = false;
  #open: Track[] = [];

  async enumerateDevices() {
    return [...this.plugged].map((kind) => ({ kind, deviceId: kind, label: kind }));
  }

  async getUserMedia({ video, audio }: { readonly video: unknown; readonly audio: unknown }) {
    const kinds: Kind[] = [...(video ? ['videoinput' as const] : []), ...(audio ? ['audioinput' as const] : [])];
    this.asked.push(kinds);
    if (this.denied) throw new DOMException('', 'NotAllowedError');
    if (kinds.some((kind) => !this.plugged.has(kind))) throw new DOMException('', 'NotFoundError');
    const tracks = kinds.map((kind) => new Track(kind));
    this.#open.push(...tracks);
    return { getTracks: () => tracks };
  }

  unplug(kind: Kind) {
    this.plugged.delete(kind);
    const lost = this.#open.filter((track) => track.getSettings().deviceId === kind);
    this.#open = this.#open.filter((track) => !lost.includes(track));
    for (const track of lost) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    this.dispatchEvent(new Event('devicechange'));
  }

  plugIn(kind: Kind) {
    this.plugged.add(kind);
    this.dispatchEvent(new Event('devicechange'));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The store of a page whose browser has these devices. */
async function pageWith(mediaDevices: Plugs | undefined) {
  vi.stubGlobal('window', { isSecureContext: true });
  vi.stubGlobal('navigator', { mediaDevices });
  return import('./deviceStore.ts');
}

it('opens a camera that is plugged in again, whatever was pressed in between', async () => {
  const plugs = new Plugs();
  const devices = await pageWith(plugs);
  await devices.openDevices();
  plugs.unplug('videoinput');
  await expect.poll(() => devices.readDevices().causes).toStrictEqual({ camera: 'lostDevice' });
  await devices.toggleDevice('microphone');
  await devices.toggleDevice('microphone');
  expect(devices.readDevices().causes).toStrictEqual({ camera: 'lostDevice' });
  plugs.plugIn('videoinput');
  await expect.poll(() => devices.readDevices().camera?.readyState).toBe('live');
  expect(devices.readDevices().causes).toStrictEqual({});
});

it('opens the microphone alone where there is no camera, and the camera once there is one', async () => {
  const plugs = new Plugs();
  plugs.plugged.delete('videoinput');
  const devices = await pageWith(plugs);
  await devices.openDevices();
  expect(devices.readDevices().microphone?.readyState).toBe('live');
  expect(devices.readDevices().causes).toStrictEqual({ camera: 'missing' });
  plugs.plugIn('videoinput');
  await expect.poll(() => devices.readDevices().camera?.readyState).toBe('live');
});

it('asks for nothing that the room does without, and does not ask again where the browser refused', async () => {
  const plugs = new Plugs();
  plugs.denied = true;
  const devices = await pageWith(plugs);
  await devices.openDevices();
  devices.leaveOff('camera');
  expect(devices.readDevices().causes).toStrictEqual({ microphone: 'denied' });
  await devices.openDevices();
  expect(plugs.asked).toStrictEqual([['videoinput', 'audioinput'], ['audioinput']]);
  devices.leaveOff('microphone');
  await devices.openDevices();
  expect(plugs.asked).toHaveLength(2);
  expect(devices.readDevices().causes).toStrictEqual({});
});

it('says why nothing opens in a browser without devices, at each press', async () => {
  const devices = await pageWith(undefined);
  await devices.openDevices();
  expect(devices.readDevices().causes).toStrictEqual({ camera: 'inApp', microphone: 'inApp' });
  devices.leaveOff('camera');
  await devices.toggleDevice('camera');
  expect(devices.readDevices().wanted.camera).toBe(true);
  expect(devices.readDevices().causes.camera).toBe('inApp');
});
