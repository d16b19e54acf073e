import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { Fault } from '../../server/src/application/fault.ts';
import { createLogger } from '../../server/src/log.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { newId } from '../testkit/ids.ts';
import { MailServer } from '../testkit/mailServer.ts';
import { firstStartToken, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

/** Stands in everything that the test says of people, and nowhere else. */
const CANARY = 'chimhoangyen';
const PHONE = '0912777333';
const EMAIL = `${CANARY}@example.vn`;

let server: TestServer;
let mailServer: MailServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-logs-'));
  // As real ones do, it says whom it does not know.
  const judge = (address: string) => ({ responseCode: 550, message: `5.1.1 <${address}>: User unknown` });
  mailServer = await MailServer.start({ judge });
  server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
});

afterAll(async () => {
  await server?.stop();
  await mailServer?.stop();
  await removeFolder(folder);
});

async function logsIn(logs: string): Promise<string> {
  const files = await readdir(logs);
  return (await Promise.all(files.map((name) => readFile(join(logs, name), 'utf8')))).join('\n');
}

/** An office, its staff, its letters, and what is refused on the way. */
async function workInOffice(): Promise<void> {
  const office = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), `Cơ quan ${CANARY}`, EMAIL);
  await new StaffBrowser(server.url).signIn(EMAIL, `${PASSWORD} sai`);
  await new StaffBrowser(server.url).signIn(`khong-co-${EMAIL}`);
  await office.addStaff(`Cán bộ ${CANARY}`, `can-bo-${EMAIL}`, 'organiser');
  await office.call('POST', '/api/organisation/staff', { name: CANARY, email: EMAIL, role: CANARY });
  const at = { host: '127.0.0.1', port: mailServer.port, security: 'none', user: '' };
  const mail = { ...at, from: EMAIL, fromName: CANARY, perMinute: 600 };
  await office.send('POST', '/api/organisation/channels/mail', { server: mail });
  await office.send('POST', '/api/organisation/channels/mail/test', { to: EMAIL });
  const mailbox = { ...at, user: EMAIL };
  await office.send('POST', '/api/organisation/channels/returns', { mailbox, password: CANARY });
  await office.send('POST', '/api/organisation/channels/returns/test', {});
}

interface People {
  readonly chair: Peer;
  readonly moderator: Peer;
  readonly site: Peer;
}

/** What people of a conference say and are called. Returns how many of it were taken. */
async function talk({ chair, moderator, site }: People): Promise<number> {
  const replies = [
    await site.command({ ...EXAMPLE_COMMANDS.AskQuestion, questionId: newId.question(), text: `Hỏi ${CANARY}` }),
    await site.command({ type: 'WriteToDesk', messageId: newId.message(), text: CANARY }),
    await site.command({ ...EXAMPLE_COMMANDS.RaiseHand, handId: newId.hand(), speaker: { name: CANARY } }),
    await moderator.command({
      type: 'AddRespondent',
      respondentId: `unit_${newId.poll()}` as RespondentId,
      name: CANARY,
    }),
    await chair.command({ type: 'CreatePoll', pollId: newId.poll(), title: CANARY }),
  ];
  const malformed = await chair.command({ type: CANARY, text: PHONE } as never);
  expect(malformed.ok).toBe(false);
  return replies.filter(({ ok }) => ok).length;
}

describe('what is written to log files', () => {
  it('names nobody, whatever is done, refused or broken: no name, address, telephone or text', async () => {
    await workInOffice();
    const { chair: chairCode, moderator: moderatorCode, site1 } = server.codes;
    const chair = await Peer.join(server.url, chairCode);
    const moderator = await Peer.join(server.url, moderatorCode);
    const site = await Peer.join(server.url, site1);
    await chair.act({ type: 'GoLive' });
    const people = { chair, moderator, site };
    expect(await talk(people)).toBe(5);
    // A store that answers with errors: the driver hangs the call on each of them.
    const redis = await connectToRedisOf(server);
    await redis.rename(keys.commands(EXAMPLE_ID), 'aside');
    await redis.set(keys.commands(EXAMPLE_ID), 'a text where commands belong');
    expect(await talk(people)).toBe(0);
    await redis.rename('aside', keys.commands(EXAMPLE_ID));
    redis.disconnect();
    for (const peer of [chair, moderator, site]) peer.close();
    const logs = join(server.folder, 'logs');
    await waitFor('the failures in the log', async () => (await logsIn(logs)).includes('WRONGTYPE') || undefined);
    await waitFor(
      'the ends of sessions in the log',
      async () => (await logsIn(logs)).includes('"disconnect"') || undefined,
    );
    const written = `${await logsIn(logs)}\n${server.output}`.toLowerCase();
    expect(written).toContain('sign_in_refused');
    expect(written.split('\n').filter((line) => line.includes(CANARY) || line.includes(PHONE))).toEqual([]);
  });

  it('has of an error where it happened and what it was, and not what it carries or quotes', async () => {
    const logger = createLogger(folder);
    const reply = Object.assign(new Error('WRONGTYPE Operation'), { command: { name: 'eval', args: [CANARY] } });
    logger.error({ err: new Fault('STORE_UNAVAILABLE', 'The store did not answer.', reply) }, 'wrapped');
    logger.error({ err: reply }, 'bare');
    logger.error({ err: errorOf(() => JSON.parse(`${CANARY} không phải JSON`)) }, 'quoted');
    logger.error({ err: { text: CANARY } }, 'no error');
    const logs = join(folder, 'logs');
    const lines = await waitFor('the lines', async () => {
      const all = (await logsIn(logs).catch(() => '')).split('\n').filter((line) => line !== '');
      return all.length === 4 ? all : undefined;
    });
    expect(lines.filter((line) => line.includes(CANARY))).toEqual([]);
    const [wrapped, bare, quoted] = lines.map((line) => (JSON.parse(line) as { err: Record<string, string> }).err);
    expect(wrapped).toMatchObject({ type: 'Fault', code: 'STORE_UNAVAILABLE' });
    expect(wrapped?.message).toBe('The store did not answer.: WRONGTYPE Operation');
    expect(bare?.stack).toContain('personalLogs.test.ts');
    expect(quoted).toMatchObject({ type: 'SyntaxError', message: 'What was read is not of its form.' });
  });
});

function errorOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
