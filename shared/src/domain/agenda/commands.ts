import type { AgendaItemId } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from './state.ts';

export type AgendaCommand =
  | { readonly type: 'PlanAgenda'; readonly items: readonly AgendaItemPlan[] }
  | { readonly type: 'StartAgendaItem'; readonly itemId: AgendaItemId }
  | { readonly type: 'FinishAgendaItem'; readonly itemId: AgendaItemId };
