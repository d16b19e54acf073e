import { describe, expect, it } from 'vitest';
import { chair, EAST_1, liveConference, START, stateAfter, WEST_1 } from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, HandId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { expectedStart, type PacedFloor, paceForecast } from './paceForecast.ts';
import { NO_PACE } from './state.ts';

const MINUTE = 60_000;
const FRESH: PacedFloor = { queue: { length: 23 }, turnSeconds: 180, pace: NO_PACE };
/** Turns of four minutes with one minute in between. */
const PACE = { turns: 5, speakingMs: 20 * MINUTE, gaps: 4, gapMs: 4 * MINUTE };

function turn(siteId: SiteId, from: number, to: number): readonly DomainEvent[] {
  const handId = `hand_${siteId}` as HandId;
  return [
    { type: 'TurnBegan', handId, siteId, deadline: START, at: START + from },
    { type: 'TurnEnded', handId, siteId, at: START + to },
  ];
}

describe('the pace', () => {
  it('FLOOR-19: before the first turn each site takes the whole turn time', () => {
    expect(paceForecast(FRESH, START + 42 * MINUTE, START)).toStrictEqual({
      waiting: 23,
      unheard: 9,
      shorter: [
        { turnSeconds: 120, unheard: 2 },
        { turnSeconds: 60, unheard: 0 },
      ],
    });
  });

  it('FLOOR-19: then as long as the average turn and what lies between', () => {
    const floor = { ...FRESH, queue: { length: 6 }, pace: PACE };
    // 24 minutes hold five turns of four minutes and the four minutes between them.
    expect(paceForecast(floor, START + 24 * MINUTE, START).unheard).toBe(1);
    expect(paceForecast(floor, START + 29 * MINUTE, START)).toStrictEqual({ waiting: 6, unheard: 0, shorter: [] });
    expect(paceForecast(floor, START - MINUTE, START).unheard).toBe(6);
  });

  it('FLOOR-19: the invited site waits too, and the running turn comes first, paused or not', () => {
    const floor = { ...FRESH, queue: { length: 1 }, invited: {}, pace: PACE };
    expect(paceForecast(floor, START + 9 * MINUTE, START)).toMatchObject({ waiting: 2, unheard: 0 });
    const speaking = { ...floor, speaking: { deadline: START + 2 * MINUTE } };
    expect(paceForecast(speaking, START + 9 * MINUTE, START)).toMatchObject({ waiting: 2, unheard: 1 });
    const paused = { ...floor, speaking: { deadline: START + 2 * MINUTE, pausedAt: START - 10 * MINUTE } };
    expect(expectedStart(paused, 1, START)).toBe(START + (12 + 1 + 5) * MINUTE);
    expect(expectedStart(speaking, 1, START)).toBe(START + (2 + 1 + 5) * MINUTE);
    expect(expectedStart({ ...FRESH, pace: PACE }, 3, START)).toBe(START + 10 * MINUTE);
  });

  it('FLOOR-19: turns and what lies between them make the pace; an agenda item begins a new one', () => {
    const turns = [...turn(EAST_1, 0, 100), ...turn(WEST_1, 150, 350)];
    expect(stateAfter([...liveConference, ...turns]).floor.pace).toStrictEqual({
      turns: 2,
      speakingMs: 300,
      gaps: 1,
      gapMs: 50,
      lastEndedAt: START + 350,
    });
    const item: DomainEvent = { type: 'AgendaItemStarted', itemId: 'item_a' as AgendaItemId, at: START };
    expect(stateAfter([...liveConference, ...turns, item]).floor.pace).toStrictEqual(NO_PACE);
    const invited: DomainEvent = { type: 'HandInvited', handId: 'hand_x' as HandId, by: chair.id, at: START };
    expect(stateAfter([...liveConference, ...turns, invited]).floor.pace.turns).toBe(2);
  });
});
