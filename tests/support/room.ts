import type { Page } from 'playwright-core';

/** The microphones of a simulated room, and the test's controls. */
interface RoomControls {
  unplug(deviceId: string): void;
  plug(deviceId: string): void;
  /** Turns the room's voice off or on. */
  setVoice(on: boolean): void;
}

declare global {
  interface Window {
    room: RoomControls;
  }
}

export const OWN_MICROPHONE = { deviceId: 'own', label: 'Micro máy' };
export const USB_MICROPHONE = { deviceId: 'usb', label: 'Micro USB' };

/** Gives a page with fake devices two microphones in a room; if it `echoes`, they hear what the page plays. */
export async function furnishRoom(page: Page, { echoes }: { readonly echoes: boolean }): Promise<void> {
  await page.addInitScript(makeRoom, { echoes, microphones: [OWN_MICROPHONE, USB_MICROPHONE] });
}

interface RoomPlan {
  readonly echoes: boolean;
  readonly microphones: readonly { readonly deviceId: string; readonly label: string }[];
}

/** Runs in the page. */
function makeRoom({ echoes, microphones }: RoomPlan): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const getMedia = devices.getUserMedia.bind(devices);
  const sound = new AudioContext();
  const air = new GainNode(sound);
  const voice = new GainNode(sound, { gain: 0.1 });
  const tone = new OscillatorNode(sound, { frequency: 300 });
  tone.connect(voice);
  tone.start();
  const away = new Set<string>();
  const open: { readonly id: string; readonly track: MediaStreamTrack }[] = [];

  const plugged = () => microphones.filter(({ deviceId }) => !away.has(deviceId));
  devices.enumerateDevices = async () =>
    plugged().map(
      (device) => ({ ...device, kind: 'audioinput', groupId: '', toJSON: () => device }) as MediaDeviceInfo,
    );
  devices.getUserMedia = async ({ audio, video } = {}) => {
    const tracks = video ? (await getMedia({ video })).getTracks() : [];
    if (audio) {
      const wanted = typeof audio === 'object' ? (audio.deviceId as { ideal?: string } | undefined)?.ideal : undefined;
      const device = plugged().find(({ deviceId }) => deviceId === wanted) ?? plugged()[0];
      if (!device) throw new DOMException('no microphone', 'NotFoundError');
      const output = sound.createMediaStreamDestination();
      air.connect(output);
      voice.connect(output);
      for (const track of output.stream.getAudioTracks()) {
        track.getSettings = () => ({ deviceId: device.deviceId });
        open.push({ id: device.deviceId, track });
        tracks.push(track);
      }
    }
    return new MediaStream(tracks);
  };

  if (echoes) {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      const stream = this.srcObject;
      if (stream instanceof MediaStream && stream.getAudioTracks().length > 0) {
        sound
          .createMediaStreamSource(stream)
          .connect(new GainNode(sound, { gain: 0.2 }))
          .connect(air);
      }
      return play.call(this);
    };
  }

  const change = () => devices.dispatchEvent(new Event('devicechange'));
  window.room = {
    unplug(deviceId) {
      away.add(deviceId);
      for (const { id, track } of open) {
        if (id !== deviceId || track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      change();
    },
    plug(deviceId) {
      away.delete(deviceId);
      change();
    },
    setVoice(on) {
      voice.gain.value = on ? 0.1 : 0;
    },
  };
}
