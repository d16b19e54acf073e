import { createHmac } from 'node:crypto';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const URLS = ['turn:relay.example:3478', 'turns:relay.example:443?transport=tcp'];
const SECRET = 'a-secret-of-the-relay';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start({ environment: { TURN_URLS: URLS.join(','), TURN_SECRET: SECRET } });
});

afterAll(() => server?.stop());

async function signal<Type extends 'joinMedia' | 'restartIce'>(
  peer: Peer,
  message: { readonly type: Type } & Readonly<Record<string, unknown>>,
): Promise<SignalReplies[Type]> {
  const reply = (await peer.socket.timeout(10_000).emitWithAck('signal', message)) as Reply<SignalReplies[Type]>;
  if (!reply.ok) throw new Error(`${message.type} was refused: ${reply.error.code}`);
  return reply.value;
}

describe('relays', () => {
  it('are told to who joins the media, with credentials of its own, and again when ICE restarts', async () => {
    const session = await exchange(server.url, server.codes.site1);
    const peer = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    const welcome = await peer.hello();
    expect(JSON.stringify(welcome)).not.toContain('relay.example');
    const joined = await signal(peer, { type: 'joinMedia', rtpCapabilities: welcome.routerRtpCapabilities });
    const restarted = await signal(peer, { type: 'restartIce', transportId: joined.receive.id });
    for (const { iceServers } of [joined, restarted]) {
      expect(iceServers).toHaveLength(1);
      const [{ urls, username, credential } = { urls: [], username: '', credential: '' }] = iceServers ?? [];
      expect(urls).toEqual(URLS);
      const [expiry, name] = username.split(':');
      expect(name).toBe(session.info.peerId);
      const hoursLeft = (Number(expiry) - Date.now() / 1_000) / 3_600;
      expect(hoursLeft).toBeGreaterThan(3.9);
      expect(hoursLeft).toBeLessThanOrEqual(4);
      expect(credential).toBe(createHmac('sha1', SECRET).update(username).digest('base64'));
    }
    expect(JSON.stringify([joined, restarted, welcome])).not.toContain(SECRET);
    peer.close();
  });

  it('STAGE-16: are not told to phones and to others without a stage, who get no media either', async () => {
    const refused = [
      { code: server.codes.phone, errors: ['PHONE_SOUND_OFF', 'MEDIA_REFUSED'] },
      { code: server.codes.organiser, errors: ['FORBIDDEN', 'FORBIDDEN'] },
    ];
    for (const { code, errors } of refused) {
      const session = await exchange(server.url, code);
      const peer = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
      const welcome = await peer.hello();
      expect(welcome.routerRtpCapabilities).toBeUndefined();
      const messages = [
        { type: 'joinMedia', rtpCapabilities: { codecs: [] } },
        { type: 'restartIce', transportId: 'any' },
      ];
      for (const [index, message] of messages.entries()) {
        const reply = await peer.socket.timeout(10_000).emitWithAck('signal', message);
        expect(reply).toStrictEqual({ ok: false, error: { code: errors[index] } });
      }
      peer.close();
    }
  });

  it('are not told to who is refused the media', async () => {
    const peer = await Peer.join(server.url, server.codes.site2);
    const message = { type: 'joinMedia', rtpCapabilities: { codecs: [{ kind: 'audio' }] } };
    const reply = await peer.socket.timeout(10_000).emitWithAck('signal', message);
    expect(reply).toMatchObject({ ok: false });
    expect(JSON.stringify(reply)).not.toContain('relay.example');
    peer.close();
  });
});
