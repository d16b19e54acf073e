import type { AccountId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisAccountStore } from '../../server/src/adapters/redis/redisAccountStore.ts';
import { RedisOrganisationStore } from '../../server/src/adapters/redis/redisOrganisationStore.ts';
import { AccountSessions } from '../../server/src/application/accounts/accountSessions.ts';
import type { AccountStore } from '../../server/src/application/accounts/accountStore.ts';
import { Accounts } from '../../server/src/application/accounts/accounts.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { Organisations, SYSTEM_STAFF } from '../../server/src/application/organisations/organisations.ts';
import { detailsOf, PASSWORD } from '../testkit/office.ts';
import { startTestRedis } from '../testkit/redis.ts';

// The store fails at each call in turn, once; what was asked for is asked for again, and must be whole.

/** More calls than any of these takes. */
const MAX_CALLS = 40;

let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let office: {
  organisations: Organisations;
  store: AccountStore;
  sessions: AccountSessions;
  accounts: Accounts;
};
/** Calls until one fails; none fails at 0. */
let callsLeft = 0;
/** Whether the failing call reaches the store and its answer is lost. */
let isAnswerLost = false;

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  const organisations = new Organisations(failing(new RedisOrganisationStore(redis)), systemClock);
  const store = failing(new RedisAccountStore(redis));
  const sessions = new AccountSessions(store, failing(new RedisAccessStore(redis)), systemClock);
  office = {
    organisations,
    store,
    sessions,
    accounts: new Accounts({ store, sessions, organisations, clock: systemClock }),
  };
});

afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

/** A store whose call fails when its turn comes. */
function failing<Store extends object>(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...sent: readonly unknown[]) => {
        const fails = callsLeft > 0 && --callsLeft === 0;
        if (fails && !isAnswerLost) throw new Error('The connection broke.');
        const answer = await method.apply(target, sent);
        if (fails) throw new Error('The connection broke.');
        return answer;
      };
    },
  });
}

/** Makes an attempt whose `call`th call fails, and another if it did; false where it took fewer calls. */
async function again<Value>(call: number, attempt: () => Promise<Reply<Value>>): Promise<[boolean, Reply<Value>]> {
  callsLeft = call;
  const first = await attempt().catch(() => undefined);
  const hasFailed = callsLeft === 0;
  callsLeft = 0;
  return [hasFailed, first?.ok ? first : await attempt()];
}

const names = (prefix: string, call: number) => `${prefix}${call}${isAnswerLost ? 'b' : 'a'}@example.vn`;

async function staffOf(organisationId: OrganisationId) {
  return (await office.organisations.read(organisationId)).staff;
}

async function founded(email: string): Promise<OrganisationId> {
  const { token } = await office.accounts.makeFoundationLink(false);
  const person = { name: 'Lan', email, password: PASSWORD };
  const account = await office.accounts.found(token, detailsOf('Tỉnh đoàn'), person, async () => {});
  if (!account.ok) throw new Error(account.error.code);
  return account.value.organisationId;
}

describe.each([
  ['does not reach the store', false],
  ['is answered by nothing', true],
])('when a call %s', (_, lost) => {
  beforeAll(() => {
    isAnswerLost = lost;
  });

  it('founding goes on with the same link, and ends with it', async () => {
    for (let call = 1, hasFailed = true; hasFailed; call++) {
      expect(call).toBeLessThan(MAX_CALLS);
      const { token } = await office.accounts.makeFoundationLink(false);
      const email = names('founder', call);
      let adopted = 0;
      const found = () =>
        office.accounts.found(token, detailsOf('Tỉnh đoàn'), { name: 'Lan', email, password: PASSWORD }, async () => {
          adopted++;
        });
      const [failed, reply] = await again(call, found);
      hasFailed = failed;
      // Where only the last answer was lost, all of it was done.
      const isUsedUp = !reply.ok && reply.error.code === 'ONE_TIME_LINK_UNKNOWN';
      expect(reply.ok || (lost && isUsedUp && adopted > 0), `call ${call}`).toBe(true);
      const [account, ...others] = (await office.store.findByEmail(email)).accounts;
      if (!account || others.length > 0) throw new Error(`call ${call}: not one account of ${email}`);
      expect(account.passwordHash).toBeDefined();
      expect(await staffOf(account.organisationId)).toMatchObject({ [account.id]: { name: 'Lan' } });
      expect(await office.accounts.readLink(token)).toBeUndefined();
    }
  });

  it('somebody is added once, and may then set a password', async () => {
    const organisationId = await founded(names('adder', 0));
    const [admin] = Object.values(await staffOf(organisationId));
    for (let call = 1, hasFailed = true; hasFailed; call++) {
      expect(call).toBeLessThan(MAX_CALLS);
      const email = names('added', call);
      const add = () =>
        office.accounts.addStaff(organisationId, admin?.id ?? ('' as AccountId), {
          name: email,
          email,
          role: 'member',
        });
      const [failed, reply] = await again(call, add);
      hasFailed = failed;
      const members = Object.values(await staffOf(organisationId)).filter(({ name }) => name === email);
      expect(members, `call ${call}`).toHaveLength(1);
      const account = await office.store.find(members[0]?.id ?? ('' as AccountId));
      if (!account) throw new Error(`call ${call}: nobody has the account of ${email}.`);
      const link = reply.ok ? reply.value.link : await office.accounts.makePasswordLink(account);
      expect(await office.accounts.setPasswordByLink(link.token, PASSWORD)).toMatchObject({ ok: true });
    }
  });

  it('somebody is removed with all that the account has, and may be added again', async () => {
    const organisationId = await founded(names('remover', 0));
    const [admin] = Object.values(await staffOf(organisationId));
    const person = { name: 'An', email: names('removed', 0), role: 'member' } as const;
    for (let call = 1, hasFailed = true; hasFailed; call++) {
      expect(call).toBeLessThan(MAX_CALLS);
      const added = await office.accounts.addStaff(organisationId, admin?.id ?? ('' as AccountId), person);
      if (!added.ok) throw new Error(`call ${call}: ${added.error.code}`);
      const { account, link } = added.value;
      await office.accounts.setPasswordByLink(link.token, PASSWORD);
      await office.sessions.begin(account, { agent: 'Firefox' });
      const remove = () => office.accounts.removeStaff(organisationId, SYSTEM_STAFF, account.id);
      const [failed, reply] = await again(call, remove);
      hasFailed = failed;
      const isGone = !reply.ok && reply.error.code === 'STAFF_UNKNOWN';
      expect(reply.ok || (lost && isGone), `call ${call}`).toBe(true);
      expect(await staffOf(organisationId)).not.toHaveProperty(account.id);
      expect(await office.store.find(account.id)).toBeUndefined();
      expect(await office.sessions.list(account.id)).toStrictEqual([]);
    }
  });
});

describe('a conference', () => {
  const CONFERENCE = 'hoi-nghi' as ConferenceId;
  const planned = () => Promise.resolve(ok('planned'));
  const listed = async (id: OrganisationId) => [...(await office.organisations.read(id)).conferences.keys()];

  it('that the organisation refuses is not planned, and belongs to nobody', async () => {
    const organisationId = await founded('refusing@example.vn');
    let plans = 0;
    const reply = await office.organisations.registerPlanned(
      organisationId,
      { id: 'acct_222222222222' as AccountId, name: 'Ai' },
      CONFERENCE,
      () => {
        plans++;
        return planned();
      },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(plans).toBe(0);
    expect(await office.organisations.findOrganisationOf(CONFERENCE)).toBeUndefined();
  });

  it('that was not planned is taken out of the list again', async () => {
    const organisationId = await founded('failing@example.vn');
    const full = () => Promise.resolve(err({ code: 'STORE_FULL' } as const));
    const { organisations } = office;
    const reply = await organisations.registerPlanned(organisationId, SYSTEM_STAFF, CONFERENCE, full);
    expect(reply).toMatchObject({ ok: false, error: { code: 'STORE_FULL' } });
    expect(await listed(organisationId)).toStrictEqual([]);
    expect((await organisations.registerPlanned(organisationId, SYSTEM_STAFF, CONFERENCE, planned)).ok).toBe(true);
    expect(await listed(organisationId)).toStrictEqual([CONFERENCE]);
  });
});
