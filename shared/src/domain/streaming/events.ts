import type { Timestamp } from '../../kernel/ids.ts';
import type { StreamHaltReason } from './state.ts';

interface ByPerson {
  readonly by: string;
  readonly at: Timestamp;
}

/** What happens to the stream of the conference. */
export type StreamingEvent =
  | ({ readonly type: 'StreamRuleSet'; readonly isPublic: boolean } & ByPerson)
  | ({ readonly type: 'StreamStarted' } & ByPerson)
  | ({ readonly type: 'StreamPaused' } & ByPerson)
  | ({ readonly type: 'StreamResumed' } & ByPerson)
  | ({ readonly type: 'StreamStopped' } & ByPerson)
  | { readonly type: 'StreamHalted'; readonly reason: StreamHaltReason; readonly at: Timestamp };
