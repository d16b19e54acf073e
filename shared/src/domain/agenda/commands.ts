import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from './state.ts';

/** Where an item goes, said by the item that then follows it: a late press never means another place. */
interface AgendaPlace {
  /** Left out: at the end. */
  readonly beforeId?: AgendaItemId | undefined;
}

/** What may be asked of the agenda. */
export type AgendaCommand =
  | { readonly type: 'PlanAgenda'; readonly items: readonly AgendaItemPlan[] }
  | { readonly type: 'StartAgendaItem'; readonly itemId: AgendaItemId }
  | { readonly type: 'FinishAgendaItem'; readonly itemId: AgendaItemId }
  | { readonly type: 'SkipAgendaItem'; readonly itemId: AgendaItemId }
  /** Puts an item that has not run before another, or at the end, in the part that is named. */
  | ({
      readonly type: 'MoveAgendaItem';
      readonly itemId: AgendaItemId;
      readonly part?: string | undefined;
    } & AgendaPlace)
  | { readonly type: 'EditAgendaItem'; readonly item: AgendaItemPlan }
  | ({ readonly type: 'AddAgendaItem'; readonly item: AgendaItemPlan } & AgendaPlace)
  | { readonly type: 'RemoveAgendaItem'; readonly itemId: AgendaItemId }
  /** Gives a part another heading. */
  | { readonly type: 'RenameAgendaPart'; readonly part: string; readonly title: string }
  /** Says when the first item is to begin. */
  | { readonly type: 'PlanStart'; readonly at: Timestamp };
