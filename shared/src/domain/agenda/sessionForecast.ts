import type { AgendaItemId, HandId, SiteId, Timestamp } from '../../kernel/ids.ts';
import { averageGapMs, averageTurnMs, firstStart, type PacedFloor } from '../floor/paceForecast.ts';
import type { EntryState } from '../runningOrder/state.ts';
import { type AgendaForecast, agendaForecast, type WorkLeft } from './agendaForecast.ts';
import { type AgendaItem, type AgendaState, itemsInOrder } from './state.ts';

/** What a forecast needs to know of an entry of a running order. */
interface ForecastEntry {
  readonly state: EntryState;
  readonly seconds: number;
  readonly siteId?: SiteId;
  readonly handId?: HandId;
}

/** What a forecast of the session is made of, as the views of the desks have it. */
export interface SessionFacts {
  readonly agenda: Pick<AgendaState, 'items' | 'currentItemId' | 'plannedStart'>;
  readonly runningOrders: Readonly<Record<AgendaItemId, Readonly<Record<string, ForecastEntry>>>>;
  readonly floor: Omit<PacedFloor, 'queue' | 'invited'> & {
    readonly queue: readonly { readonly siteId: SiteId }[];
    readonly invited?: { readonly siteId: SiteId };
  };
}

/** When the session will probably end, and what was counted for it. */
export interface SessionForecast extends AgendaForecast {
  /** Entries of running orders that are still to come. */
  readonly reports: number;
  /** Hands that wait or are invited, without those of sites that report. */
  readonly hands: number;
}

/** The agenda against the clock, with what is left to be heard. Rules AGEN-7 and AGEN-11 in SPEC.md. */
export function sessionForecast(facts: SessionFacts, now: Timestamp): SessionForecast {
  const { agenda, floor } = facts;
  const items = itemsInOrder(agenda.items);
  const reports = new Map(
    items.flatMap((item) => (isLeft(item) ? [[item.id, entriesLeft(facts, item)] as const] : [])),
  );
  const reporting = new Set([...reports.values()].flat().map(({ siteId }) => siteId));
  const waiting = [...floor.queue, ...(floor.invited ? [floor.invited] : [])];
  const hands = waiting.filter(({ siteId }) => !reporting.has(siteId)).length;
  const handsAt = handsItem(items)?.id;
  const work: Record<AgendaItemId, number> = {};
  for (const [id, entries] of reports) {
    const turns = [
      ...entries.map(({ seconds }) => seconds * 1000),
      ...Array.from({ length: id === handsAt ? hands : 0 }, () => averageTurnMs(floorOf(floor))),
    ];
    const isBusy = id === agenda.currentItemId && (turns.length > 0 || floor.speaking !== undefined);
    const begun = isBusy ? firstStart(floorOf(floor), now) - now : 0;
    // The last turn is followed by no gap, also where it is the one that runs.
    const gaps = isBusy ? turns.length - 1 : Math.max(0, turns.length - 1);
    work[id] = begun + turns.reduce((sum, ms) => sum + ms, 0) + gaps * averageGapMs(floor.pace);
  }
  return {
    ...agendaForecast(agenda, agenda.plannedStart, now, work satisfies WorkLeft),
    reports: [...reports.values()].flat().length,
    hands,
  };
}

function isLeft({ state }: AgendaItem): boolean {
  return state === 'planned' || state === 'running';
}

/** What was called is still to be heard; what speaks is the running turn. */
function entriesLeft({ runningOrders }: SessionFacts, { id }: AgendaItem): readonly ForecastEntry[] {
  return Object.values(runningOrders[id] ?? {}).filter(({ state }) => state !== 'spoken' && state !== 'speaking');
}

/** Hands are heard in the dialogue that runs, or else in the next one; without one, at the item that runs. */
function handsItem(items: readonly AgendaItem[]): AgendaItem | undefined {
  const running = items.find(({ state }) => state === 'running');
  if (running?.kind === 'dialogue') return running;
  return items.find(({ kind, state }) => kind === 'dialogue' && state === 'planned') ?? running;
}

/** The pace of the floor; who waits is counted apart. */
function floorOf({ speaking, turnSeconds, pace }: SessionFacts['floor']): PacedFloor {
  return { queue: { length: 0 }, ...(speaking && { speaking }), turnSeconds, pace };
}
