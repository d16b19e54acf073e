import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { EVENT_TYPES } from '@diem-cau/shared/domain/registry.ts';
import { LEVEL_PRESETS } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import type { PollId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { controlView } from '@diem-cau/shared/views/control.ts';
import { describe, expect, it } from 'vitest';
import { START } from '../testkit/given.ts';

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
    const { phase, deletedAt } = state.conference;
    expect(['closed', 'archived', 'deleted']).toContain(deletedAt === undefined ? phase : 'deleted');
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  it('STATE-1: every event that there is stands in a stored log, so that later versions are tried on it', () => {
    const stored = new Set(storedLogs.flatMap((name) => eventsOf(name).map(({ type }) => type as string)));
    expect(EVENT_TYPES.length).toBeGreaterThan(100);
    // What is missing is added to a scenario in scripts/fixtures/ and stored with scripts/fixtures/storeLog.ts.
    expect(EVENT_TYPES.filter((type) => !stored.has(type))).toStrictEqual([]);
  });

  it('ROST-11: sites of earlier versions stand on the levels with districts, and the province is the chair’s hall', () => {
    for (const name of ['log-v1.json', 'log-v2.json', 'log-v3.json', 'log-v4-zones.json']) {
      const { roster } = replay(eventsOf(name));
      expect(roster.levels).toStrictEqual(LEVEL_PRESETS.provinceDistrictCommune);
      expect(roster).toMatchObject({ chairsHall: 'BD', groupLevel: 2, levelsSet: false });
      expect(roster.sites['DD-01' as SiteId]).toMatchObject({ level: 3, parentId: 'DD' });
      expect(roster.places['DD-01' as SiteId]).toMatchObject({ groupId: 'DD', groupName: 'Huyện Đông' });
      expect(roster.places['BD' as SiteId]).not.toHaveProperty('groupId');
    }
  });

  it('ROST-11: a stored vocabulary names the levels, and the rest of it stays what it was', () => {
    const { roster, conference } = replay(eventsOf('log-v4-names.json'));
    expect(roster.levels.map(({ vi }) => vi.one)).toStrictEqual(['bộ', 'cục', 'chi cục', 'đội']);
    expect(roster.levels[1]?.en).toStrictEqual({ one: 'directorate', many: 'directorates' });
    expect(roster.levels[2]?.en.one).toBe('commune');
    expect(conference.vocabulary).toStrictEqual({
      preset: 'state',
      overrides: { vi: { meeting: 'phiên họp' }, en: {} },
    });
    expect(conference.contact).toStrictEqual({ name: 'Văn phòng', phone: '0274 3822 123' });
    expect(roster.sites['DD-02' as SiteId]).toMatchObject({ contactPhone: '0912 345 678', expected: 22 });
    expect(roster.sites['DD-01-A' as SiteId]?.level).toBe(4);
  });

  it('LIST-23, INV-7: a list that was taken back is gone with its links, and what was said of its columns stays', () => {
    const { roster, invitations } = replay(eventsOf('log-v5-lists.json'));
    expect(Object.keys(roster.sites)).not.toContain('DD-03');
    expect(roster.sites['DD-01' as SiteId]?.name).toBe('Xã Đông Một');
    expect(roster.listColumns).toStrictEqual({ 'noi hop': 'name', 'ghi chu': null });
    expect(invitations).toStrictEqual({
      generations: { 'site:DD-03': 1, 'delegate:DD-03': 1, 'site:DD-01': 1 },
      revoked: { observer: true },
    });
  });

  it('DIAL-13, AGEN-2, FLOOR-30: the first outcome, the first run and the unheard hand stay through the follow-up', () => {
    const { dialogue, agenda, floor } = replay(eventsOf('log-v6-followup.json'));
    const promised = dialogue.questions['q_000001' as QuestionId];
    expect(promised).toMatchObject({ state: 'answered', writtenAnswer: { text: 'Đã lắp xong' } });
    expect(promised?.earlier?.['1']).toMatchObject({
      writtenAnswer: { text: 'Đang làm' },
      promise: { unit: 'Sở Xây dựng' },
    });
    expect(Object.values(agenda.items)[0]?.earlierRuns).toHaveProperty('1');
    expect(Object.values(floor.unheard)).toMatchObject([{ siteId: 'DD-01', kind: 'question' }]);
  });

  it('PART-4: people are in the room, or have left, as they were when the log was stored', () => {
    const { participants, roster } = replay(eventsOf('log-v6-participants.json'));
    const people = participants['DD-01' as SiteId]?.people ?? {};
    expect(Object.keys(people)).toStrictEqual(['1', '2']);
    expect(Object.values(people).map((one) => Object.keys(one.visits).length)).toStrictEqual([2, 1]);
    expect(roster.sites['DD-01' as SiteId]?.declared?.count).toBe(2);
  });

  it('MSG-3, MSG-4: messages and how far they were read stay', () => {
    const { messages } = replay(eventsOf('log-v7-messages.json'));
    expect(Object.values(messages).map(({ count, read }) => ({ count, ...read }))).toStrictEqual([
      { count: 2, desk: 2, correspondent: 1 },
      { count: 1, desk: 1, correspondent: 0 },
      { count: 2, desk: 2, correspondent: 2 },
    ]);
  });

  it('STAGE-22: a presenter’s clock runs as it did when the log was stored', () => {
    const events = eventsOf('log-v7-presenter.json');
    const closed = events.findIndex(({ type }) => type === 'ConferenceClosed');
    const { presentation } = replay(events.slice(0, closed)).stage;
    expect(presentation).toMatchObject({ number: 2 });
    const { startedAt = 0, deadline = 0 } = presentation?.clock ?? {};
    expect(deadline - startedAt).toBe(660_000);
  });

  it('DIAL-31: units stay with whom to reach there, as it was said last', () => {
    const { respondents } = replay(eventsOf('log-v7-units.json')).dialogue;
    expect(Object.values(respondents)).toMatchObject([
      { contactName: 'Trần Thị Cúc', contactPhone: '0274 3822 123', email: 'noivu@tinh.example' },
      { name: 'Sở Tài chính', email: 'taichinh@tinh.example' },
    ]);
    expect(Object.values(respondents)[1]).not.toHaveProperty('contactName');
  });

  it('SURV-1, SURV-3: surveys stay with their form and deadline', () => {
    const { surveys } = replay(eventsOf('log-v7-surveys.json'));
    const [survey, ...others] = Object.values(surveys);
    expect(others).toStrictEqual([]);
    expect(survey).toMatchObject({ phase: 'closed', asks: 'sites', deadline: START + 2 * 86_400_000 });
    expect(survey?.questions.map(({ kind }) => kind)).toStrictEqual(['single', 'long', 'scale', 'number']);
  });

  it('REC-4, REC-5, REC-7: the index of what was recorded stays, with gaps and what was deleted', () => {
    const { recording } = replay(eventsOf('log-v7-recording.json'));
    expect(recording).toMatchObject({
      rule: { automatic: true, viewers: 'everybody' },
      halted: { reason: 'noSpace' },
      parts: { rec_000001: { deleted: { by: 'Chủ trì' } }, rec_000002: { siteId: 'DD-01', durationMs: 60_040 } },
      gaps: { '1': { cause: 'recorder' } },
    });
    expect(recording.run).toBeUndefined();
  });

  it('STREAM-1, STREAM-4: whether the public may watch stays, and why the server ended a stream', () => {
    const { streaming } = replay(eventsOf('log-v7-stream.json'));
    expect(streaming).toMatchObject({ isPublic: true, halted: { reason: 'noRoom' } });
    expect(streaming.run).toBeUndefined();
  });

  it('FLOOR-15: what earlier versions granted and balanced by district is granted and balanced by group', () => {
    const events = eventsOf('log-v4-names.json');
    const { floor } = replay(events);
    expect(floor).toMatchObject({ groupSeconds: 60, policy: ['balanceGroups', 'longestWait'] });
    const began = events.findIndex(({ type }) => type === 'TurnBegan');
    expect(replay(events.slice(0, began + 1)).floor.speaking).toMatchObject({ limitedBy: 'group' });
  });

  it('FLOOR-20: hands that asked for something else later are loaded as they ended', () => {
    const events = eventsOf('log-v5-hands.json');
    // The end of the conference lowers the hands.
    const { floor } = replay(events.slice(0, events.findLastIndex(({ type }) => type === 'TurnEnded') + 1));
    expect(floor.pastTurns['1']).toMatchObject({ siteId: 'DD-01', kind: 'comment' });
    expect(Object.values(floor.hands)).toMatchObject([{ kind: 'pointOfOrder', state: 'waiting' }]);
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
