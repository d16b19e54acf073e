import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import { type Entry, isFixed } from '../runningOrder/state.ts';
import type { ConferenceState } from '../state.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import { AGENDA_LIMITS } from './limits.ts';
import { type AgendaItem, type AgendaItemPlan, type AgendaState, isToCome, itemsInOrder } from './state.ts';

type CommandOf<Type extends AgendaCommand['type']> = Extract<AgendaCommand, { type: Type }>;

/** Decides the agenda. Rules AGEN-1 to AGEN-10 in SPEC.md. */
export function decideAgenda(command: AgendaCommand, state: ConferenceState, { at }: DecisionContext): Decision {
  const { agenda } = state;
  switch (command.type) {
    case 'PlanAgenda': {
      const twice = command.items.find((item, index) => command.items.findIndex(({ id }) => id === item.id) < index);
      if (twice) return reject('AGENDA_ITEM_TWICE', { item: twice.title });
      const kept = new Set(command.items.map(({ id }) => id));
      const concluded = itemsInOrder(agenda.items).find(({ id }) => !kept.has(id) && isConcluded(id, state));
      if (concluded) return reject('AGENDA_ITEM_CONCLUDED', { item: concluded.title });
      return ok([{ type: 'AgendaPlanned', items: command.items, at }]);
    }
    case 'PlanStart':
      if (command.at === agenda.plannedStart) return ok([]);
      return ok([{ type: 'StartPlanned', plannedStart: command.at, at }]);
    case 'StartAgendaItem':
      return startItem(command, agenda, at);
    case 'FinishAgendaItem':
      return withItem(agenda, command.itemId, isRunning, ({ id }) =>
        ok([{ type: 'AgendaItemFinished', itemId: id, at }]),
      );
    case 'SkipAgendaItem':
      return withItem(agenda, command.itemId, isPlanned, ({ id }) =>
        ok([{ type: 'AgendaItemSkipped', itemId: id, at }]),
      );
    case 'EditAgendaItem':
      return withItem(agenda, command.item.id, isUnfinished, () =>
        ok([{ type: 'AgendaItemEdited', item: planOf(command.item), at }]),
      );
    case 'MoveAgendaItem':
      return withItem(agenda, command.itemId, isToCome, (item) => moveItem(command, item, agenda, at));
    case 'AddAgendaItem':
      return addItem(command, agenda, at);
    case 'RemoveAgendaItem':
      return withItem(agenda, command.itemId, isToCome, (item) => removeItem(item, state, at));
    case 'RenameAgendaPart':
      return renamePart(command, agenda, at);
  }
}

const isPlanned = ({ state }: AgendaItem) => state === 'planned';
const isRunning = ({ state }: AgendaItem) => state === 'running';
const isUnfinished = ({ state }: AgendaItem) => state !== 'done';

/** Decides about an item that is on the agenda and in a state that allows it. */
function withItem(
  { items }: AgendaState,
  itemId: AgendaItemId,
  allows: (item: AgendaItem) => boolean,
  decide: (item: AgendaItem) => Decision,
): Decision {
  const item = items[itemId];
  if (!item) return reject('AGENDA_ITEM_UNKNOWN');
  if (!allows(item)) return reject('AGENDA_ITEM_STATE', { state: item.state });
  return decide(item);
}

function startItem({ itemId }: CommandOf<'StartAgendaItem'>, agenda: AgendaState, at: Timestamp): Decision {
  return withItem(
    agenda,
    itemId,
    (item) => !isRunning(item),
    () => {
      const current = agenda.currentItemId;
      // One item runs at a time: starting the next finishes the one before.
      const finished: readonly AgendaEvent[] = current ? [{ type: 'AgendaItemFinished', itemId: current, at }] : [];
      return ok([...finished, { type: 'AgendaItemStarted', itemId, at }]);
    },
  );
}

function moveItem(
  { beforeId, part }: CommandOf<'MoveAgendaItem'>,
  item: AgendaItem,
  agenda: AgendaState,
  at: Timestamp,
): Decision {
  const others = itemsInOrder(agenda.items).filter(({ id }) => id !== item.id);
  const place = findPlace(others, beforeId);
  if (!place.ok) return place;
  const position = place.value;
  if (position === item.position && part === item.part) return ok([]);
  return ok([{ type: 'AgendaItemMoved', itemId: item.id, position, ...(part !== undefined && { part }), at }]);
}

function addItem({ item, beforeId }: CommandOf<'AddAgendaItem'>, { items }: AgendaState, at: Timestamp): Decision {
  const order = itemsInOrder(items);
  const most = AGENDA_LIMITS.items;
  if (items[item.id]) return reject('AGENDA_ITEM_TWICE', { item: item.title });
  if (order.length >= most) return reject('AGENDA_FULL', { most });
  const place = findPlace(order, beforeId);
  if (!place.ok) return place;
  return ok([{ type: 'AgendaItemAdded', item: planOf(item), position: place.value, at }]);
}

/** The position before an item, or the last. What has begun keeps its place in the record. */
function findPlace(order: readonly AgendaItem[], beforeId: AgendaItemId | undefined) {
  if (beforeId === undefined) return ok(order.length + 1);
  const index = order.findIndex(({ id }) => id === beforeId);
  const before = order[index];
  if (!before) return reject('AGENDA_ITEM_UNKNOWN');
  const hasBegun = order.slice(index).some(({ startedAt }) => startedAt !== undefined);
  return hasBegun ? reject('AGENDA_PLACE_PASSED', { item: before.title }) : ok(index + 1);
}

/** Where its running order has begun, the item has happened. */
function removeItem({ id: itemId, title }: AgendaItem, state: ConferenceState, at: Timestamp): Decision {
  const called = Object.values<Entry>(state.runningOrder.orders[itemId] ?? {}).find(isFixed);
  if (called) return reject('ENTRY_STATE', { state: called.state });
  if (isConcluded(itemId, state)) return reject('AGENDA_ITEM_CONCLUDED', { item: title });
  return ok([{ type: 'AgendaItemRemoved', itemId, at }]);
}

/** Whether a conclusion about an item stands: without the item, nobody would find it again. */
function isConcluded(itemId: AgendaItemId, { conclusions }: ConferenceState): boolean {
  const conclusion = conclusions[itemId];
  return conclusion !== undefined && !conclusion.withdrawn;
}

function renamePart({ part, title }: CommandOf<'RenameAgendaPart'>, { items }: AgendaState, at: Timestamp): Decision {
  const headings = new Set(Object.values<AgendaItem>(items).map((item) => item.part));
  if (!headings.has(part)) return reject('AGENDA_PART_UNKNOWN', { part });
  if (title === part) return ok([]);
  if (headings.has(title)) return reject('AGENDA_PART_TWICE', { part: title });
  return ok([{ type: 'AgendaPartRenamed', part, title, at }]);
}

/** A plan without the fields that nobody filled in, as events keep it. */
function planOf({ presenters, part, ...plan }: AgendaItemPlan): AgendaItemPlan {
  return { ...plan, ...(presenters !== undefined && { presenters }), ...(part !== undefined && { part }) };
}
