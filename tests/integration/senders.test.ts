import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { createSenders } from '../../server/src/adapters/delivery/senders.ts';
import { AllowedTargets } from '../../server/src/adapters/outgoing/allowedTargets.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import type { GatewayAccess, MailAccess, Message } from '../../server/src/application/deliveries/channels.ts';
import { freePort } from '../testkit/freePort.ts';
import { Gateway } from '../testkit/gateway.ts';
import { MailServer } from '../testkit/mailServer.ts';

const SECRET = 'a-secret-of-the-gateway-0123456789';
const LOCAL = createSenders(createOutgoing(['127.0.0.0/8', '::1']));

const MESSAGE: Message = {
  id: 'letter-1',
  kind: 'invitation',
  language: 'vi',
  sentAt: Date.now(),
  subject: 'Mời dự hội nghị',
  text: 'Kính gửi: Lê Văn B\n\nĐường dẫn: https://hoi-nghi.example/join#ABCD',
  organisation: 'Tỉnh đoàn',
  to: '0912 345 678',
  recipientName: 'Lê Văn B',
  about: {
    conferenceId: 'conf_one' as ConferenceId,
    title: 'Đối thoại quý I',
    recipient: { kind: 'site', siteId: 'DD-01' as SiteId },
    name: 'Xã Đông Một',
    link: 'https://hoi-nghi.example/join#ABCD',
    timeZone: 'America/New_York',
    startsAt: Date.UTC(2026, 11, 9, 1),
    endsAt: Date.UTC(2026, 11, 9, 3),
  },
};

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function mailServer(...options: Parameters<typeof MailServer.start>): Promise<MailServer> {
  const server = await MailServer.start(...options);
  running.push(server);
  return server;
}

async function gateway(...options: Parameters<typeof Gateway.start>): Promise<Gateway> {
  const started = await Gateway.start(...options);
  running.push(started);
  return started;
}

function mailAccess(port: number, more: Partial<MailAccess> = {}): MailAccess {
  return {
    ...{ host: '127.0.0.1', port, security: 'none', user: '', password: '', perMinute: 60 },
    ...{ from: 'hoinghi@tinhdoan.example', fromName: 'Văn phòng' },
    ...more,
  };
}

function gatewayAccess(port: number, more: Partial<GatewayAccess> = {}): GatewayAccess {
  return { url: `http://127.0.0.1:${port}/sms?from=office`, secret: SECRET, perMinute: 60, ...more };
}

const MAIL = { ...MESSAGE, to: 'xa@example.vn' };

describe('a letter by e-mail', () => {
  it('has no header that its facts begin', async () => {
    const server = await mailServer();
    const evil = 'A\r\nBcc: everybody@example.vn\r\n\r\nX';
    const message = { ...MAIL, subject: evil, recipientName: evil, organisation: evil };
    expect(await LOCAL.sendMail(mailAccess(server.port, { fromName: evil }), message)).toMatchObject({ kind: 'sent' });
    const [letter] = server.letters;
    expect(letter?.envelopeTo).toStrictEqual(['xa@example.vn']);
    expect(letter?.headers.has('bcc')).toBe(false);
    expect(letter?.headers.has('x')).toBe(false);
  });

  it('has a calendar entry in the time zone of the conference, wherever the server stands', async () => {
    const server = await mailServer();
    await LOCAL.sendMail(mailAccess(server.port), MAIL);
    const entry = server.letters[0]?.attachments[0]?.content.toString('utf8') ?? '';
    expect(entry).toContain('DTSTART;TZID=America/New_York:20261208T200000');
    expect(entry).toContain('DTEND;TZID=America/New_York:20261208T220000');
    expect(entry).toContain('TZID:America/New_York');
    expect(entry).toContain('METHOD:PUBLISH');
  });

  it('has none where no start is planned', async () => {
    const server = await mailServer();
    const { startsAt: _start, ...about } = MESSAGE.about ?? ({} as never);
    await LOCAL.sendMail(mailAccess(server.port), { ...MAIL, about });
    expect(server.letters[0]?.attachments).toStrictEqual([]);
  });

  it('signs in, and says that user or password are wrong', async () => {
    const server = await mailServer({ user: { name: 'hoinghi', password: 'đúng' } });
    const send = (password: string) => LOCAL.sendMail(mailAccess(server.port, { user: 'hoinghi', password }), MAIL);
    expect(await send('đúng')).toMatchObject({ kind: 'sent' });
    expect(await send('sai')).toMatchObject({
      kind: 'refused',
      fault: 'loginRefused',
      answer: expect.stringContaining('535'),
    });
  });

  it.each<[string, number, string, object]>([
    ['an unknown address', 550, '5.1.1 No such user', { kind: 'refused', fault: 'addressRefused' }],
    ['a server that is busy', 451, '4.7.1 Greylisted', { kind: 'retry', fault: 'busy' }],
  ])('tells %s from other refusals', async (_, responseCode, message, outcome) => {
    const server = await mailServer({ judge: () => ({ responseCode, message }) });
    const sent = await LOCAL.sendMail(mailAccess(server.port), MAIL);
    expect(sent).toMatchObject({ ...outcome, answer: expect.stringContaining(message) });
  });

  it('is not sent in the clear where protection is demanded', async () => {
    const server = await mailServer();
    expect(await LOCAL.sendMail(mailAccess(server.port, { security: 'startTls' }), MAIL)).toMatchObject({
      kind: 'refused',
      fault: 'tlsMissing',
    });
    expect(server.letters).toStrictEqual([]);
  });

  it('is not sent to a server whose certificate nobody has signed', async () => {
    const server = await mailServer({ smtp: { secure: true } });
    expect(await LOCAL.sendMail(mailAccess(server.port, { security: 'tls' }), MAIL)).toMatchObject({
      kind: 'retry',
      fault: 'tlsFailed',
    });
    expect(server.letters).toStrictEqual([]);
  });

  it('is tried again where no server answers', async () => {
    const sent = await LOCAL.sendMail(mailAccess(await freePort()), MAIL);
    expect(sent).toMatchObject({ kind: 'retry', fault: 'unreachable' });
  });
});

describe('a mail server that goes on talking', () => {
  it.each(['none', 'startTls', 'tls'] as const)('is left when the time of the try is over: %s', async (security) => {
    const server = createServer((socket: Socket) => {
      const talk = setInterval(() => socket.write('220-one more line\r\n'), 20);
      socket
        .resume()
        .on('error', () => {})
        .on('close', () => clearInterval(talk));
      // Of TLS it begins a record of the handshake and never ends it.
      if (security === 'tls') {
        clearInterval(talk);
        socket.write(Buffer.from([22, 3, 3, 64, 0]));
      }
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const { port } = server.address() as AddressInfo;
    const impatient = createSenders(createOutgoing(['127.0.0.0/8']), 300);
    const sent = impatient.sendMail(mailAccess(port, { security }), MAIL);
    const [socket] = await connected;
    const closed = socket.closed ? undefined : new Promise((resolve) => socket.once('close', resolve));
    expect(await sent).toMatchObject({ kind: 'retry', fault: 'unreachable' });
    await closed;
    server.close();
  });
});

describe('a message to a gateway', () => {
  it('is signed as the specification says, and has what is needed to send it', async () => {
    const called = await gateway(() => ({ status: 200, text: 'đã nhận' }));
    expect(await LOCAL.callGateway(gatewayAccess(called.port), MESSAGE)).toStrictEqual({
      kind: 'sent',
      answer: '200 đã nhận',
    });
    const [request] = called.requests;
    const verified = new Webhook(SECRET, { format: 'raw' }).verify(
      request?.body ?? '',
      request?.headers as Record<string, string>,
    );
    expect(verified).toStrictEqual({
      type: 'letter.invitation',
      id: 'letter-1',
      language: 'vi',
      organisation: { name: 'Tỉnh đoàn' },
      recipient: { telephone: '0912 345 678', name: 'Lê Văn B' },
      subject: MESSAGE.subject,
      text: MESSAGE.text,
      site: { code: 'DD-01', name: 'Xã Đông Một' },
      conference: {
        id: 'conf_one',
        title: 'Đối thoại quý I',
        timeZone: 'America/New_York',
        startsAt: '2026-12-09T01:00:00.000Z',
      },
      link: 'https://hoi-nghi.example/join#ABCD',
    });
  });

  it.each<[number, object]>([
    [503, { kind: 'retry', fault: 'busy' }],
    [429, { kind: 'retry', fault: 'busy' }],
    [400, { kind: 'refused', fault: 'messageRefused' }],
    [401, { kind: 'refused', fault: 'loginRefused' }],
    [422, { kind: 'refused', fault: 'addressRefused' }],
  ])('answered with %i is %o', async (status, outcome) => {
    const called = await gateway(() => ({ status, text: 'vì sao' }));
    const sent = await LOCAL.callGateway(gatewayAccess(called.port), MESSAGE);
    expect(sent).toMatchObject({ ...outcome, answer: `${status} vì sao` });
  });

  it('follows no redirect', async () => {
    const inside = await gateway(() => ({ status: 200 }));
    const called = await gateway(() => ({ status: 307, location: `http://127.0.0.1:${inside.port}/` }));
    expect(await LOCAL.callGateway(gatewayAccess(called.port), MESSAGE)).toMatchObject({ fault: 'redirected' });
    expect(inside.requests).toStrictEqual([]);
  });

  it('goes to no private address that the operator has not allowed', async () => {
    const called = await gateway(() => ({ status: 200 }));
    const senders = createSenders(createOutgoing(['10.1.2.3']));
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433']) {
      const url = `http://${host}:${called.port}/`;
      expect(await senders.callGateway(gatewayAccess(called.port, { url }), MESSAGE), host).toMatchObject({
        kind: 'refused',
        fault: 'privateAddress',
      });
    }
    expect(called.requests).toStrictEqual([]);
  });
});

describe('which machines letters may be handed to', () => {
  const targets = new AllowedTargets(['192.168.7.0/24', 'fd00::5']);

  it.each([
    ...['127.0.0.1', '10.0.0.1', '172.16.4.4', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::6', '::ffff:10.0.0.1', '64:ff9b::a00:1'],
  ])('not %s', async (address) => {
    expect(await targets.resolve(address)).toStrictEqual({ ok: false, error: 'privateAddress' });
  });

  it.each(['192.168.7.20', 'fd00::5', '::ffff:192.168.7.20', '203.162.4.1', '2001:4860:4860::8888'])(
    'but %s',
    async (address) => {
      expect(await targets.resolve(address)).toStrictEqual({ ok: true, value: address });
    },
  );

  it('says that a name leads nowhere', async () => {
    expect(await targets.resolve('khong-co.invalid')).toStrictEqual({ ok: false, error: 'nameUnknown' });
  });
});
