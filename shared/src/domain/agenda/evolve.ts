import { unreachable } from '../../kernel/exhaustive.ts';
import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaEvent } from './events.ts';
import type { AgendaItem, AgendaState } from './state.ts';

export function evolveAgenda(agenda: AgendaState, event: AgendaEvent): AgendaState {
  switch (event.type) {
    case 'AgendaPlanned': {
      const items: Record<AgendaItemId, AgendaItem> = {};
      event.items.forEach((plan, index) => {
        items[plan.id] = { ...plan, position: index + 1, state: 'planned' };
      });
      return { items };
    }
    case 'AgendaItemStarted':
      return {
        items: startItem(agenda, event.itemId, event.at),
        currentItemId: event.itemId,
      };
    case 'AgendaItemFinished':
      return { items: changeItem(agenda, event.itemId, { state: 'done', finishedAt: event.at }) };
    default:
      return unreachable(event, agenda);
  }
}

/** An item that is started again has not ended yet. */
function startItem(agenda: AgendaState, itemId: AgendaItemId, startedAt: Timestamp): AgendaState['items'] {
  const item = agenda.items[itemId];
  if (!item) return agenda.items;
  const { finishedAt: _, ...rest } = item;
  return { ...agenda.items, [itemId]: { ...rest, state: 'running', startedAt } };
}

function changeItem(agenda: AgendaState, itemId: AgendaItemId, change: Partial<AgendaItem>): AgendaState['items'] {
  const item = agenda.items[itemId];
  return item ? { ...agenda.items, [itemId]: { ...item, ...change } } : agenda.items;
}
