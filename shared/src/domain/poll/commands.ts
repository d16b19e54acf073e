import type { AgendaItemId, PollId } from '../../kernel/ids.ts';
import type { PollRules } from './rules.ts';
import type { PollResult } from './state.ts';

export type PollCommand =
  | {
      readonly type: 'CreatePoll';
      readonly pollId: PollId;
      readonly title: string;
      readonly rules?: PollRules | undefined;
      /** The item of the agenda that it is for. */
      readonly itemId?: AgendaItemId | undefined;
    }
  | {
      readonly type: 'OpenPoll';
      readonly pollId: PollId;
      /** Closes by itself after so many seconds. */
      readonly seconds?: number | undefined;
      /** Opens a secret poll although so few vote that the result may tell who voted how. */
      readonly acknowledgeSmall?: boolean | undefined;
    }
  | { readonly type: 'ClosePoll'; readonly pollId: PollId }
  | { readonly type: 'PublishResult'; readonly pollId: PollId }
  /** Sent by the server once an open poll's deadline has passed. */
  | { readonly type: 'ClosePollAtDeadline'; readonly pollId: PollId }
  /** Sent by the server once the ballot box is shut and counted. */
  | { readonly type: 'RecordPollResult'; readonly pollId: PollId; readonly result: PollResult };
