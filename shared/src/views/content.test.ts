import { describe, expect, it } from 'vitest';
import {
  control,
  counted,
  hall,
  handOf,
  once,
  phone,
  poll,
  RESULT,
  RUNNING,
  source,
  state,
} from '../../../tests/support/viewedConference.ts';
import {
  chair,
  delegateOf,
  EAST,
  EAST_1,
  EAST_2,
  NOW,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import { presenceOf } from '../../../tests/testkit/presence.ts';
import { ROLES } from '../domain/actor.ts';
import type { DomainEvent } from '../domain/events.ts';
import { floorOrder } from '../domain/floor/floorOrder.ts';
import type { AnnouncementId } from '../kernel/ids.ts';
import { audienceOf } from './audiences.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { mapViews } from './memoise.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';

describe('content', () => {
  it('VIEW-8: every role has one shared view', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, audienceOf(role)]))).toStrictEqual({
      organiser: 'control',
      chair: 'control',
      moderator: 'control',
      minutesSecretary: 'control',
      respondent: 'respondent',
      site: 'hall',
      delegate: 'phone',
      captioner: 'hall',
      interpreter: 'hall',
      observer: 'hall',
      system: 'control',
    });
  });

  it('VIEW-21: an announcement is seen by those it is for, and all of them at the desk', () => {
    const made = (['all', 'sites', 'phones'] as const).map((audience): DomainEvent => {
      const announcement = {
        id: `ann_${audience}` as AnnouncementId,
        text: audience,
        audience,
        by: chair.name,
        at: NOW,
      };
      return { type: 'AnnouncementPublished', announcement };
    });
    const next = { ...source, state: stateAfter(made, state) };
    expect(Object.keys(hallView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites']);
    expect(Object.keys(respondentView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites']);
    expect(Object.keys(phoneView(next).announcements)).toStrictEqual(['ann_all', 'ann_phones']);
    expect(Object.keys(controlView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites', 'ann_phones']);
  });

  it('VIEW-9: attendance counts verified people before declared ones, and connected rooms', () => {
    expect(hall.attendance).toStrictEqual({ sites: 7, connected: 2, expected: 189, present: 21 + 8 });
  });

  it('VIEW-6: that somebody voted secretly is forgotten at the close, that and how somebody voted openly is not', () => {
    const ballots = { [poll('open')]: once('secret'), [poll('closed')]: once('secret') };
    const heldSecretly = mapViews(state.polls, (held) => ({ ...held, rules: { ...held.rules, secret: true } }));
    const secretly = { ...source, state: { ...state, polls: heldSecretly } };
    expect(selfView(secretly, siteActor(EAST_1), ballots).ballots).toStrictEqual({ [poll('open')]: 'secret' });
    expect(selfView(source, siteActor(EAST_1), ballots).ballots).toStrictEqual({
      [poll('open')]: 'secret',
      [poll('closed')]: 'secret',
    });
  });

  it('VIEW-10: an open poll without a ballot looks the same whether its box was counted or not', () => {
    const counts = [{}, { [poll('open')]: { tally: {}, votes: 0, sites: {} } }];
    const [never, counted] = counts.map((tallies) => controlView({ ...source, tallies }).polls[poll('open')]);
    expect(counted).toStrictEqual(never);
  });

  it('POLL-28: the desk sees who has no ballot in an open poll, nobody else does, and of a secret one nobody', () => {
    const sites = { [EAST_1]: { yes: 1 } };
    const tallies = { [poll('open')]: { tally: { yes: 1 }, votes: 1, sites } };
    const missing = controlView({ ...source, tallies }).polls[poll('open')]?.notVoted;
    expect(Object.keys(missing ?? {})).toStrictEqual(
      state.polls[poll('open')]?.electorate.filter((id) => id !== EAST_1),
    );
    expect(hallView({ ...source, tallies }).polls[poll('open')]).not.toHaveProperty('notVoted');
    const open = state.polls[poll('open')];
    if (!open) throw new Error('There is no open poll.');
    const secret = { ...open, rules: { ...open.rules, secret: true } };
    const polls = { ...state.polls, [poll('open')]: secret };
    const told = controlView({ ...source, state: { ...state, polls }, tallies }).polls[poll('open')];
    expect(told).not.toHaveProperty('notVoted');
  });

  it('VIEW-10: a poll shows the running tally, and the result once it is recorded', () => {
    expect(hall.polls[poll('open')]).toMatchObject({ phase: 'open', tally: RUNNING, entitled: 7 });
    expect(hall.polls[poll('closing')]?.tally).toStrictEqual({ yes: 0, no: 0, abstain: 0 });
    const late = hallView({ ...source, tallies: { [poll('closed')]: counted(RUNNING) } });
    expect(late.polls[poll('closed')]).toMatchObject({ phase: 'closed', tally: RESULT, entitled: 6 });
  });

  it('VIEW-11: the queue is the order of the floor, with places', () => {
    const order = floorOrder(state);
    expect(hall.floor.queue.map(({ handId, reasons }) => ({ handId, reasons }))).toStrictEqual(
      order.map(({ hand, reasons }) => ({ handId: hand.id, reasons })),
    );
    expect(hall.floor.queue[0]).toMatchObject({ siteId: EAST, siteName: 'Huyện Đông' });
    // A group is not said to be in itself.
    expect(hall.floor.queue[0]).not.toHaveProperty('groupName');
    expect(hall.floor.invited).toMatchObject({ siteId: EAST_2, groupName: 'Huyện Đông' });
    expect(hall.floor.speaking).toStrictEqual({
      ...state.floor.speaking,
      siteName: 'Xã Đông Một',
      groupName: 'Huyện Đông',
    });
    expect(phone.speaking).toStrictEqual(hall.floor.speaking);
    expect(phone.now).toStrictEqual({ itemTitle: 'Đối thoại' });
  });
});

describe('the desk', () => {
  it('VIEW-19: the missing list names what each site lacks, and no site that is there', () => {
    expect(control.missing[EAST_1]).toBeUndefined();
    expect(control.missing[EAST_2]).toBe('notConnectedNorReported');
    const arrived = controlView({ ...source, presence: { [EAST_2]: presenceOf(1) } });
    expect(arrived.missing[EAST_2]).toBe('notReported');
    expect(arrived.missing[WEST_1]).toBe('notConnected');
  });

  it('PRES-4: a site without the screen of its hall does not count as connected, and lacks it', () => {
    const boards = { [EAST_2]: presenceOf(0, 2), [WEST_1]: presenceOf(0, 1), [EAST_1]: presenceOf(1, 1) };
    const waiting = controlView({ ...source, presence: boards });
    expect(waiting.attendance.connected).toBe(1);
    expect(waiting.missing).toMatchObject({ [EAST_2]: 'noScreenNorReported', [WEST_1]: 'noScreen' });
    expect(waiting.sites[EAST_2]).toMatchObject({ connections: 2 });
    expect(waiting.sites[EAST_2]).not.toHaveProperty('halls');
    expect(waiting.sites[EAST_1]).toMatchObject({ connections: 2, halls: 1 });
    const board = selfView({ ...source, presence: boards }, siteActor(EAST_1), {});
    expect(board.site?.halls).toStrictEqual(presenceOf(1).halls);
    expect(selfView({ ...source, presence: boards }, siteActor(EAST_2), {}).site).not.toHaveProperty('halls');
    expect(selfView({ ...source, presence: boards }, delegateOf(EAST_1), {}).site).not.toHaveProperty('halls');
  });

  it('VIEW-19: the desk sees who has spoken how long, by site and by group', () => {
    const ended = stateAfter(
      [{ type: 'TurnEnded', handId: handOf(EAST_1), siteId: EAST_1, at: START + 90_000 }],
      state,
    );
    const after = controlView({ ...source, state: ended });
    const record = { turns: 1, milliseconds: 90_000 };
    expect(after.sites[EAST_1]).toMatchObject({ turns: 1, spokenMs: 90_000 });
    expect(after.speakingTime).toStrictEqual({ total: record, groups: { [EAST]: record } });
    const place = { siteId: EAST_1, siteName: 'Xã Đông Một', groupName: 'Huyện Đông', groupId: EAST };
    const spoke = { startedAt: START, endedAt: START + 90_000 };
    expect(after.pastTurns).toStrictEqual({ 1: { handId: 'hand_DD-01', ...place, ...spoke, kind: 'question' } });
  });
});
