import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from './state.ts';

export type AgendaEvent =
  | { readonly type: 'AgendaPlanned'; readonly items: readonly AgendaItemPlan[]; readonly at: Timestamp }
  | { readonly type: 'AgendaItemStarted'; readonly itemId: AgendaItemId; readonly at: Timestamp }
  | { readonly type: 'AgendaItemFinished'; readonly itemId: AgendaItemId; readonly at: Timestamp };
