import { describe, expect, it } from 'vitest';
import { EAST_1, EAST_2, liveConference, START, stateAfter, WEST_1 } from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, EntryId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { NO_PACE } from '../floor/state.ts';
import type { EntryState } from '../runningOrder/state.ts';
import { type SessionFacts, sessionForecast } from './sessionForecast.ts';
import type { AgendaItemKind } from './state.ts';

const MINUTE = 60_000;
const [A, B] = ['item_a', 'item_b'] as AgendaItemId[] as [AgendaItemId, AgendaItemId];

/** Two items of ten minutes, of which the first has run since the planned start. */
function session(kind: AgendaItemKind, floor: Partial<SessionFacts['floor']> = {}): SessionFacts {
  const items = [A, B].map(
    (id) => ({ id, title: id, kind: id === A ? kind : 'conclusion', plannedMinutes: 10 }) as const,
  );
  const planned: DomainEvent = { type: 'AgendaPlanned', items, at: START };
  const started: DomainEvent = { type: 'AgendaItemStarted', itemId: A, at: START };
  const { agenda } = stateAfter([...liveConference, planned, started]);
  return {
    agenda: { ...agenda, plannedStart: START },
    runningOrders: {},
    floor: { queue: [], turnSeconds: 180, pace: NO_PACE, ...floor },
  };
}

/** A running order of entries of five minutes each. */
function reporting(item: AgendaItemId, ...states: readonly EntryState[]): SessionFacts['runningOrders'] {
  const sites = [EAST_1, EAST_2, WEST_1];
  const entries = states.map((state, index) => {
    const siteId = sites[index];
    return [`entry_${index}` as EntryId, { state, seconds: 300, ...(siteId !== undefined && { siteId }) }] as const;
  });
  return { [item]: Object.fromEntries(entries) };
}

/** The forecast at a minute: when all ends, in minutes after the start, and by how many it is late. */
function forecast(facts: SessionFacts, minute: number) {
  const { end, minutesLate, reports, hands } = sessionForecast(facts, START + minute * MINUTE);
  return { end: (end - START) / MINUTE, minutesLate, reports, hands };
}

describe('the forecast of the session', () => {
  it('AGEN-11: with nothing left to be heard it is the forecast of the agenda', () => {
    expect(forecast(session('dialogue'), 4)).toStrictEqual({ end: 20, minutesLate: 0, reports: 0, hands: 0 });
  });

  it('AGEN-11: entries still to come take their own time, also those passed over; what has spoken takes none', () => {
    const runningOrders = reporting(A, 'spoken', 'waiting', 'passed');
    // Ten minutes of reports from minute 8, where the item would have ended at 10.
    const late = forecast({ ...session('reportsInTurn'), runningOrders }, 8);
    expect(late).toStrictEqual({ end: 28, minutesLate: 8, reports: 2, hands: 0 });
    const roomy = forecast({ ...session('reportsInTurn'), runningOrders: reporting(A, 'waiting') }, 2);
    expect(roomy).toMatchObject({ end: 20, minutesLate: 0, reports: 1 });
  });

  it('AGEN-11: the running order of a later item makes that one longer than its plan', () => {
    const runningOrders = reporting(B, 'waiting', 'waiting', 'waiting');
    expect(forecast({ ...session('report'), runningOrders }, 0)).toMatchObject({ end: 25, minutesLate: 5, reports: 3 });
  });

  it('AGEN-11: waiting hands count at the present pace, those of sites that report only once', () => {
    const queue = [{ siteId: EAST_1 }, { siteId: WEST_1 }, { siteId: EAST_2 }];
    const pace = { turns: 2, speakingMs: 8 * MINUTE, gaps: 1, gapMs: MINUTE };
    // Three turns of four minutes with a minute in between, from minute 4.
    const heard = forecast(session('dialogue', { queue, pace }), 4);
    expect(heard).toStrictEqual({ end: 28, minutesLate: 8, reports: 0, hands: 3 });
    const facts = { ...session('dialogue', { queue }), runningOrders: reporting(A, 'waiting') };
    expect(forecast(facts, 4)).toMatchObject({ reports: 1, hands: 2, end: 25 });
  });

  it('AGEN-11: the running turn comes first, and an invited site is still to be heard', () => {
    const speaking = { deadline: START + 9 * MINUTE };
    const invited = { siteId: WEST_1 };
    expect(forecast(session('dialogue', { speaking, invited }), 6)).toMatchObject({ end: 22, hands: 1 });
    expect(forecast(session('dialogue', { speaking: { deadline: START + 14 * MINUTE } }), 6)).toMatchObject({
      end: 24,
    });
  });

  it('AGEN-11: no time is counted between the last turn and the end of its item', () => {
    const speaking = { deadline: START + 14 * MINUTE };
    const pace = { turns: 2, speakingMs: 8 * MINUTE, gaps: 1, gapMs: MINUTE };
    expect(forecast(session('dialogue', { speaking, pace }), 6)).toMatchObject({ end: 24, hands: 0 });
    // With one more turn of four minutes there is a minute in between.
    const queue = [{ siteId: EAST_1 }];
    expect(forecast(session('dialogue', { speaking, pace, queue }), 6)).toMatchObject({ end: 29, hands: 1 });
  });

  it('AGEN-11: hands wait for the dialogue that is still to come', () => {
    const facts = session('report', { queue: [{ siteId: EAST_1 }, { siteId: WEST_1 }] });
    const { items } = facts.agenda;
    const dialogue = { ...items[B], kind: 'dialogue' } as (typeof items)[typeof B];
    const asked = { ...facts, agenda: { ...facts.agenda, items: { ...items, [B]: dialogue } } };
    expect(forecast(asked, 9)).toMatchObject({ end: 20, minutesLate: 0, hands: 2 });
    // Nothing is held for them: they are heard before the item that runs can end.
    expect(forecast(facts, 9)).toMatchObject({ end: 25, minutesLate: 5, hands: 2 });
  });
});
