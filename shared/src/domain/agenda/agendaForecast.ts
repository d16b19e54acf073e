import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';
import { type AgendaItem, type AgendaState, itemsInOrder } from './state.ts';

/** An item by the plan's clock and by the real one. Times that have not come yet are forecast. */
export interface ItemForecast {
  readonly itemId: AgendaItemId;
  readonly plannedStart: Timestamp;
  readonly plannedEnd: Timestamp;
  /** Absent where the item is skipped. */
  readonly start?: Timestamp;
  readonly end?: Timestamp;
}

/** When each item will probably begin and end, and how late the agenda is. */
export interface AgendaForecast {
  /** From the first item to the last. */
  readonly items: readonly ItemForecast[];
  /** The item that runs, and how many whole minutes it has left by its own length; below zero when it is late. */
  readonly running?: { readonly itemId: AgendaItemId; readonly endsAt: Timestamp; readonly minutesLeft: number };
  readonly plannedEnd: Timestamp;
  /** When the agenda will be through if what is left keeps to its length. */
  readonly end: Timestamp;
  /** By how many whole minutes the end is behind the plan; below zero when ahead. */
  readonly minutesLate: number;
}

const MINUTE_MS = 60_000;

/** What must still happen at an item before it can end, in milliseconds from when it is taken up. */
export type WorkLeft = Readonly<Record<AgendaItemId, number>>;

/**
 * The agenda against the clock. The plan counts from `plannedStart`; where none was set, from when the first item began, or
 * from now. A running item ends when its length is over, at the earliest now; what is skipped takes no time. An item for
 * which more is left than fits into its length takes that time. Rule AGEN-7.
 */
export function agendaForecast(
  agenda: Pick<AgendaState, 'items' | 'currentItemId'>,
  plannedStart: Timestamp | undefined,
  now: Timestamp,
  work: WorkLeft = {},
): AgendaForecast {
  const order = itemsInOrder(agenda.items);
  const planBegins = plannedStart ?? firstStartOf(order) ?? now;
  let planned = planBegins;
  let free = nextStart(order, planBegins, { now, work });
  const items = order.map((item): ItemForecast => {
    const plan = { plannedStart: planned, plannedEnd: planned + lengthOf(item) };
    planned = plan.plannedEnd;
    if (item.state === 'skipped') return { itemId: item.id, ...plan };
    const start = item.state === 'planned' ? free : (item.startedAt ?? free);
    const end = endOf(item, start, { now, work });
    if (item.state === 'planned') free = end;
    return { itemId: item.id, ...plan, start, end };
  });
  const end = Math.max(free, ...items.flatMap((item) => item.end ?? []));
  const running = order.find(({ state }) => state === 'running');
  return {
    items,
    ...(running && { running: runningFacts(running, now) }),
    plannedEnd: planned,
    end,
    minutesLate: Math.round((end - planned) / MINUTE_MS),
  };
}

/** When the next planned item may begin: once the running one is over, else now, but not before the planned start. */
function nextStart(order: readonly AgendaItem[], planBegins: Timestamp, clock: WorkClock): Timestamp {
  const { now } = clock;
  const running = order.find(({ state }) => state === 'running');
  if (running) return endOf(running, running.startedAt ?? now, clock);
  if (firstStartOf(order) === undefined) return Math.max(now, planBegins);
  const left = order.some(({ state }) => state === 'planned');
  // Where nothing is left, the agenda was through when its last item ended.
  return left ? now : Math.max(...order.flatMap(({ finishedAt }) => finishedAt ?? []));
}

interface WorkClock {
  readonly now: Timestamp;
  readonly work: WorkLeft;
}

function endOf(item: AgendaItem, start: Timestamp, { now, work }: WorkClock): Timestamp {
  const left = work[item.id] ?? 0;
  if (item.state === 'done') return item.finishedAt ?? start;
  if (item.state === 'running') return Math.max(now + left, start + lengthOf(item));
  return start + Math.max(left, lengthOf(item));
}

function runningFacts(item: AgendaItem, now: Timestamp) {
  const endsAt = (item.startedAt ?? now) + lengthOf(item);
  return { itemId: item.id, endsAt, minutesLeft: Math.ceil((endsAt - now) / MINUTE_MS) };
}

function firstStartOf(order: readonly AgendaItem[]): Timestamp | undefined {
  const starts = order.flatMap(({ startedAt }) => startedAt ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

function lengthOf(item: AgendaItem): number {
  return item.plannedMinutes * MINUTE_MS;
}
