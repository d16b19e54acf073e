import type { Page } from 'playwright-core';

// Faults of a room's machine, made inside its page.

/** Runs in the page: the camera and the microphone fail by this error whenever `allowDevices` has not let them open. */
export function failDevices(name: string): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  let allowed = false;
  mediaDevices.getUserMedia = async (constraints) => {
    if (!allowed) throw new DOMException('The test refuses', name);
    return open(constraints);
  };
  Object.assign(globalThis, {
    allowDevices: (allow: boolean) => {
      allowed = allow;
    },
  });
}

export async function allowDevices(page: Page, allow = true): Promise<void> {
  await page.evaluate(
    (value) => (globalThis as unknown as { allowDevices: (allow: boolean) => void }).allowDevices(value),
    allow,
  );
}

/** Runs in the page: its camera can be unplugged and plugged in by `plugCamera`. */
export function makeCameraUnpluggable(): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  const pictures: MediaStreamTrack[] = [];
  let plugged = true;
  mediaDevices.getUserMedia = async (constraints) => {
    if (constraints?.video && !plugged) throw new DOMException('The camera is away', 'NotFoundError');
    const stream = await open(constraints);
    pictures.push(...stream.getVideoTracks());
    return stream;
  };
  mediaDevices.enumerateDevices = async () => (await list()).filter(({ kind }) => plugged || kind !== 'videoinput');
  Object.assign(globalThis, {
    plugCamera: (plug: boolean) => {
      plugged = plug;
      for (const track of plug ? [] : pictures.splice(0)) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
  });
}

export async function plugCamera(page: Page, plug: boolean): Promise<void> {
  await page.evaluate(
    (value) => (globalThis as unknown as { plugCamera: (plug: boolean) => void }).plugCamera(value),
    plug,
  );
}

/** Runs in the page: what draws itself from now on and measures its size fails, until `mendPanels`. */
export function breakPanels(): void {
  const { ResizeObserver } = globalThis;
  Object.assign(globalThis, {
    ResizeObserver: undefined,
    mendPanels: () => Object.assign(globalThis, { ResizeObserver }),
  });
}

export async function mendPanels(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { mendPanels: () => void }).mendPanels());
}

/** Runs in the page: makes it a minute old. A younger one whose error returns at once waits before it reloads. */
export function ageByAMinute(): void {
  const now = performance.now.bind(performance);
  performance.now = () => now() + 60_000;
}
