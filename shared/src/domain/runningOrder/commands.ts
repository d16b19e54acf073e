import type { AgendaItemId, EntryId, HandId, RegistrationId, SiteId } from '../../kernel/ids.ts';
import type { Speaker, Speech } from '../floor/speech.ts';

/** An entry as it is asked for. */
export interface EntryDraft {
  readonly id: EntryId;
  readonly siteId?: SiteId | undefined;
  readonly name?: string | undefined;
  readonly seconds: number;
}

/** What may be asked of running orders. */
export type RunningOrderCommand =
  /** Says who reports at an item, in which order and how long. */
  | { readonly type: 'PlanRunningOrder'; readonly itemId: AgendaItemId; readonly entries: readonly EntryDraft[] }
  /** Says who speaks for an entry and on what. What is left out is cleared. */
  | ({ readonly type: 'DescribeEntry'; readonly itemId: AgendaItemId; readonly entryId: EntryId } & Speech)
  /** Gives time of one entry to another. */
  | {
      readonly type: 'MoveMinutes';
      readonly itemId: AgendaItemId;
      readonly fromId: EntryId;
      readonly toId: EntryId;
      readonly seconds: number;
    }
  /** Calls the site of an entry, or gives the floor to its person in the chair's hall. */
  | {
      readonly type: 'CallEntry';
      readonly itemId: AgendaItemId;
      readonly entryId: EntryId;
      /** The id of the hand or turn that it becomes, where the site has none yet. */
      readonly handId: HandId;
    }
  /** Leaves an entry for later, such as that of an absent site. */
  | { readonly type: 'PassOverEntry'; readonly itemId: AgendaItemId; readonly entryId: EntryId }
  | {
      readonly type: 'RegisterSpeaker';
      readonly registrationId: RegistrationId;
      readonly speaker: Speaker;
      readonly topic?: string | undefined;
    }
  | { readonly type: 'WithdrawRegistration'; readonly registrationId: RegistrationId };
