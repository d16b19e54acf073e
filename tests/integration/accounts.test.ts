import type {
  AccountInfo,
  AccountSession,
  AuditLine,
  OneTimeLink,
  SecondFactorSetup,
} from '@diem-cau/shared/protocol/accounts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisAccountStore } from '../../server/src/adapters/redis/redisAccountStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { detailsOf, firstStartToken, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { TestServer } from '../testkit/server.ts';
import { totpCode } from '../testkit/totp.ts';

const EMAIL = 'lan@example.vn';
let server: TestServer;
let lan: StaffBrowser;

beforeAll(async () => {
  server = await TestServer.start();
  lan = new StaffBrowser(server.url);
  await lan.found(firstStartToken(server.output), 'Tỉnh đoàn', EMAIL);
});

afterAll(() => server?.stop());

const elsewhere = () => new StaffBrowser(server.url);

describe('signing in', () => {
  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await elsewhere().signIn(EMAIL, 'không phải mật khẩu này');
    expect(wrong).toStrictEqual({ ok: false, error: { code: 'SIGN_IN_REFUSED' } });
    expect(await elsewhere().signIn('nobody@example.vn', 'không phải mật khẩu này')).toStrictEqual(wrong);
  });

  it('makes an address that nobody has cost the store what a known one costs', async () => {
    const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
    await waitUntilReady(redis, 5_000);
    const store = new RedisAccountStore(redis);
    // Those of this connection alone: the server has commands of its own.
    const sent: string[] = [];
    const send = redis.sendCommand.bind(redis);
    redis.sendCommand = (command, stream) => {
      sent.push(command.name);
      return send(command, stream);
    };
    const callsOf = async (look: () => Promise<unknown>) => {
      sent.length = 0;
      await look();
      return [...sent];
    };
    const known = await callsOf(async () => {
      expect((await store.findByEmail(EMAIL.toUpperCase())).accounts).toHaveLength(1);
    });
    const unknown = await callsOf(async () => {
      expect(await store.findByEmail('nobody@example.vn')).toMatchObject({ accounts: [], salt: expect.any(String) });
    });
    expect(known).toContain('get');
    expect(unknown).toStrictEqual(known);
    redis.disconnect();
  });

  it('makes an address that nobody has cost a hash, as a known one does', async () => {
    const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
    await waitUntilReady(redis, 5_000);
    const { accounts } = redisOffice(redis, new RedisAccessStore(redis), systemClock);
    // Processor time, threads included, since the time that passes depends on what else runs.
    const costOf = async (email: string) => {
      const before = process.cpuUsage();
      expect(await accounts.signIn({ email, password: 'không phải mật khẩu này' })).toMatchObject({ ok: false });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known = await costOf(EMAIL);
    expect(await costOf('nobody@example.vn')).toBeGreaterThan(known / 3);
    redis.disconnect();
  });

  it('refuses after ten attempts from one address, and takes another account there', async () => {
    const guesser = elsewhere();
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const reply = await guesser.signIn('guessed@example.vn', `mật khẩu đoán ${attempt}`);
      codes.push(!reply.ok && reply.error.code);
    }
    expect(codes.slice(0, 10)).toStrictEqual(Array.from({ length: 10 }, () => 'SIGN_IN_REFUSED'));
    expect(codes.slice(10)).toStrictEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect((await guesser.signIn(EMAIL)).ok).toBe(true);
  });
});

describe('a one-time link', () => {
  it('takes ten passwords that are refused, then no more', async () => {
    const member = { name: 'Hoa', email: 'hoa@example.vn', role: 'member' };
    const { url } = await lan.send<OneTimeLink>('POST', '/api/organisation/staff', member);
    const token = url.split('#')[1];
    const browser = elsewhere();
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      const reply = await browser.call('POST', '/api/one-time-link/password', { token, password: '123456789012' });
      codes.push(!reply.ok && reply.error.code);
    }
    expect(codes).toStrictEqual([...Array.from({ length: 10 }, () => 'PASSWORD_COMMON'), 'RATE_LIMITED']);
  });
});

describe('a changed password', () => {
  it('ends the other sessions and keeps the one that changed it', async () => {
    const other = elsewhere();
    await other.signIn(EMAIL);
    const sessions = await lan.send<readonly AccountSession[]>('GET', '/api/account/sessions');
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const next = 'một câu mới để nhớ';
    await lan.send('POST', '/api/account/password', { password: PASSWORD, next });
    expect(await other.call('GET', '/api/account')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect((await lan.call('GET', '/api/account')).ok).toBe(true);
    await lan.send('POST', '/api/account/password', { password: next, next: PASSWORD });
  });
});

describe('a second factor', () => {
  it('is asked for after the right password, takes each code once, and recovery codes once', async () => {
    const { secret } = await lan.send<SecondFactorSetup>('POST', '/api/account/second-factor', { password: PASSWORD });
    const code = totpCode(secret, Date.now());
    const confirmation = '/api/account/second-factor/confirmation';
    const { recoveryCodes } = await lan.send<{ readonly recoveryCodes: readonly string[] }>('POST', confirmation, {
      code,
    });
    expect(recoveryCodes).toHaveLength(10);
    expect(await elsewhere().signIn(EMAIL)).toMatchObject({ error: { code: 'SECOND_FACTOR_NEEDED' } });
    expect(await elsewhere().signIn(EMAIL, 'sai mật khẩu rồi', code)).toMatchObject({
      error: { code: 'SIGN_IN_REFUSED' },
    });
    // The code that turned it on is used.
    expect(await elsewhere().signIn(EMAIL, PASSWORD, code)).toMatchObject({ error: { code: 'SECOND_FACTOR_WRONG' } });
    const [recovery = ''] = recoveryCodes;
    expect((await elsewhere().signIn(EMAIL, PASSWORD, recovery)).ok).toBe(true);
    expect(await elsewhere().signIn(EMAIL, PASSWORD, recovery)).toMatchObject({
      error: { code: 'SECOND_FACTOR_WRONG' },
    });
    const account = await lan.send<AccountInfo>('GET', '/api/account');
    expect(account).toMatchObject({ secondFactor: true, recoveryCodesLeft: 9 });
  });

  it('is not replaced without a code of the one that is on, and attempts are recorded', async () => {
    const [begin, confirm] = ['/api/account/second-factor', '/api/account/second-factor/confirmation'];
    const on = { error: { code: 'SECOND_FACTOR_ON' } };
    expect(await lan.call('POST', begin, { password: PASSWORD })).toMatchObject(on);
    expect(await lan.call('POST', confirm, { code: '123456' })).toMatchObject(on);
    const removal = { password: PASSWORD, code: '000000' };
    expect(await lan.call('POST', '/api/account/second-factor/removal', removal)).toMatchObject({
      error: { code: 'SECOND_FACTOR_WRONG' },
    });
    const record = await lan.send<readonly AuditLine[]>('GET', '/api/organisation/record');
    const refused = record.filter(({ outcome, act }) => outcome === 'refused' && act.startsWith('SecondFactor'));
    expect(refused.map(({ act }) => act)).toStrictEqual([
      'SecondFactorTurnedOff',
      'SecondFactorTurnedOn',
      'SecondFactorTurnedOn',
    ]);
  });
});

describe('a role that needs a second factor', () => {
  it('ORG-11: leaves, once it is overdue, nothing but turning it on', async () => {
    const email = 'nine-days@example.vn';
    const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
    await waitUntilReady(redis, 5_000);
    // Founded nine days ago.
    const clock = { ...systemClock, wall: () => Date.now() - 9 * 24 * 3_600_000 };
    const office = redisOffice(redis, new RedisAccessStore(redis), clock);
    const { token } = await office.accounts.makeFoundationLink(false);
    const person = { name: 'Lan', email, password: PASSWORD };
    await office.accounts.found(token, detailsOf('Liên minh'), person, async () => {});
    redis.disconnect();
    const browser = elsewhere();
    expect(await browser.signIn(email)).toMatchObject({
      value: { account: { secondFactorNeeded: { overdue: true }, hasPassword: true } },
    });
    const needed = { error: { code: 'SECOND_FACTOR_REQUIRED' } };
    expect(await browser.call('GET', '/api/organisation')).toMatchObject(needed);
    expect(await browser.call('POST', '/api/organisation/conferences', { title: 'Họp' })).toMatchObject(needed);
    const { secret } = await browser.send<SecondFactorSetup>('POST', '/api/account/second-factor', {
      password: PASSWORD,
    });
    await browser.send('POST', '/api/account/second-factor/confirmation', { code: totpCode(secret, Date.now()) });
    expect((await browser.call('GET', '/api/organisation')).ok).toBe(true);
    const account = await browser.send<AccountInfo>('GET', '/api/account');
    expect(account.secondFactorNeeded).toBeUndefined();
  });

  it('ORG-11: says by when, and does not stop anybody before', async () => {
    const browser = await lan.addStaff('Bình', 'binh@example.vn', 'organiser');
    const { secondFactorNeeded } = await browser.send<AccountInfo>('GET', '/api/account');
    expect(secondFactorNeeded).toStrictEqual({ due: expect.any(Number), overdue: false });
    expect((await browser.call('GET', '/api/organisation/conferences')).ok).toBe(true);
    const demand = '/api/organisation/second-factor';
    expect(await browser.call('POST', demand, { policy: 'nobody' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await lan.send('POST', demand, { policy: 'nobody' });
    expect((await browser.send<AccountInfo>('GET', '/api/account')).secondFactorNeeded).toBeUndefined();
  });
});
