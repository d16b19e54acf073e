import type { PollId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PollResult } from './state.ts';

export type PollEvent =
  | { readonly type: 'PollCreated'; readonly pollId: PollId; readonly title: string; readonly at: Timestamp }
  /** The electorate freezes here; the store opens the ballot box in the same step. */
  | {
      readonly type: 'PollOpened';
      readonly pollId: PollId;
      readonly electorate: readonly SiteId[];
      readonly at: Timestamp;
    }
  /** The store shuts the ballot box in the same step; no ballot is taken after this entry. */
  | { readonly type: 'PollClosing'; readonly pollId: PollId; readonly at: Timestamp }
  | {
      readonly type: 'PollClosed';
      readonly pollId: PollId;
      readonly result: PollResult;
      readonly at: Timestamp;
    };
