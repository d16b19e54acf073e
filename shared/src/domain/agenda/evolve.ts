import { unreachable } from '../../kernel/exhaustive.ts';
import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import type { AgendaEvent } from './events.ts';
import { type AgendaItem, type AgendaItemPlan, type AgendaState, itemsInOrder } from './state.ts';

/** Folds an event into the agenda. */
export function evolveAgenda(agenda: AgendaState, event: AgendaEvent): AgendaState {
  switch (event.type) {
    case 'AgendaPlanned': {
      const items: Record<AgendaItemId, AgendaItem> = {};
      event.items.forEach((plan, index) => {
        items[plan.id] = { ...plan, position: index + 1, state: 'planned' };
      });
      const { plannedStart } = agenda;
      return { items, ...(plannedStart !== undefined && { plannedStart }) };
    }
    case 'AgendaItemStarted':
      return { ...agenda, items: startItem(agenda, event.itemId, event.at), currentItemId: event.itemId };
    case 'AgendaItemFinished':
      return {
        ...withoutCurrent(agenda),
        items: changeItem(agenda, event.itemId, { state: 'done', finishedAt: event.at }),
      };
    case 'AgendaItemSkipped':
      return { ...agenda, items: changeItem(agenda, event.itemId, { state: 'skipped' }) };
    case 'AgendaItemMoved':
      return { ...agenda, items: moveItem(agenda.items, event) };
    case 'AgendaItemAdded': {
      const item: AgendaItem = { ...event.item, position: event.position, state: 'planned' };
      return { ...agenda, items: numbered(itemsInOrder(agenda.items).toSpliced(event.position - 1, 0, item)) };
    }
    case 'AgendaItemRemoved':
      return { ...agenda, items: numbered(itemsInOrder(agenda.items).filter(({ id }) => id !== event.itemId)) };
    case 'AgendaPartRenamed': {
      const { part, title } = event;
      return {
        ...agenda,
        items: numbered(
          itemsInOrder(agenda.items).map((item) => (item.part === part ? { ...item, part: title } : item)),
        ),
      };
    }
    case 'AgendaItemEdited':
      return { ...agenda, items: editItem(agenda.items, event.item) };
    case 'StartPlanned':
      return { ...agenda, plannedStart: event.plannedStart };
    default:
      return unreachable(event, agenda);
  }
}

/** An item that is started again has not ended yet; when it ran before stays. */
function startItem(agenda: AgendaState, itemId: AgendaItemId, startedAt: Timestamp): AgendaState['items'] {
  const item = agenda.items[itemId];
  if (!item) return agenda.items;
  const { finishedAt, ...rest } = item;
  if (item.startedAt === undefined) return { ...agenda.items, [itemId]: { ...rest, state: 'running', startedAt } };
  const run = { startedAt: item.startedAt, finishedAt: finishedAt ?? startedAt };
  const number = String(Object.keys(item.earlierRuns ?? {}).length + 1);
  const earlierRuns = { ...item.earlierRuns, [number]: run };
  return { ...agenda.items, [itemId]: { ...rest, state: 'running', startedAt, earlierRuns } };
}

function changeItem(agenda: AgendaState, itemId: AgendaItemId, change: Partial<AgendaItem>): AgendaState['items'] {
  const item = agenda.items[itemId];
  return item ? { ...agenda.items, [itemId]: { ...item, ...change } } : agenda.items;
}

function withoutCurrent({ currentItemId: _, ...agenda }: AgendaState): AgendaState {
  return agenda;
}

function moveItem(
  items: AgendaState['items'],
  { itemId, position, part }: Extract<AgendaEvent, { type: 'AgendaItemMoved' }>,
): AgendaState['items'] {
  const item = items[itemId];
  if (!item) return items;
  const { part: _, ...rest } = item;
  const moving: AgendaItem = { ...rest, ...(part !== undefined && { part }) };
  const others = itemsInOrder(items).filter(({ id }) => id !== itemId);
  return numbered(others.toSpliced(position - 1, 0, moving));
}

/** The items with their places, from 1; an item whose place is the same stays the same object. */
function numbered(order: readonly AgendaItem[]): AgendaState['items'] {
  return Object.fromEntries(
    order.map((item, index) => [item.id, item.position === index + 1 ? item : { ...item, position: index + 1 }]),
  ) as AgendaState['items'];
}

/** Everything the plan says of an item is replaced; what has happened to it stays. */
function editItem(items: AgendaState['items'], plan: AgendaItemPlan): AgendaState['items'] {
  const item = items[plan.id];
  if (!item) return items;
  const { presenters: _, part: _part, ...rest } = item;
  return { ...items, [plan.id]: { ...rest, ...plan } };
}
