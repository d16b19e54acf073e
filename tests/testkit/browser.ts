import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { watchFrames } from './movingPicture.ts';
import { waitFor } from './waitFor.ts';

/** Debian's packages of Chromium: the whole browser, and its engine alone, which draws no window of its own. */
export type ChromiumPackage = 'chromium' | 'chromium-headless-shell';

/**
 * Debian's Chromium without a screen, quiet on a closed network, with devices that need no permission. It exits with
 * the process, and on the process's signals. Tests take the engine alone: it is the same, for two thirds of the
 * processor time; measurements take the browser that people use.
 */
export async function launchBrowser(name: ChromiumPackage = 'chromium-headless-shell'): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_BIN ?? `/usr/bin/${name}`;
  if (!existsSync(executablePath)) {
    throw new Error(
      `Chromium is missing at ${executablePath}: install it (apt-get install ${name}) or set CHROMIUM_BIN.`,
    );
  }
  const browser = await chromium.launch({
    executablePath,
    // The usual time zone of rooms, independent of this machine; a test of time zones overrides it per window.
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // The engine alone would fit letters to pixels, which makes texts wider than the browser draws them.
      '--font-render-hinting=none',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      // Several pages in one window: those behind must go on drawing.
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-background-timer-throttling',
    ],
  });
  await adaptPages(browser);
  return browser;
}

let adapted = false;

/** Changes what pages of playwright do, once in a process. */
async function adaptPages(browser: Browser): Promise<void> {
  if (adapted) return;
  adapted = true;
  const page = await browser.newPage();
  aimEachPress(page);
  resizeInFullScreen(page);
  await page.close();
}

/**
 * Makes every `click` of a locator move the pointer there from elsewhere, as a person does who has seen what changed. A
 * pointer that rests where the page has just changed is what the page guards itself against (`pressGuard.ts`).
 */
function aimEachPress(page: Page): void {
  const prototype: Locator = Object.getPrototypeOf(page.locator('body'));
  const { click } = prototype;
  prototype.click = async function aimAndClick(this: Locator, options) {
    await this.page().mouse.move(0, 0);
    await click.call(this, options);
  };
}

/**
 * Lets `setViewportSize` change the size of a page that has the whole screen, as a hall's page takes it. Chromium
 * forbids that; the size a page reads can be set all the same.
 */
function resizeInFullScreen(page: Page): void {
  const prototype: Page = Object.getPrototypeOf(page);
  const { setViewportSize } = prototype;
  prototype.setViewportSize = async function resize(this: Page, size) {
    const session = await this.context().newCDPSession(this);
    const { bounds } = await session.send('Browser.getWindowForTarget');
    if (bounds.windowState === 'fullscreen') {
      // Lasts as long as its session. A picture that is taken of the page goes back to the size before.
      await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
      return;
    }
    await session.detach();
    await setViewportSize.call(this, size);
  };
}

/** The colour of a page's camera and the tone of its microphone, by which receivers identify its media. */
export interface FakeDevices {
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly toneHz: number;
  /** How many people sit before the camera; none leaves the colour alone. */
  readonly figures?: number;
}

/** Opens an invitation and passes the device check. */
export async function enter(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/join#${code}`);
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
}

/** Opens a page whose camera shows one moving colour and whose microphone hears one tone. */
export async function openPage(context: BrowserContext, devices: FakeDevices): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(replaceDevices, devices);
  await page.addInitScript(replaceScreen, SHARED_SCREEN);
  return page;
}

/** What a page shares when it is asked for a screen: one colour too, and the tone that a film on it plays. */
export const SHARED_SCREEN: FakeDevices = { colour: [190, 60, 190], toneHz: 1_320 };

/** Runs in the page: small pictures, ten a second, in place of the machine's camera. */
function replaceDevices({ colour, toneHz, figures = 0 }: FakeDevices): void {
  const canvas = document.createElement('canvas');
  canvas.width = figures > 0 ? 1280 : 320;
  canvas.height = figures > 0 ? 720 : 180;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  let step = 0;
  const draw = () => {
    pen.fillStyle = `rgb(${colour.join(' ')})`;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    if (figures > 0) drawRoom();
    pen.fillStyle = figures > 0 ? 'rgb(255 255 255 / 0.08)' : 'white';
    // Something must move, or the encoder has nothing to send.
    pen.fillRect((step++ * 8) % 300, canvas.height - 20, 20, 20);
  };
  const drawRoom = () => {
    pen.fillStyle = '#a8302c';
    pen.fillRect(300, 0, 680, 110);
    for (let index = 0; index < figures; index++) {
      const x = (1280 / (figures + 1)) * (index + 1);
      const y = 380 + (index % 2) * 90 + Math.sin(step / 20 + index) * 4;
      pen.fillStyle = ['#3d6b70', '#3f5e88', '#4a4a86'][index % 3] as string;
      pen.beginPath();
      pen.ellipse(x, y + 230, 120, 160, 0, 0, Math.PI * 2);
      pen.fill();
      pen.fillStyle = '#c9a07c';
      pen.beginPath();
      pen.arc(x, y, 62, 0, Math.PI * 2);
      pen.fill();
      pen.fillStyle = '#2d2320';
      pen.beginPath();
      pen.arc(x, y - 8, 64, Math.PI, 0);
      pen.fill();
    }
  };
  draw();
  setInterval(draw, 100);
  navigator.mediaDevices.getUserMedia = async ({ video, audio } = {}) => {
    const tracks: MediaStreamTrack[] = [];
    if (video) tracks.push(...canvas.captureStream(10).getVideoTracks());
    if (audio) {
      const sound = new AudioContext();
      const tone = new OscillatorNode(sound, { frequency: toneHz });
      const output = sound.createMediaStreamDestination();
      tone.connect(new GainNode(sound, { gain: 0.5 })).connect(output);
      tone.start();
      tracks.push(...output.stream.getAudioTracks());
    }
    return new MediaStream(tracks);
  };
}

/** Runs in the page: a moving picture and a tone in place of the choice of a screen. */
function replaceScreen({ colour, toneHz }: FakeDevices): void {
  navigator.mediaDevices.getDisplayMedia = async ({ audio } = {}) => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 360;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    let step = 0;
    setInterval(() => {
      pen.fillStyle = `rgb(${colour.join(' ')})`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = 'white';
      pen.fillRect((step++ * 8) % 600, 330, 20, 20);
    }, 100);
    const stream = canvas.captureStream(10);
    if (audio) {
      const sound = new AudioContext();
      const tone = new OscillatorNode(sound, { frequency: toneHz });
      const output = sound.createMediaStreamDestination();
      tone.connect(new GainNode(sound, { gain: 0.5 })).connect(output);
      tone.start();
      for (const track of output.stream.getAudioTracks()) stream.addTrack(track);
    }
    return stream;
  };
}

/** What a page decodes from one place on the stage at this moment. */
interface Decoded {
  readonly frames: number;
  readonly pixel: readonly number[];
}

async function decoded(page: Page, slot: string): Promise<Decoded | undefined> {
  return page.evaluate((key) => {
    const video = document.querySelector<HTMLVideoElement>(`[data-testid="stage-video"][data-slot="${key}"]`);
    if (!video || video.videoWidth === 0) return undefined;
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(video, 0, 0, video.videoWidth, video.videoHeight / 2, 0, 0, 1, 1);
    const pixel = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return { frames: video.getVideoPlaybackQuality().totalVideoFrames, pixel };
  }, slot);
}

/** Waits until a page decodes moving pictures of these devices from a place on the stage. */
export async function seesPictureOf(page: Page, slot: string, { colour }: FakeDevices): Promise<void> {
  const moves = watchFrames();
  await waitFor(
    `pictures of ${slot}`,
    async () => {
      const now = await decoded(page, slot);
      if (!now || !colour.every((value, index) => Math.abs(value - (now.pixel[index] ?? -999)) < 40)) return undefined;
      return moves(now.frames) ? true : undefined;
    },
    30_000,
  );
}

/**
 * Waits until a page shows the pictures of these devices at a point of its stage, in shares of its width and height:
 * the right one, in the right place.
 */
export async function standsAt(
  page: Page,
  [x, y]: readonly [number, number],
  slot: string,
  devices: FakeDevices,
): Promise<void> {
  await waitFor(
    `${slot} at ${x}, ${y} of the stage`,
    async () => {
      const found = await page.evaluate(
        ([left, top]) => {
          const stage = document.querySelector('[data-testid="stage"]')?.getBoundingClientRect();
          if (!stage) return undefined;
          const under = document.elementsFromPoint(stage.x + stage.width * left, stage.y + stage.height * top);
          return under.find((element) => element instanceof HTMLVideoElement)?.getAttribute('data-slot');
        },
        [x, y] as const,
      );
      return found === slot ? true : undefined;
    },
    30_000,
  );
  await seesPictureOf(page, slot, devices);
}

/** Waits until a page hears nothing from a place on the stage. */
export async function isSilentAt(page: Page, slot: string): Promise<void> {
  await waitFor(
    `silence of ${slot}`,
    async () => ((await loudestTone(page, slot)) === undefined ? true : undefined),
    30_000,
  );
}

/** The strongest frequency a page hears from a place on the stage, in hertz; undefined in silence. */
async function loudestTone(page: Page, slot: string): Promise<number | undefined> {
  return page.evaluate(async (key) => {
    const element = document.querySelector<HTMLAudioElement>(`[data-testid="stage-audio"][data-slot="${key}"]`);
    const stream = element?.srcObject;
    if (!(stream instanceof MediaStream) || element?.paused) return undefined;
    const sound = new AudioContext();
    const analyser = new AnalyserNode(sound, { fftSize: 4096 });
    sound.createMediaStreamSource(stream).connect(analyser);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const peak = levels.indexOf(Math.max(...levels));
    const level = levels[peak] ?? Number.NEGATIVE_INFINITY;
    const hertz = (peak * sound.sampleRate) / analyser.fftSize;
    await sound.close();
    // Below this a decoder's comfort noise would count as a voice.
    return level > -60 ? hertz : undefined;
  }, slot);
}

/** Waits until a page hears the tone of these devices from a place on the stage. */
export async function hearsToneOf(page: Page, slot: string, { toneHz }: FakeDevices): Promise<void> {
  await waitFor(
    `the tone of ${slot}`,
    async () => {
      const heard = await loudestTone(page, slot);
      return heard !== undefined && Math.abs(heard - toneHz) < 40 ? true : undefined;
    },
    30_000,
  );
}

/** Waits until a page neither sees nor hears a place on the stage. */
export async function losesSightOf(page: Page, slot: string): Promise<void> {
  await waitFor(
    `${slot} to leave the stage`,
    async () => {
      const left = await page.locator(`[data-slot="${slot}"]`).count();
      return left === 0 ? true : undefined;
    },
    15_000,
  );
}
