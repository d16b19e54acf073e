import type { Socket } from 'node:dgram';
import { asksForKeyFrame, type RtpStream, videoPackets } from '../../scripts/rehearse/media/rtpPackets.ts';
import type { MediaPeer, MediaRoom } from '../../server/src/application/mediaPort.ts';
import { must, signal } from '../testkit/mediaFixture.ts';
import { joinMessage } from './plainVoice.ts';

const VP8 = {
  mimeType: 'video/VP8',
  payloadType: 96,
  clockRate: 90_000,
  rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
};
const FRAME_MS = 40;

/**
 * Joins with a socket and sends a camera in two layers, with a key frame of both when it is asked and `answers`, as a
 * browser does. Returns how to stop.
 */
export async function produceCamera(
  room: MediaRoom,
  chair: MediaPeer,
  socket: Socket,
  answers = () => true,
): Promise<() => void> {
  const { send } = must(await signal(room, chair, joinMessage(room, socket)));
  const streams: readonly RtpStream[] = [1, 2].map((ssrc) => ({ ssrc, payloadType: 96, sequence: 1 }));
  const encodings = streams.map(({ ssrc }) => ({ ssrc }));
  const rtpParameters = { codecs: [VP8], encodings };
  must(await signal(room, chair, { type: 'produce', transportId: send?.id ?? '', source: 'camera', rtpParameters }));
  let wanted = false;
  let frames = 0;
  socket.on('message', (packet) => {
    wanted ||= asksForKeyFrame(packet);
  });
  const timer = setInterval(() => {
    const isKeyFrame = wanted && answers();
    const frame = Buffer.from([isKeyFrame ? 0 : 1, 0, 0, 0, 0]);
    if (isKeyFrame) wanted = false;
    frames++;
    for (const stream of streams) {
      for (const packet of videoPackets(stream, frame, frames, frames * FRAME_MS * 90)) {
        socket.send(packet, send?.port ?? 0, '127.0.0.1');
      }
    }
  }, FRAME_MS);
  return () => clearInterval(timer);
}

/** What a producer is asked and answers, in milliseconds on the worker's clock. */
export interface KeyFrameNote {
  readonly type: string;
  readonly at: number;
}

/** How many times a sender was asked, for one layer or several at once. */
export function countRequests(notes: readonly KeyFrameNote[]): number {
  return new Set(notes.filter(({ type }) => type === 'pli').map(({ at }) => at)).size;
}

/** When the first request was answered. */
export function findAnswer(notes: readonly KeyFrameNote[]): number | undefined {
  const first = notes.findIndex(({ type }) => type === 'pli');
  return first < 0 ? undefined : notes.slice(first).find(({ type }) => type === 'keyframe')?.at;
}

/** Browsers ignore a PLI within this time after the last one (ms). */
const DEAF_MS = 300;

/** The requests that a browser would have overheard: those that came soon after another, and after its answer. */
export function listOverheard(notes: readonly KeyFrameNote[]): readonly number[] {
  const asked = notes.filter(({ type }) => type === 'pli').map(({ at }) => at);
  const answers = notes.filter(({ type }) => type === 'keyframe').map(({ at }) => at);
  return asked.filter((at, index) => {
    const before = asked[index - 1] ?? Number.NEGATIVE_INFINITY;
    return at - before < DEAF_MS && answers.some((answer) => before < answer && answer < at);
  });
}
