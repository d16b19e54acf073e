import type { Timestamp } from '../../kernel/ids.ts';

/** Why the server ended a stream by itself: `ffmpeg` is missing, the machine has no room for it, or it does not run. */
export const STREAM_HALT_REASONS = ['noFfmpeg', 'noRoom', 'noStreamer'] as const;

/** Why the server ended a stream by itself. */
export type StreamHaltReason = (typeof STREAM_HALT_REASONS)[number];

/** A stream that runs. */
export interface StreamRun {
  readonly startedAt: Timestamp;
  readonly by: string;
  /** Since when nothing is streamed, such as for secret business. */
  readonly pausedAt?: Timestamp;
}

/** What is streamed now, and whether anything may be. */
export interface StreamingState {
  /** Whether the conference may be watched at its public address. */
  readonly isPublic: boolean;
  readonly run?: StreamRun;
  /** The last stream was ended by the server. */
  readonly halted?: { readonly reason: StreamHaltReason; readonly at: Timestamp };
}

/** Nothing is streamed until the organiser allows it. */
export const initialStreaming: StreamingState = { isPublic: false };

/** Whether pictures and voices go to the public at this moment. */
export function isStreamed({ run }: StreamingState): boolean {
  return run !== undefined && run.pausedAt === undefined;
}
