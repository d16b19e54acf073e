import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { controlView } from '@diem-cau/shared/views/control.ts';
import { describe, expect, it } from 'vitest';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const storedLogs = readdirSync(FIXTURES).filter((name) => name.startsWith('log-'));

function eventsOf(name: string): readonly DomainEvent[] {
  const entries = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as { events: DomainEvent[] }[];
  return entries.flatMap(({ events }) => events);
}

function replay(events: readonly DomainEvent[]) {
  return events.reduce(conferenceDecider.evolve, conferenceDecider.initialState);
}

describe('logs stored by earlier versions', () => {
  it.each(storedLogs)('STATE-1: %s loads', (name) => {
    const state = replay(eventsOf(name));
    expect(['closed', 'archived']).toContain(state.conference.phase);
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  it('STATE-1: every event that there is stands in a stored log, so that later versions are tried on it', () => {
    const stored = new Set(storedLogs.flatMap((name) => eventsOf(name).map(({ type }) => type as string)));
    const source = readFileSync(join(import.meta.dirname, '../../shared/src/domain/conferenceDecider.ts'), 'utf8');
    const evolved = source.slice(source.indexOf('function evolve')).matchAll(/case '(\w+)':/g);
    // What is missing is added to scripts/fixtures/scenario.ts and stored with scripts/fixtures/storeLog.ts.
    expect([...evolved].flatMap(([, type = '']) => (stored.has(type) ? [] : type))).toStrictEqual([]);
  });

  it('POLL-6: the first polls were yes, no or abstain, one open ballot a site, seen by all', () => {
    const events = eventsOf('log-v1.json');
    const state = replay(events);
    expect(new Set(events.map(({ type }) => type)).size).toBe(29);
    const { rules, phase, result } = state.polls['poll_000001' as PollId] ?? {};
    expect(rules).toMatchObject({ form: { kind: 'yesNoAbstain' }, voters: 'site', secret: false, visibility: 'all' });
    expect({ phase, result }).toStrictEqual({
      phase: 'closed',
      result: { tally: { yes: 2, no: 1, abstain: 1 }, entitled: 6 },
    });
    const view = controlView({ state, tallies: {}, presence: {}, supports: {} }).polls['poll_000001' as PollId];
    expect(view).toMatchObject({ votes: 4, entitled: 6, verdict: { outcome: 'carried', inFavour: 2, needed: 2 } });
    expect(state.polls['poll_000003' as PollId]?.phase).toBe('draft');
    expect(state.dialogue.questions['q_000001' as QuestionId]?.state).toBe('answered');
  });
});
