import type { RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import type { AuditLine, OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type {
  ChannelSettings,
  LetterBoard,
  LetterRecipients,
  MailServer as MailAddress,
  TestOutcome,
} from '@diem-cau/shared/protocol/deliveries.ts';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { walk } from '../support/walk.ts';
import { Gateway } from '../testkit/gateway.ts';
import { MailServer } from '../testkit/mailServer.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const USER = { name: 'hoinghi', password: 'mật khẩu của thư' };
const SECRET = 'khoa-ky-cua-cong-tin-nhan-2026';
const CHANNELS = '/api/organisation/channels';

let server: TestServer;
let mailServer: MailServer;
let gateway: Gateway;
let office: StaffBrowser;
let conference: OfficeConference;
let peerId: string;
let organiser: Peer;

beforeAll(async () => {
  mailServer = await MailServer.start({ user: USER });
  gateway = await Gateway.start(() => ({ status: 200, text: 'ok' }));
  server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
  office = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), 'Tỉnh đoàn Bình Dương', 'quan-tri@example.vn');
  conference = await office.createConference('Đối thoại quý I');
  const entered = await office.enter(conference.id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  peerId = entered.value.peerId;
  organiser = await Peer.open(server.url, { peerId, cookie: office.cookie });
  const site = { id: 'XA-01' as SiteId, name: 'Xã Một', level: 1, expected: 20, contactName: 'Lê Văn B' } as const;
  await organiser.act({ type: 'AddSite', site: { ...site, contactPhone: '0912 345 678', email: 'xa1@example.vn' } });
  await organiser.act({ type: 'AddSite', site: { id: 'XA-02' as SiteId, name: 'Xã Hai', level: 1, expected: 20 } });
});

afterAll(async () => {
  organiser?.close();
  await server?.stop();
  await gateway?.stop();
  await mailServer?.stop();
});

function address(): MailAddress {
  return {
    ...{ host: '127.0.0.1', port: mailServer.port, security: 'none', user: USER.name, perMinute: 600 },
    ...{ from: 'hoinghi@tinhdoan.example', fromName: '' },
  };
}

const letters = (path = '') => `/api/conferences/${conference.id}/letters${path}`;
const readBoard = () => office.send<LetterBoard>('GET', letters(), undefined, peerId);

let presses = 0;

/** A press on a page that shows the letters as they are. */
async function pressOf(kind: SentKind, channels: readonly string[], to: LetterRecipients) {
  const { sendings } = await readBoard();
  return { press: `press-${String(++presses).padStart(4, '0')}`, sendings, kind, channels, to };
}

async function lettersOf(kind: SentKind): Promise<LetterBoard['deliveries']> {
  return (await readBoard()).deliveries.filter((delivery) => delivery.kind === kind);
}

describe('letters to sites', () => {
  const test = walk('step by step', { timeout: 60_000 });

  test.step('are refused until the organisation has set up a channel', async () => {
    const sending = await pressOf('invitation', ['mail'], 'allSites');
    expect(await office.call('POST', letters('/sending'), sending, peerId)).toMatchObject({
      error: { code: 'CHANNEL_NOT_SET' },
    });
    expect(await office.call('POST', `${CHANNELS}/mail/test`, { to: 'a@example.vn' })).toMatchObject({
      error: { code: 'CHANNEL_NOT_SET' },
    });
    expect(await readBoard()).toMatchObject({ channels: [], isOwn: false, deliveries: [] });
  });

  test.step('go by the mail server of the organisation, which is tried with a test letter first', async () => {
    await office.send('POST', `${CHANNELS}/mail`, { server: address(), password: 'sai' });
    const test = () => office.send<TestOutcome>('POST', `${CHANNELS}/mail/test`, { to: 'quan-tri@example.vn' });
    expect(await test()).toMatchObject({ sent: false, fault: 'loginRefused', answer: expect.stringContaining('535') });
    await office.send('POST', `${CHANNELS}/mail`, { server: address(), password: USER.password });
    expect(await test()).toMatchObject({ sent: true, answer: expect.stringContaining('250') });
    const { mail } = await office.send<ChannelSettings>('GET', CHANNELS);
    expect(mail).toStrictEqual({ ...address(), hasPassword: true });
    const elsewhere = { server: { ...address(), host: 'another.example' } };
    expect(await office.call('POST', `${CHANNELS}/mail`, elsewhere)).toMatchObject({
      error: { code: 'CHANNEL_SECRET_NEEDED' },
    });

    const sending = await pressOf('invitation', ['mail'], 'allSites');
    const answer = { queued: 1, unreachable: [{ kind: 'site', siteId: 'XA-02' }] };
    expect(await office.send('POST', letters('/sending'), sending, peerId)).toStrictEqual(answer);
    expect(await office.send('POST', letters('/sending'), sending, peerId)).toStrictEqual(answer);
    const otherWindow = { ...sending, press: 'press-of-another-window' };
    expect(await office.call('POST', letters('/sending'), otherWindow, peerId)).toMatchObject({
      error: { code: 'STALE' },
    });
    const [sent] = await waitFor('the letter to be sent', async () => {
      const found = await lettersOf('invitation');
      return found[0]?.state === 'sent' ? found : undefined;
    });
    expect(sent).toMatchObject({ recipient: { siteId: 'XA-01' }, to: 'xa1@example.vn' });
  });

  test.step('have a link that lets the site in, by which it is known who has entered', async () => {
    const letter = mailServer.letters.find(({ envelopeTo }) => envelopeTo.includes('xa1@example.vn'));
    const [, code = ''] = /join#(\S+)/.exec(letter?.text ?? '') ?? [];
    expect((await readBoard()).entered).toStrictEqual({});
    await organiser.act({ type: 'OpenConference' });
    const { info } = await exchange(server.url, code);
    expect(info.actor).toMatchObject({ role: 'site', siteId: 'XA-01' });
    expect(Object.keys((await readBoard()).entered)).toStrictEqual(['site:XA-01']);
  });

  test.step('remind only those who have not entered, by the gateway too', async () => {
    await office.send('POST', `${CHANNELS}/gateway`, {
      gateway: { url: `http://127.0.0.1:${gateway.port}/zalo`, perMinute: 60 },
      secret: SECRET,
    });
    const site = {
      id: 'XA-02' as SiteId,
      name: 'Xã Hai',
      level: 1,
      expected: 20,
      contactPhone: '0987 654 321',
    } as const;
    await organiser.act({ type: 'ChangeSite', site });
    const sending = await pressOf('reminder', ['mail', 'gateway'], 'sitesNotEntered');
    expect(await office.send('POST', letters('/sending'), sending, peerId)).toStrictEqual({
      queued: 1,
      unreachable: [],
    });
    await waitFor(
      'the reminder to be sent',
      async () => (await lettersOf('reminder'))[0]?.state === 'sent' || undefined,
    );
    expect(JSON.parse(gateway.requests.at(-1)?.body ?? '{}')).toMatchObject({
      type: 'letter.reminder',
      organisation: { name: 'Tỉnh đoàn Bình Dương' },
      recipient: { telephone: '0987 654 321' },
      site: { code: 'XA-02' },
    });
  });

  test.step('have the text that the organiser wrote, and are refused without their link', async () => {
    const { plan } = await readBoard();
    const own = { ...plan.letters, invitation: { subject: 'Mời [ĐIỂM CẦU]', text: 'Vào: [ĐƯỜNG DẪN]' } };
    await office.send('POST', letters(), { ...plan, letters: own }, peerId);
    expect(await office.call('POST', letters(), { ...plan, letters: own }, peerId)).toMatchObject({
      error: { code: 'STALE' },
    });
    const without = { ...plan, letters: { ...own, reminder: { subject: 'Nhắc', text: 'Nhắc' } } };
    expect(await office.call('POST', letters(), without, peerId)).toMatchObject({ error: { code: 'INVALID' } });
    expect(await readBoard()).toMatchObject({ isOwn: true, plan: { letters: own } });
    const before = mailServer.letters.length;
    await office.send(
      'POST',
      letters('/sending'),
      await pressOf('invitation', ['mail'], [{ kind: 'site', siteId: 'XA-01' as SiteId }]),
      peerId,
    );
    await waitFor('the letter', async () => mailServer.letters.length > before || undefined);
    expect(mailServer.letters.at(-1)).toMatchObject({ subject: 'Mời Xã Một' });
  });

  test.step('LETTER-12: go to units that answer, with a link of their own', async () => {
    const respondentId = 'unit_000001' as RespondentId;
    const contact = { email: 'noivu@tinh.example' };
    await organiser.act({ type: 'AddRespondent', respondentId, name: 'Sở Nội vụ', contact });
    const to = [{ kind: 'unit', respondentId }] as const;
    const sending = await pressOf('invitation', ['mail'], to);
    expect(await office.send('POST', letters('/sending'), sending, peerId)).toStrictEqual({
      queued: 1,
      unreachable: [],
    });
    const letter = await waitFor('the letter', async () =>
      mailServer.letters.find(({ envelopeTo }) => envelopeTo.includes(contact.email)),
    );
    expect(letter.text).toContain('Kính gửi: Người phụ trách, Sở Nội vụ');
    const [, code = ''] = /join#(\S+)/.exec(letter.text ?? '') ?? [];
    const { info } = await exchange(server.url, code);
    expect(info.actor).toMatchObject({ role: 'respondent', name: 'Sở Nội vụ' });
    expect((await readBoard()).entered).toHaveProperty([info.actor.id]);
    // A unit is asked for no survey and is in no room; a site has no questions to answer.
    for (const [kind, whom] of [
      ['reminder', to],
      ['questions', 'allSites'],
    ] as const) {
      const wrong = await pressOf(kind, ['mail'], whom);
      expect(await office.call('POST', letters('/sending'), wrong, peerId)).toMatchObject({
        error: { code: 'INVALID' },
      });
    }
  });

  test.step('are in the record of the organisation, and neither password nor secret is anywhere in it', async () => {
    const lines = await office.send<readonly AuditLine[]>('GET', '/api/organisation/record');
    const acts = new Set(lines.map(({ act }) => act));
    for (const act of ['MailServerSet', 'MailServerTested', 'GatewaySet', 'LettersSent']) expect(acts).toContain(act);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${USER.password}|${SECRET}`));
  });

  test.step('go to no mail server in a private network that the operator has not allowed', async () => {
    const server10 = { ...address(), host: '10.0.0.8' };
    expect(await office.call('POST', `${CHANNELS}/mail`, { server: server10 })).toMatchObject({
      error: { code: 'TARGET_PRIVATE' },
    });
    const inside = { url: 'http://169.254.169.254/latest/meta-data', perMinute: 60 };
    expect(await office.call('POST', `${CHANNELS}/gateway`, { gateway: inside, secret: SECRET })).toMatchObject({
      error: { code: 'TARGET_PRIVATE' },
    });
  });
});
