import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from './state.ts';

/** What happens to the agenda. */
export type AgendaEvent =
  | { readonly type: 'AgendaPlanned'; readonly items: readonly AgendaItemPlan[]; readonly at: Timestamp }
  | { readonly type: 'AgendaItemStarted'; readonly itemId: AgendaItemId; readonly at: Timestamp }
  | { readonly type: 'AgendaItemFinished'; readonly itemId: AgendaItemId; readonly at: Timestamp }
  | { readonly type: 'AgendaItemSkipped'; readonly itemId: AgendaItemId; readonly at: Timestamp }
  | {
      readonly type: 'AgendaItemMoved';
      readonly itemId: AgendaItemId;
      readonly position: number;
      /** The part that it stands in from then on; absent where it stands in none. */
      readonly part?: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'AgendaItemAdded';
      readonly item: AgendaItemPlan;
      readonly position: number;
      readonly at: Timestamp;
    }
  | { readonly type: 'AgendaItemRemoved'; readonly itemId: AgendaItemId; readonly at: Timestamp }
  | {
      readonly type: 'AgendaPartRenamed';
      readonly part: string;
      readonly title: string;
      readonly at: Timestamp;
    }
  | { readonly type: 'AgendaItemEdited'; readonly item: AgendaItemPlan; readonly at: Timestamp }
  | { readonly type: 'StartPlanned'; readonly plannedStart: Timestamp; readonly at: Timestamp };
