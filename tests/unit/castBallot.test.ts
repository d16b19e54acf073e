import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { castBallot } from '../../server/src/application/commands/castBallot.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import {
  delegateOf,
  EAST_1,
  liveConference,
  moderator,
  NOW,
  SITES,
  START,
  seated,
  siteActor,
} from '../testkit/given.ts';

const POLL = 'poll_000001' as PollId;
const [first, second] = [delegateOf(EAST_1, 'phone 1'), delegateOf(EAST_1, 'phone 2')];
const freed: DomainEvent = { type: 'SeatFreed', siteId: EAST_1, seat: 1, actorId: first.id, at: NOW };

/** A poll that counts no openings, as logs of earlier versions hold: there the seat alone says who votes. */
function openPoll(voters: 'delegate' | 'site'): readonly DomainEvent[] {
  const limits = voters === 'delegate' ? { limits: { [EAST_1]: 20 } } : {};
  return [
    ...liveConference,
    { type: 'HeadcountVerified', siteId: EAST_1, count: 20, by: moderator.id, at: START },
    ...seated(EAST_1, 2),
    { type: 'PollCreated', pollId: POLL, title: 'Biểu quyết', rules: { ...PLAIN_RULES, voters }, at: NOW },
    { type: 'PollOpened', pollId: POLL, electorate: SITES.map(({ id }) => id), ...limits, at: NOW },
  ];
}

async function vote(history: readonly DomainEvent[], actor: Actor) {
  const { store, runtime } = await loadConference(history);
  const reply = await castBallot({ type: 'CastBallot', pollId: POLL, choice: 'yes' }, actor, runtime, store);
  runtime.close();
  return { reply, box: await store.count({ conferenceId: CONFERENCE_ID, pollId: POLL, secret: false }) };
}

it('takes no ballot from a phone whose seat was freed, and still those of the others in the room', async () => {
  const history = [...openPoll('delegate'), freed];
  const lost = await vote(history, first);
  expect(lost.reply).toMatchObject({ ok: false, error: { code: 'SEAT_FREED' } });
  expect(lost.box).toMatchObject({ votes: 0 });
  const kept = await vote(history, second);
  expect(kept.reply).toMatchObject({ ok: true });
  expect(kept.box).toMatchObject({ votes: 1, tally: { yes: 1 } });
});

it('takes no ballot from a removed site, nor from its phones', async () => {
  const removed: DomainEvent = {
    type: 'SiteRemoved',
    siteId: EAST_1,
    by: moderator.id,
    byName: moderator.name,
    at: NOW,
  };
  for (const [voters, actor] of [
    ['site', siteActor(EAST_1)],
    ['delegate', first],
  ] as const) {
    expect((await vote(openPoll(voters), actor)).reply).toMatchObject({ ok: true });
    const { reply, box } = await vote([...openPoll(voters), removed], actor);
    expect(reply).toMatchObject({ ok: false, error: { code: 'SITE_REMOVED' } });
    expect(box).toMatchObject({ votes: 0 });
  }
});

it('accepts no ballot from a voter outside the poll', async () => {
  expect((await vote(openPoll('delegate'), siteActor(EAST_1))).reply).toMatchObject({
    error: { code: 'NOT_ENTITLED' },
  });
  expect((await vote(openPoll('site'), first)).reply).toMatchObject({ error: { code: 'NOT_ENTITLED' } });
});
