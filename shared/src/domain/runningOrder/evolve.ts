import { unreachable } from '../../kernel/exhaustive.ts';
import type { AgendaItemId, EntryId, HandId } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from '../agenda/state.ts';
import { speechOf } from '../floor/speech.ts';
import type { RunningOrderEvent } from './events.ts';
import type { Entry, EntryPlan, EntryState, RunningOrder, RunningOrderState } from './state.ts';

/** Folds an event into the running orders. */
export function evolveRunningOrder(state: RunningOrderState, event: RunningOrderEvent): RunningOrderState {
  switch (event.type) {
    case 'RunningOrderPlanned':
      return withOrder(state, event.itemId, planned(event.entries, state.orders[event.itemId]));
    case 'EntryDescribed':
      return changeEntry(state, event.itemId, event.entryId, ({ speaker: _s, topic: _t, ...entry }) => ({
        ...entry,
        ...speechOf(event),
      }));
    case 'MinutesMoved': {
      const { itemId, fromId, toId, seconds } = event;
      const shorter = changeEntry(state, itemId, fromId, (entry) => ({ ...entry, seconds: entry.seconds - seconds }));
      return changeEntry(shorter, itemId, toId, (entry) => ({ ...entry, seconds: entry.seconds + seconds }));
    }
    case 'EntryCalled': {
      const { itemId, entryId, handId } = event;
      return changeEntry(state, itemId, entryId, (entry) => ({ ...entry, state: 'called', handId }));
    }
    case 'EntryPassedOver':
      return changeEntry(state, event.itemId, event.entryId, (entry) => ({ ...entry, state: 'passed' }));
    case 'SpeakerRegistered': {
      const { registrationId: id, siteId, at } = event;
      return { ...state, registrations: { ...state.registrations, [id]: { id, siteId, at, ...speechOf(event) } } };
    }
    case 'RegistrationWithdrawn': {
      const { [event.registrationId]: _, ...registrations } = state.registrations;
      return { ...state, registrations };
    }
    default:
      return unreachable(event, state);
  }
}

/** Puts the entry that was called with a hand into another state; hands of nobody's entry change nothing. */
export function moveOn(
  state: RunningOrderState,
  handId: HandId,
  next: EntryState,
  times: Pick<Entry, 'startedAt'> | Pick<Entry, 'endedAt'> = {},
): RunningOrderState {
  for (const [itemId, order] of Object.entries(state.orders) as [AgendaItemId, RunningOrder][]) {
    const entry = Object.values<Entry>(order).find((one) => one.handId === handId && isUnderway(one));
    if (entry) return changeEntry(state, itemId, entry.id, (before) => ({ ...before, ...times, state: next }));
  }
  return state;
}

/** A new plan of the agenda takes the running orders of items along that are no longer on it. */
export function keepOrders(state: RunningOrderState, items: readonly AgendaItemPlan[]): RunningOrderState {
  const onAgenda = new Set<string>(items.map(({ id }) => id));
  const kept = Object.entries(state.orders).filter(([itemId]) => onAgenda.has(itemId));
  return kept.length === Object.keys(state.orders).length ? state : { ...state, orders: Object.fromEntries(kept) };
}

/** An item that is taken off the agenda takes its running order along. */
export function withoutOrder(state: RunningOrderState, itemId: AgendaItemId): RunningOrderState {
  const { [itemId]: gone, ...orders } = state.orders;
  return gone ? { ...state, orders } : state;
}

/** Whether an entry has been called and is not over. */
export function isUnderway({ state }: Pick<Entry, 'state'>): boolean {
  return state === 'called' || state === 'speaking';
}

/** What the plan says of an entry is replaced; what was said of its speaker and has happened to it stays. */
function planned(plans: readonly EntryPlan[], before: RunningOrder | undefined): RunningOrder {
  const entries = plans.map(({ id, siteId, name, seconds }, index): Entry => {
    const { siteId: _, speaker, ...kept } = before?.[id] ?? { state: 'waiting' as const };
    const named = name === undefined || name === speaker?.name ? speaker : { name };
    const place = siteId !== undefined && { siteId };
    return { ...kept, id, ...place, ...(named && { speaker: named }), seconds, position: index + 1 };
  });
  return Object.fromEntries(entries.map((entry) => [entry.id, entry])) as RunningOrder;
}

function changeEntry(
  state: RunningOrderState,
  itemId: AgendaItemId,
  entryId: EntryId,
  change: (entry: Entry) => Entry,
): RunningOrderState {
  const order = state.orders[itemId];
  const entry = order?.[entryId];
  return entry ? withOrder(state, itemId, { ...order, [entryId]: change(entry) }) : state;
}

function withOrder(state: RunningOrderState, itemId: AgendaItemId, order: RunningOrder): RunningOrderState {
  return { ...state, orders: { ...state.orders, [itemId]: order } };
}
