import type { PollId } from '../../kernel/ids.ts';
import type { PollResult } from './state.ts';

export type PollCommand =
  | { readonly type: 'CreatePoll'; readonly pollId: PollId; readonly title: string }
  | { readonly type: 'OpenPoll'; readonly pollId: PollId }
  | { readonly type: 'ClosePoll'; readonly pollId: PollId }
  /** Sent by the server once the ballot box is shut and counted. */
  | { readonly type: 'RecordPollResult'; readonly pollId: PollId; readonly result: PollResult };
