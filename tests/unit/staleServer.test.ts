import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { castBallot } from '../../server/src/application/commands/castBallot.ts';
import { isSecretPoll, openSecretly } from '../../server/src/application/commands/openSecretly.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { chair, EAST_1, SITES, siteActor } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

/** The log of another store's servers, read by one that hears of no entry by itself. */
class UnheardStore extends MemoryStore {
  override tail(): () => void {
    return () => {};
  }
}

const ID = 'conf_test' as ConferenceId;
const PLAN: readonly DomainCommand[] = [
  { type: 'CreateConference', conferenceId: ID, title: 'Đối thoại' },
  { type: 'ImportSites', sites: SITES },
  { type: 'OpenConference' },
];

let store: UnheardStore;
/** One server that stores, and one that has heard of nothing. */
let ahead: ConferenceRuntime;
let behind: ConferenceRuntime;

beforeEach(async () => {
  store = new UnheardStore();
  ahead = await ConferenceRuntime.load(ID, store, new TestClock(1_000));
  behind = await ConferenceRuntime.load(ID, store, new TestClock(1_000));
  await actAhead(SYSTEM_ACTOR, PLAN);
  expect(behind.state.conference.phase).toBe('none');
});

afterEach(() => {
  ahead.close();
  behind.close();
});

it('refuses nothing that another server has made right, though it has not heard of it yet', async () => {
  const live = await behind.submit({ commandId: 'live', actor: chair, command: { type: 'GoLive' } });
  expect(live).toEqual({ ok: true, value: { version: 4 } });
  // What is wrong also on the newest state is refused as ever.
  const again = await ahead.submit({ commandId: 'again', actor: chair, command: { type: 'GoLive' } });
  expect(again).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
});

it('takes ballots in a poll that another server has opened, though it has not heard of it yet', async () => {
  const pollId = 'poll_000001' as PollId;
  await actAhead(chair, [
    { type: 'GoLive' },
    { type: 'CreatePoll', pollId, title: 'Biểu quyết' },
    { type: 'OpenPoll', pollId },
  ]);
  const voter = siteActor(EAST_1);
  expect(await castBallot({ type: 'CastBallot', pollId, choice: 'yes' }, voter, behind, store)).toEqual({
    ok: true,
    value: { standing: { ballot: 'yes', casts: 1 } },
  });
  const unknown = { type: 'CastBallot', pollId: 'poll_000002' as PollId, choice: 'yes' } as const;
  expect(await castBallot(unknown, voter, behind, store)).toMatchObject({ error: { code: 'POLL_UNKNOWN' } });
});

it('opens no secret poll that another server has made, where the store would remember who voted how', async () => {
  const pollId = 'poll_000001' as PollId;
  const rules = { ...PLAIN_RULES, secret: true };
  await actAhead(chair, [{ type: 'GoLive' }, { type: 'CreatePoll', pollId, title: 'Biểu quyết', rules }]);
  store.canForget = async () => false;
  const request = { commandId: 'open', actor: chair, command: { type: 'OpenPoll', pollId } } as const;
  expect(await openSecretly(isSecretPoll(pollId), request, behind, store)).toEqual({
    ok: false,
    error: { code: 'SECRECY_UNAVAILABLE' },
  });
});

async function actAhead(actor: Actor, commands: readonly DomainCommand[]): Promise<void> {
  for (const command of commands) {
    const commandId = `ahead-${ahead.version}`;
    expect(await ahead.submit({ commandId, actor, command })).toMatchObject({ ok: true });
  }
}
