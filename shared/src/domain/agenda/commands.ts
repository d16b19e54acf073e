import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from './state.ts';

/** What may be asked of the agenda. */
export type AgendaCommand =
  | { readonly type: 'PlanAgenda'; readonly items: readonly AgendaItemPlan[] }
  | { readonly type: 'StartAgendaItem'; readonly itemId: AgendaItemId }
  | { readonly type: 'FinishAgendaItem'; readonly itemId: AgendaItemId }
  | { readonly type: 'SkipAgendaItem'; readonly itemId: AgendaItemId }
  /** Puts a planned item at a position, from 1. */
  | { readonly type: 'MoveAgendaItem'; readonly itemId: AgendaItemId; readonly position: number }
  | { readonly type: 'EditAgendaItem'; readonly item: AgendaItemPlan }
  /** Says when the first item is to begin. */
  | { readonly type: 'PlanStart'; readonly at: Timestamp };
