import { speechOf } from '../domain/floor/speech.ts';
import type { RosterState } from '../domain/roster/state.ts';
import { type Entry, entriesToCome, type Registration, type RunningOrder } from '../domain/runningOrder/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { AgendaItemId, SiteId } from '../kernel/ids.ts';
import { mapViews, memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { EntryView, OwnReportView, RegistrationView } from './shapes.ts';

type Places = RosterState['places'];

/** How many of those who report next every screen names. */
const NEXT_SHOWN = 3;

/** The running orders of the items that the agenda has. */
export function runningOrdersView({ agenda, runningOrder, roster }: ConferenceState) {
  return mapViews(runningOrder.orders, (order, id) =>
    agenda.items[id as AgendaItemId] ? describeOrder(order, roster.places) : undefined,
  );
}

/** Who reports next at the running item, by the order in which they are proposed, from 1. */
export function nextReportsView({
  agenda,
  runningOrder,
  roster,
}: ConferenceState): Readonly<Record<string, EntryView>> {
  const order = agenda.currentItemId && runningOrder.orders[agenda.currentItemId];
  return order ? describeNext(order, roster.places) : {};
}

/** Who has registered to speak. */
export function registrationsView({ runningOrder, roster }: ConferenceState) {
  return mapViews(runningOrder.registrations, (one) => registrationView(one, roster.places));
}

/** A site's own entries, by the items that they belong to, with how many come before it. */
export function ownReports({ runningOrder }: ConferenceState, siteId: SiteId): Readonly<Record<string, OwnReportView>> {
  const own: Record<string, OwnReportView> = {};
  for (const [itemId, order] of Object.entries(runningOrder.orders) as [AgendaItemId, RunningOrder][]) {
    const toCome = entriesToCome(order);
    for (const { id, state, seconds, ...said } of Object.values<Entry>(order).filter(
      (entry) => entry.siteId === siteId,
    )) {
      const ahead = toCome.findIndex((entry) => entry.id === id);
      own[id] = { itemId, state, seconds, ...speechOf(said), ...(ahead >= 0 && { ahead }) };
    }
  }
  return own;
}

const describeOrder = memoisePair((order: RunningOrder, places: Places) =>
  mapViews(order, (entry) => entryView(entry, places)),
);

const describeNext = memoisePair((order: RunningOrder, places: Places) => {
  const next = entriesToCome(order).slice(0, NEXT_SHOWN);
  return Object.fromEntries(next.map((entry, index) => [index + 1, entryView(entry, places)]));
});

const entryView = memoisePair(({ siteId, ...entry }: Entry, places: Places): EntryView => {
  return { ...entry, ...(siteId !== undefined && placeOf({ places }, siteId)) };
});

const registrationView = memoisePair(({ siteId, ...said }: Registration, places: Places): RegistrationView => {
  return { ...said, ...placeOf({ places }, siteId) };
});
