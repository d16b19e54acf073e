import { describe, expect, it } from 'vitest';
import { liveConference, START, stateAfter } from '../../../../tests/testkit/given.ts';
import type { AgendaItemId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { agendaForecast } from './agendaForecast.ts';

const MINUTE = 60_000;
const [A, B, C] = ['item_a', 'item_b', 'item_c'] as AgendaItemId[] as [AgendaItemId, AgendaItemId, AgendaItemId];
const items = [A, B, C].map((id) => ({ id, title: id, kind: 'report' as const, plannedMinutes: 10 }));
const planned: DomainEvent = { type: 'AgendaPlanned', items, at: START };

function started(itemId: AgendaItemId, minute: number): DomainEvent {
  return { type: 'AgendaItemStarted', itemId, at: START + minute * MINUTE };
}

function finished(itemId: AgendaItemId, minute: number): DomainEvent {
  return { type: 'AgendaItemFinished', itemId, at: START + minute * MINUTE };
}

/** The forecast at a minute, with every time as minutes after the planned start. */
function forecast(events: readonly DomainEvent[], minute: number, plannedStart: number | undefined = START) {
  const { agenda } = stateAfter([...liveConference, planned, ...events]);
  const made = agendaForecast(agenda, plannedStart, START + minute * MINUTE);
  const minutes = (time: number | undefined) => time !== undefined && (time - START) / MINUTE;
  return {
    ...made,
    end: minutes(made.end),
    plannedEnd: minutes(made.plannedEnd),
    clock: made.items.map((item) => [minutes(item.start), minutes(item.end)]),
    plan: made.items.map((item) => minutes(item.plannedStart)),
  };
}

describe('the forecast of the agenda', () => {
  it('AGEN-7: before the first item the plan holds from its start, or from now once that has passed', () => {
    expect(forecast([], -30)).toMatchObject({ plan: [0, 10, 20], end: 30, minutesLate: 0 });
    expect(forecast([], 5)).toMatchObject({ plan: [0, 10, 20], end: 35, minutesLate: 5 });
  });

  it('AGEN-7: a running item has its length; the next follow', () => {
    const now = forecast([started(A, 3)], 4);
    expect(now.running).toStrictEqual({ itemId: A, endsAt: START + 13 * MINUTE, minutesLeft: 9 });
    expect(now).toMatchObject({ end: 33, minutesLate: 3 });
    expect(now.clock[1]).toStrictEqual([13, 23]);
  });

  it('AGEN-7: a late item pushes the end from minute to minute', () => {
    expect(forecast([started(A, 0)], 18)).toMatchObject({ running: { minutesLeft: -8 }, end: 38, minutesLate: 8 });
  });

  it('AGEN-7: what is skipped takes no time, and finishing early is ahead of the plan', () => {
    const skipped: DomainEvent = { type: 'AgendaItemSkipped', itemId: B, at: START };
    const now = forecast([started(A, 0), skipped, finished(A, 8)], 8);
    expect(now.clock).toStrictEqual([
      [0, 8],
      [false, false],
      [8, 18],
    ]);
    expect(now).toMatchObject({ end: 18, minutesLate: -12 });
  });

  it('AGEN-7: an agenda that is through ended when its last item did', () => {
    const all = [started(A, 0), started(B, 10), started(C, 20), finished(A, 10), finished(B, 20), finished(C, 33)];
    expect(forecast(all, 90)).toMatchObject({ end: 33, minutesLate: 3 });
  });

  it('AGEN-7: without a planned start the plan counts from the first item', () => {
    const { agenda } = stateAfter([...liveConference, planned, started(A, 7)]);
    const made = agendaForecast(agenda, undefined, START + 8 * MINUTE);
    expect(made.minutesLate).toBe(0);
    expect(made.items[0]?.plannedStart).toBe(START + 7 * MINUTE);
    const empty = agendaForecast({ items: {} }, undefined, START);
    expect(empty).toStrictEqual({ items: [], plannedEnd: START, end: START, minutesLate: 0 });
  });
});
