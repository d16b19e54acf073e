import { MAX_STILL_LENGTH } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaSignalPort } from './mediaSignalPort.ts';

const EVERY_MS = 4_000;
/** In pixels. */
const WIDTH = 480;
/** The first that is small enough is sent. */
const QUALITIES = [0.6, 0.4, 0.2];

/** Sends stills of this camera while a receiver's quality level is stills. */
export class StillSender {
  readonly #port: MediaSignalPort;
  #track: MediaStreamTrack | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(port: MediaSignalPort) {
    this.#port = port;
  }

  setTrack(track: MediaStreamTrack | undefined): void {
    this.#track = track;
  }

  setWanted(wanted: boolean): void {
    this.close();
    if (!wanted) return;
    this.#timer = setInterval(() => void this.#send(), EVERY_MS);
    void this.#send();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #send(): Promise<void> {
    if (this.#track?.readyState !== 'live') return;
    const picture = await drawStill(this.#track).catch(() => undefined);
    if (picture) await this.#port.signal({ type: 'sendStill', picture });
  }
}

/** The track's picture now as a small JPEG in Base64; undefined where it has none, or none small enough. */
async function drawStill(track: MediaStreamTrack): Promise<string | undefined> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0) return undefined;
    const canvas = document.createElement('canvas');
    canvas.width = Math.min(WIDTH, videoWidth);
    canvas.height = Math.round((canvas.width * videoHeight) / videoWidth);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const [, picture = ''] = canvas.toDataURL('image/jpeg', quality).split(',');
      if (picture !== '' && picture.length <= MAX_STILL_LENGTH) return picture;
    }
    return undefined;
  } finally {
    video.srcObject = null;
  }
}
