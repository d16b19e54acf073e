import type { MediaSlot, MediaSource, StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';

/** One source on the stage, and how much it sends. */
export interface LoadSource<Slot extends MediaSlot = StageSlot> {
  readonly slot: Slot;
  readonly source: MediaSource;
  readonly packetsPerSecond: number;
  /** Of one packet's payload. */
  readonly bytes: number;
  /** Whether the screens of the stage have room for it. */
  readonly isShown: boolean;
}

/** Where the packets of a source go, and as what. */
export interface SourceLine extends LoadSource<MediaSlot> {
  /** How many receivers must get each packet. */
  readonly receivers: number;
  readonly ssrc: number;
  readonly payloadType: number;
  readonly port: number;
}

/** A stage on media workers, ready to forward. */
export interface Arrangement {
  readonly workerPids: readonly number[];
  /** The processes that record it. */
  readonly recorderPids: readonly number[];
  readonly lines: readonly SourceLine[];
  close(): Promise<void>;
}

const CHAIR: StageSlot = { kind: 'chair' };
const SPEAKER = speaker('S-speaker');

/**
 * The full stage: two cameras at 720p, a shared screen and three voices, 297 packets a second, which for 101 receivers
 * makes 30,000; and a fourth voice that must not be forwarded.
 */
export const FULL_STAGE: readonly LoadSource[] = [
  { slot: CHAIR, source: 'camera', packetsPerSecond: 55, bytes: 1_100, isShown: true },
  { slot: SPEAKER, source: 'camera', packetsPerSecond: 55, bytes: 1_100, isShown: true },
  { slot: SPEAKER, source: 'screen', packetsPerSecond: 37, bytes: 1_100, isShown: true },
  { slot: CHAIR, source: 'microphone', packetsPerSecond: 50, bytes: 70, isShown: true },
  { slot: SPEAKER, source: 'microphone', packetsPerSecond: 50, bytes: 70, isShown: true },
  { slot: speaker('S-pinned'), source: 'microphone', packetsPerSecond: 50, bytes: 70, isShown: true },
  { slot: speaker('S-fourth'), source: 'microphone', packetsPerSecond: 50, bytes: 70, isShown: false },
];

/** A site's small picture on the wall, at its highest bit rate: 80 kbit/s. */
export function smallPicture(siteId: SiteId): LoadSource<WallSlot> {
  return { slot: { kind: 'wall', siteId }, source: 'thumbnail', packetsPerSecond: 9, bytes: 1_100, isShown: true };
}

type WallSlot = Extract<MediaSlot, { kind: 'wall' }>;

const AUDIO = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
const VIDEO = {
  mimeType: 'video/VP8',
  payloadType: 96,
  clockRate: 90_000,
  rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
};

/** The RTP parameters of a source. */
export function rtpParametersOf({ source }: Pick<LoadSource, 'source'>, ssrc: number) {
  return { codecs: [source === 'microphone' ? AUDIO : VIDEO], encodings: [{ ssrc }] };
}

/** The RTP payload type of a source. */
export function payloadTypeOf({ source }: Pick<LoadSource, 'source'>): number {
  return (source === 'microphone' ? AUDIO : VIDEO).payloadType;
}

/**
 * A receiver's RTP capabilities: sound and pictures with retransmission, without a bandwidth estimate that would
 * throttle them.
 */
export const RECEIVER_CAPABILITIES = {
  codecs: [
    { kind: 'audio' as const, preferredPayloadType: 111, mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
    { kind: 'video' as const, preferredPayloadType: 96, ...without(VIDEO) },
    {
      kind: 'video' as const,
      preferredPayloadType: 97,
      mimeType: 'video/rtx',
      clockRate: 90_000,
      parameters: { apt: 96 },
    },
  ],
};

function without({ mimeType, clockRate, rtcpFeedback }: typeof VIDEO) {
  return { mimeType, clockRate, rtcpFeedback };
}

function speaker(siteId: string): StageSlot {
  return { kind: 'speaker', siteId: siteId as SiteId };
}
