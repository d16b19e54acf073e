import { describe, expect, it } from 'vitest';
import {
  became,
  control,
  counted,
  everySelf,
  hall,
  idOf,
  phone,
  poll,
  RUNNING,
  source,
  state,
} from '../../../tests/support/viewedConference.ts';
import { chair, EAST_2, NOW, stateAfter, WEST_1 } from '../../../tests/testkit/given.ts';
import { presenceOf } from '../../../tests/testkit/presence.ts';
import type { DomainEvent } from '../domain/events.ts';
import { initialState } from '../domain/state.ts';
import type { PollId, QuestionId, SiteId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';

/** Paths of everything in a view that a view must not hold. */
function findForeign(value: unknown, path: string): readonly string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean' ? [] : [path];
  const mayBeList = path === 'floor.queue' || /^floor\.queue\.\d+\.reasons$/.test(path);
  const own = Array.isArray(value) && !mayBeList ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    findForeign(member, path === '' ? key : `${path}.${key}`),
  );
  return [...own, ...inner];
}

describe('form', () => {
  it('VIEW-12: views hold no null and no lists but the queue and its reasons', () => {
    const empty: ViewSource = { state: initialState, tallies: {}, supports: {}, presence: {} };
    for (const view of [hall, phone, control, ...everySelf]) expect(findForeign(view, '')).toStrictEqual([]);
    for (const view of [hallView(empty), phoneView(empty), controlView(empty), selfView(empty, chair, {})]) {
      expect(findForeign(view, '')).toStrictEqual([]);
    }
  });

  it('VIEW-12: the look for foreign values finds them', () => {
    const foreign = { a: null, b: { c: undefined }, d: [1], e: Number.NaN, floor: { queue: [{ reasons: [] }] } };
    expect(findForeign(foreign, '')).toStrictEqual(['a', 'b.c', 'd', 'e']);
  });

  it('VIEW-12: a view is the same after its way over the wire', () => {
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    }
  });

  it('VIEW-13: a change to one question leaves the rest of the views as the same objects', () => {
    const next: ViewSource = { ...source, state: stateAfter([became('Answered', 'secretCalled')], state) };
    for (const [before, after] of [
      [hall, hallView(next)],
      [control, controlView(next)],
    ] as const) {
      expect(after.questions[idOf('secretCalled')]).not.toBe(before.questions[idOf('secretCalled')]);
      for (const name of ['accepted', 'answered', 'relented', 'secretAccepted']) {
        expect(after.questions[idOf(name)]).toBe(before.questions[idOf(name)]);
      }
      for (const id of Object.keys(before.polls) as PollId[]) expect(after.polls[id]).toBe(before.polls[id]);
      expect(after.floor).toBe(before.floor);
      expect(after.agenda).toBe(before.agenda);
      expect(after.conference).toBe(before.conference);
    }
    expect(controlView(next).rollCall).toBe(control.rollCall);
  });

  it('VIEW-13: a headcount changes its own site and the roll-call, and neither places nor floor nor questions', () => {
    const before = controlView(source);
    const counted: DomainEvent = { type: 'HeadcountDeclared', siteId: WEST_1, count: 9, by: chair.id, at: NOW };
    const next = controlView({ ...source, state: stateAfter([counted], state), presence: { ...source.presence } });
    const changed = Object.keys(next.sites).filter((id) => next.sites[id as SiteId] !== before.sites[id as SiteId]);
    expect(changed).toStrictEqual([WEST_1]);
    expect(next.floor).toBe(before.floor);
    expect(next.speakingTime).toBe(before.speakingTime);
    for (const id of Object.keys(before.questions) as QuestionId[]) {
      expect(next.questions[id]).toBe(before.questions[id]);
    }
  });

  it('VIEW-13: a connection changes its own site only', () => {
    const before = controlView(source);
    const next = controlView({ ...source, presence: { ...source.presence, [EAST_2]: presenceOf(1) } });
    const changed = Object.keys(next.sites).filter((id) => next.sites[id as SiteId] !== before.sites[id as SiteId]);
    expect(changed).toStrictEqual([EAST_2]);
    expect(next.sites[EAST_2]).toMatchObject({ connections: 1 });
  });

  it('VIEW-13: a change to one poll leaves the other polls and the questions as the same objects', () => {
    const next = hallView({ ...source, tallies: { [poll('open')]: counted({ ...RUNNING, yes: 4 }) } });
    expect(next.polls[poll('open')]?.tally.yes).toBe(4);
    expect(next.polls[poll('closed')]).toBe(hall.polls[poll('closed')]);
    expect(next.questions[idOf('accepted')]).toBe(hall.questions[idOf('accepted')]);
  });
});
