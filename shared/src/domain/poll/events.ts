import type { ActorId, AgendaItemId, PollId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PollRules } from './rules.ts';
import type { PollResult } from './state.ts';

/** What happens to polls. */
export type PollEvent =
  | {
      readonly type: 'PollCreated';
      readonly pollId: PollId;
      readonly title: string;
      /** Absent for a plain one, as all were at first: yes, no or abstain, one open ballot a site. */
      readonly rules?: PollRules;
      readonly itemId?: AgendaItemId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'PollEdited';
      readonly pollId: PollId;
      readonly title: string;
      readonly rules: PollRules;
      readonly itemId?: AgendaItemId;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | { readonly type: 'PollDeleted'; readonly pollId: PollId; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'ModeratorsLetOpen';
      readonly pollId: PollId;
      readonly allowed: boolean;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  /** The electorate freezes here; the store opens the ballot box in the same step. */
  | {
      readonly type: 'PollOpened';
      readonly pollId: PollId;
      readonly electorate: readonly SiteId[];
      readonly limits?: Readonly<Record<SiteId, number>>;
      readonly weights?: Readonly<Record<SiteId, number>>;
      readonly secret?: true;
      /**
       * The number of this opening among those of delegates' polls: only phones seated before it vote. Absent in polls
       * of sites and heads, and in those from before that was a rule.
       */
      readonly opening?: number;
      readonly deadline?: Timestamp;
      readonly at: Timestamp;
    }
  /** The store shuts the ballot box in the same step; no ballot is taken after this entry. Presence freezes here. */
  | {
      readonly type: 'PollClosing';
      readonly pollId: PollId;
      readonly present?: number;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'PollClosed';
      readonly pollId: PollId;
      readonly result: PollResult;
      readonly at: Timestamp;
    }
  | { readonly type: 'PollPublished'; readonly pollId: PollId; readonly at: Timestamp };
