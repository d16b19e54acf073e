import type { ConferenceId, OrganisationId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailboxReader } from '../../server/src/adapters/delivery/mailboxReader.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisChannelStore, RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { RedisMailboxMarks } from '../../server/src/adapters/redis/redisMailboxMarks.ts';
import { Channels } from '../../server/src/application/deliveries/channels.ts';
import { afterAttempt, newDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { ReturnedLetters } from '../../server/src/application/deliveries/returnedLetters.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { deliveryReport } from '../testkit/deliveryReport.ts';
import { ImapServer } from '../testkit/imapServer.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';

const ID = 'conf_letters' as ConferenceId;
const OFFICE = 'org_letters' as OrganisationId;
const OTHER = 'org_other' as OrganisationId;
const USER = { name: 'hoinghi', password: 'mat-khau-cua-hop-thu' };
const LETTER = 'V1StGXR8_Z5jdHi6B-myT';
const NOW = Date.UTC(2026, 11, 9, 1);

let store: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let imap: ImapServer;
let queue: RedisDeliveryStore;
let channels: Channels;
let clock: TestClock;

beforeEach(async () => {
  store = await startTestRedis();
  redis = openConnection(store.address);
  await waitUntilReady(redis, 5_000);
  imap = await ImapServer.start(USER);
  queue = new RedisDeliveryStore(redis);
  channels = new Channels(new RedisChannelStore(redis), new Seal(Buffer.alloc(32, 7)));
  clock = new TestClock(NOW);
  await channels.set(OFFICE, 'returns', mailbox(), USER.password);
  await sendLetter(LETTER);
});

afterEach(async () => {
  await imap?.stop();
  redis?.disconnect();
  await store?.stop();
});

const mailbox = (port = imap.port) => ({ host: '127.0.0.1', port, security: 'none', user: USER.name }) as const;

async function sendLetter(id: string, organisationId = OFFICE): Promise<void> {
  const name = {
    conferenceId: ID,
    kind: 'invitation',
    channel: 'mail',
    recipient: { kind: 'site', siteId: 'XA-01' as SiteId },
  } as const;
  const letter = newDelivery(name, { id, organisationId, at: NOW, before: undefined });
  const queues = [{ queue: { organisationId, channel: 'mail' }, gapMs: 0, letters: [letter] }] as const;
  await queue.enqueue(ID, { press: `press-${id}`, now: NOW, queues });
  const claimed = await queue.claim(queues[0].queue, NOW, 60_000);
  if (claimed) await queue.settle(afterAttempt(claimed, 'xa@example.vn', { kind: 'sent', answer: '250' }, NOW));
}

function returned(privateTargets = ['127.0.0.1'], warn = (_facts: object) => {}): ReturnedLetters {
  return new ReturnedLetters({
    channels,
    deliveries: queue,
    mailboxMarks: new RedisMailboxMarks(redis),
    mailboxes: mailboxReader(createOutgoing(privateTargets).targets, () => clock.wall()),
    organisations: { list: async () => [OFFICE, OTHER] },
    clock,
    logger: { info() {}, warn, error: (facts: object) => expect.unreachable(JSON.stringify(facts)) },
  });
}

const letter = async () => (await queue.list(ID))[0];

describe('letters that come back', () => {
  it('LETTER-8: are shown as bounced with what the server said, and the mailbox stays as it was', async () => {
    imap.deliver('From: lan@example.vn\nSubject: Hỏi\n\nXin hỏi.', new Date(NOW));
    imap.deliver(deliveryReport(LETTER), new Date(NOW));
    clock.pass(60_000);
    await returned().look();
    expect(await letter()).toMatchObject({
      state: 'bounced',
      fault: 'addressRefused',
      answer: '550 5.1.1 <xa@example.vn>: User unknown',
      to: 'xa@example.vn',
      at: NOW + 60_000,
    });
    expect(imap.flags).toStrictEqual([[], []]);
  });

  it('LETTER-8: are read once, and later ones at the next look', async () => {
    imap.deliver(deliveryReport('another-letter-012345'), new Date(NOW));
    await returned().look();
    expect(await letter()).toMatchObject({ state: 'sent' });
    imap.deliver(deliveryReport(LETTER, { status: '5.2.2' }), new Date(NOW));
    await Promise.all([returned().look(), returned().look()]);
    await returned().look();
    expect(await letter()).toMatchObject({ state: 'bounced', fault: 'mailboxFull' });
  });

  it('LETTER-8: are not those of a newer letter, nor of another organisation', async () => {
    await sendLetter('newer-letter-01234567');
    imap.deliver(deliveryReport(LETTER), new Date(NOW));
    await returned().look();
    expect(await letter()).toMatchObject({ id: 'newer-letter-01234567', state: 'sent' });
    expect(await queue.markReturned(OTHER, 'newer-letter-01234567', { fault: 'returned', answer: '', at: NOW })).toBe(
      false,
    );
  });

  it('are looked for in no mailbox of a private network, nor with a wrong password, and nothing is lost', async () => {
    imap.deliver(deliveryReport(LETTER), new Date(NOW));
    await returned([]).look();
    await channels.set(OFFICE, 'returns', mailbox(), 'sai');
    await returned().look();
    expect(await letter()).toMatchObject({ state: 'sent' });
    await channels.set(OFFICE, 'returns', mailbox(), USER.password);
    await returned().look();
    expect(await letter()).toMatchObject({ state: 'bounced' });
  });

  it('LETTER-9: a mailbox that cannot be opened is noted and logged once, until it opens again', async () => {
    const marks = new RedisMailboxMarks(redis);
    const logged: object[] = [];
    const look = () => returned(undefined, (facts) => logged.push(facts)).look();
    await channels.set(OFFICE, 'returns', mailbox(), 'sai');
    await look();
    await look();
    expect(await marks.readFault(OFFICE)).toBe('loginRefused');
    expect(logged).toMatchObject([{ organisationId: OFFICE, fault: 'loginRefused' }]);
    await channels.set(OFFICE, 'returns', mailbox(), USER.password);
    await look();
    expect(await marks.readFault(OFFICE)).toBeUndefined();
  });

  it('are not read where the mailbox is only opened for a test', async () => {
    imap.deliver(deliveryReport(LETTER), new Date(NOW));
    const reader = mailboxReader(createOutgoing(['127.0.0.1']).targets, () => NOW);
    expect(await reader.open({ ...mailbox(), password: USER.password })).toStrictEqual({ kind: 'opened' });
    expect(imap.commands).toContainEqual(expect.stringMatching(/EXAMINE/i));
    expect(imap.commands.filter((command) => /SEARCH|FETCH/i.test(command))).toEqual([]);
  });

  it.each([
    ['a wrong password', () => ({ ...mailbox(), password: 'sai' }), 'loginRefused'],
    ['a server that is not there', () => ({ ...mailbox(1), password: 'x' }), 'unreachable'],
    ['a name that nobody has', () => ({ ...mailbox(), host: 'mail.invalid', password: 'x' }), 'nameUnknown'],
  ] as const)('says why a mailbox cannot be opened: %s', async (_, access, fault) => {
    const reader = mailboxReader(createOutgoing(['127.0.0.1']).targets, () => NOW);
    expect(await reader.read(access(), undefined)).toMatchObject({ kind: 'failed', fault });
  });
});
