import { unreachable } from '../../kernel/exhaustive.ts';
import type { Timestamp } from '../../kernel/ids.ts';
import type { StreamingEvent } from './events.ts';
import type { StreamingState } from './state.ts';

/** Folds an event into the stream. */
export function evolveStreaming(streaming: StreamingState, event: StreamingEvent): StreamingState {
  switch (event.type) {
    case 'StreamRuleSet': {
      const next = { ...streaming, isPublic: event.isPublic };
      return event.isPublic ? next : endStream(next);
    }
    case 'StreamStarted': {
      const { halted: _, ...rest } = streaming;
      return { ...rest, run: { startedAt: event.at, by: event.by } };
    }
    case 'StreamPaused':
      return pauseStream(streaming, event);
    case 'StreamResumed': {
      if (!streaming.run) return streaming;
      const { pausedAt: _, ...run } = streaming.run;
      return { ...streaming, run };
    }
    case 'StreamStopped':
      return endStream(streaming);
    case 'StreamHalted':
      return { ...endStream(streaming), halted: { reason: event.reason, at: event.at } };
    default:
      return unreachable(event, streaming);
  }
}

/** Nothing goes to the public from now on; also where the recording pauses for secret business. */
export function pauseStream(streaming: StreamingState, { at }: { readonly at: Timestamp }): StreamingState {
  const { run } = streaming;
  return run && run.pausedAt === undefined ? { ...streaming, run: { ...run, pausedAt: at } } : streaming;
}

/** Nothing is streamed any more. */
export function endStream(streaming: StreamingState): StreamingState {
  const { run: _, ...rest } = streaming;
  return rest;
}
