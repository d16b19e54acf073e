import type { Browser } from 'playwright-core';
import { LOOP, type MediaLoop, type RoomLook } from './mediaLoop.ts';
import { paintRoom } from './paintRoom.ts';

/** Any secure address will do: the page is made here, and browsers encode media on secure pages only. */
const STUDIO = 'https://studio.invalid/';

interface EncodedLoop {
  readonly pictures: readonly { readonly isKeyFrame: boolean; readonly base64: string }[];
  readonly sounds: readonly string[];
}

/** Encodes a loop for each room with the encoders of a browser. Rejects when it cannot encode. */
export async function encodeLoops(browser: Browser, looks: readonly RoomLook[]): Promise<readonly MediaLoop[]> {
  const page = await browser.newPage();
  try {
    await page.route(STUDIO, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(STUDIO);
    await page.addScriptTag({ content: `window.paintRoom = ${paintRoom.toString()}` });
    const loops: MediaLoop[] = [];
    for (const look of looks) loops.push(decodeLoop(await page.evaluate(encodeLoop, { look, loop: LOOP })));
    return loops;
  } finally {
    await page.close();
  }
}

function decodeLoop({ pictures, sounds }: EncodedLoop): MediaLoop {
  return {
    pictures: pictures.map(({ isKeyFrame, base64 }) => ({ isKeyFrame, bytes: Buffer.from(base64, 'base64') })),
    sounds: sounds.map((base64) => Buffer.from(base64, 'base64')),
  };
}

/** Runs in the page. */
async function encodeLoop({ look, loop }: { look: RoomLook; loop: typeof LOOP }): Promise<EncodedLoop> {
  const { paintRoom: paint } = window as unknown as { paintRoom: typeof paintRoom };
  const toBase64 = (chunk: EncodedVideoChunk | EncodedAudioChunk) => {
    const bytes = new Uint8Array(chunk.byteLength);
    chunk.copyTo(bytes);
    return btoa(String.fromCharCode(...bytes));
  };
  const failed = (error: DOMException) => {
    throw error;
  };

  const pictures: { isKeyFrame: boolean; base64: string }[] = [];
  const videoEncoder = new VideoEncoder({
    output: (chunk) => pictures.push({ isKeyFrame: chunk.type === 'key', base64: toBase64(chunk) }),
    error: failed,
  });
  const { width, height, picturesPerSecond, bitsPerSecond } = loop;
  videoEncoder.configure({ codec: 'vp8', width, height, framerate: picturesPerSecond, bitrate: bitsPerSecond });
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let index = 0; index < loop.pictures; index++) {
    paint(pen, look, index / loop.pictures);
    const frame = new VideoFrame(canvas, { timestamp: (index * 1_000_000) / picturesPerSecond });
    videoEncoder.encode(frame, { keyFrame: index === 0 });
    frame.close();
  }
  await videoEncoder.flush();

  const sounds: string[] = [];
  const audioEncoder = new AudioEncoder({ output: (chunk) => sounds.push(toBase64(chunk)), error: failed });
  const sampleRate = 48_000;
  audioEncoder.configure({ codec: 'opus', sampleRate, numberOfChannels: 1, bitrate: 24_000 });
  const samplesPerSound = (sampleRate * loop.soundMs) / 1_000;
  const samples = Float32Array.from(
    { length: samplesPerSound * loop.sounds },
    (_, index) => 0.2 * Math.sin((2 * Math.PI * look.toneHz * index) / sampleRate),
  );
  const data = new AudioData({
    format: 'f32-planar',
    sampleRate,
    numberOfFrames: samples.length,
    numberOfChannels: 1,
    timestamp: 0,
    data: samples,
  });
  audioEncoder.encode(data);
  await audioEncoder.flush();
  return { pictures, sounds };
}
