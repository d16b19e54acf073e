import type { AgendaItemId, PollId } from '../../kernel/ids.ts';
import type { BallotContent } from './ballot.ts';
import type { PollRules } from './rules.ts';
import type { PollResult } from './state.ts';

/** What may be asked of polls and decided by the log. */
export type PollCommand =
  | {
      readonly type: 'CreatePoll';
      readonly pollId: PollId;
      readonly title: string;
      readonly rules?: PollRules | undefined;
      /** The item of the agenda that it is for. */
      readonly itemId?: AgendaItemId | undefined;
    }
  /** Replaces what a draft says. */
  | {
      readonly type: 'EditPoll';
      readonly pollId: PollId;
      readonly title: string;
      readonly rules: PollRules;
      readonly itemId?: AgendaItemId | undefined;
    }
  | { readonly type: 'DeletePoll'; readonly pollId: PollId }
  /** Lets moderators open and close a poll, or no longer. */
  | { readonly type: 'LetModeratorsOpen'; readonly pollId: PollId; readonly allowed: boolean }
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

/** A vote. It goes to the ballot box beside the log, where thousands are counted in one step. */
export interface CastBallot {
  readonly type: 'CastBallot';
  readonly pollId: PollId;
  readonly choice: BallotContent;
  /**
   * How often this voter had cast an open ballot in this poll when its device was pressed; left out for the first. A ballot
   * that does not replace the newest one is stale.
   */
  readonly replaces?: number | undefined;
  /** With a secret ballot: random, made and kept by the voter's device, so that only the voter can find the receipt. */
  readonly nonce?: string | undefined;
}
