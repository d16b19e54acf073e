import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { InviteInfo, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;
let organiser: Peer;
let session: CookieSession;

beforeAll(async () => {
  server = await TestServer.start();
  session = await exchange(server.url, server.codes.organiser);
  organiser = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
});

afterAll(async () => {
  organiser?.close();
  await server?.stop();
});

async function invites(): Promise<readonly InviteInfo[]> {
  const headers = { cookie: session.cookie, 'x-peer': session.info.peerId };
  const response = await fetch(`${server.url}/api/conferences/${session.info.conferenceId}/invites`, { headers });
  const reply = (await response.json()) as Reply<readonly InviteInfo[]>;
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function inviteOf(id: string): Promise<InviteInfo> {
  const found = (await invites()).find(({ actor }) => actor.id === id);
  if (!found) throw new Error(`There is no invitation of ${id}.`);
  return found;
}

const codeIn = ({ url }: InviteInfo) => url.split('#')[1] ?? '';
const ended = (peer: Peer) => waitFor('the connection to end', () => (peer.socket.connected ? undefined : true));
const revoke = (...invitees: readonly string[]) =>
  organiser.command({ type: 'RevokeInvitations', invitees: invitees as readonly ActorId[] });
const replace = (...invitees: readonly string[]) =>
  organiser.command({ type: 'ReplaceInvitations', invitees: invitees as readonly ActorId[] });

describe('an invitation', () => {
  it('INV-1: of a chair that is revoked in mid-session ends its connection and lets nobody in', async () => {
    const held = await exchange(server.url, server.codes.chair);
    const chair = await Peer.open(server.url, { peerId: held.info.peerId, cookie: held.cookie });
    expect((await revoke('chair')).ok).toBe(true);
    await ended(chair);
    await expect(exchange(server.url, server.codes.chair)).rejects.toThrow('INVITE_REVOKED');
    // Nor does the session that the browser still holds.
    const again = Peer.open(server.url, { peerId: held.info.peerId, cookie: held.cookie });
    await expect(again).rejects.toThrow('INVITE_REVOKED');
    expect(await inviteOf('chair')).toMatchObject({ revoked: true });
    chair.close();
  });

  it('INV-2: that is replaced has another link, and the former one is void', async () => {
    expect((await replace('chair')).ok).toBe(true);
    const code = codeIn(await inviteOf('chair'));
    expect(code).not.toBe(server.codes.chair);
    expect((await exchange(server.url, code)).info.actor.role).toBe('chair');
    await expect(exchange(server.url, server.codes.chair)).rejects.toThrow('INVITE_REVOKED');
  });

  it('INV-2: of a room’s phones that is replaced lets a phone in again as the delegate that it was', async () => {
    const phone = await exchange(server.url, server.codes.phone);
    await replace(`delegate:${phone.info.actor.siteId}`);
    await expect(exchange(server.url, server.codes.phone)).rejects.toThrow('INVITE_REVOKED');
    const code = codeIn(await inviteOf(`delegate:${phone.info.actor.siteId}`));
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie: phone.cookie },
      body: JSON.stringify({ code }),
    });
    expect(await response.json()).toMatchObject({ ok: true, value: { peerId: phone.info.peerId } });
  });

  it('says who has used it when', async () => {
    expect((await inviteOf('observer')).used).toBeUndefined();
    const before = Date.now();
    const { url } = await inviteOf('observer');
    await exchange(server.url, url.split('#')[1] ?? '');
    await exchange(server.url, url.split('#')[1] ?? '');
    const { used } = await inviteOf('observer');
    expect(used?.count).toBe(2);
    expect(used?.firstAt).toBeGreaterThanOrEqual(before);
    expect(used?.lastAt).toBeGreaterThanOrEqual(used?.firstAt ?? Number.POSITIVE_INFINITY);
  });

  it('INV-3: all others are replaced at once, and the link of the sender stays', async () => {
    const site = await Peer.join(server.url, server.codes.site1);
    expect((await organiser.command({ type: 'ReplaceInvitations', invitees: 'all' })).ok).toBe(true);
    await ended(site);
    await expect(exchange(server.url, server.codes.site1)).rejects.toThrow('INVITE_REVOKED');
    await expect(exchange(server.url, server.codes.moderator)).rejects.toThrow('INVITE_REVOKED');
    expect((await exchange(server.url, server.codes.organiser)).info.actor.role).toBe('organiser');
    expect(await revoke('organiser')).toMatchObject({ ok: false, error: { code: 'OWN_INVITATION' } });
    site.close();
  });

  it('INV-1: keeps its meaning over a restart', async () => {
    const code = codeIn(await inviteOf('moderator'));
    await server.kill();
    await server.launch();
    expect((await exchange(server.url, code)).info.actor.role).toBe('moderator');
    await expect(exchange(server.url, server.codes.organiser)).resolves.toBeDefined();
  });
});

describe('signing out', () => {
  it('ends the session and its connection, and the link stays good', async () => {
    const code = codeIn(await inviteOf('minutesSecretary'));
    const held = await exchange(server.url, code);
    const peer = await Peer.open(server.url, { peerId: held.info.peerId, cookie: held.cookie });
    const response = await fetch(`${server.url}/api/conferences/${held.info.conferenceId}/sign-out`, {
      method: 'POST',
      headers: { cookie: held.cookie, 'x-peer': held.info.peerId, origin: server.url },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    await ended(peer);
    const read = await fetch(`${server.url}/api/session/${held.info.peerId}`, { headers: { cookie: held.cookie } });
    expect(read.status).toBe(401);
    expect((await exchange(server.url, code)).info.actor.role).toBe('minutesSecretary');
    peer.close();
  });
});

describe('a phone that moves to another browser', () => {
  const movingLink = async ({ info, cookie }: CookieSession): Promise<Reply<{ readonly url: string }>> => {
    const headers = { cookie, 'x-peer': info.peerId, origin: server.url };
    const path = `/api/conferences/${info.conferenceId}/moving-code`;
    return (await fetch(`${server.url}${path}`, { method: 'POST', headers })).json() as never;
  };
  const codeOf = (reply: Reply<{ readonly url: string }>) => (reply.ok ? (reply.value.url.split('#')[1] ?? '') : '');

  it('SEAT-11: keeps its seat by a code of its own, however often, until the room has another code', async () => {
    const phone = await exchange(server.url, server.codes.phone);
    const other = await exchange(server.url, server.codes.phone);
    const operator = await Peer.join(server.url, server.codes.site1);
    const seats = () => Object.keys(operator.view('self').site?.seats?.taken ?? {}).length;
    await operator.sees('self', 'both seats', () => seats() >= 2);
    const before = seats();
    const made = await movingLink(phone);
    expect(await movingLink(phone)).toStrictEqual(made);
    expect(codeOf(await movingLink(other))).not.toBe(codeOf(made));
    for (let move = 0; move < 2; move++) {
      const moved = await exchange(server.url, codeOf(made));
      expect(moved.info).toStrictEqual(phone.info);
      expect(moved.cookie).not.toBe(phone.cookie);
    }
    expect(seats()).toBe(before);
    const siteId = operator.view('self').site?.id ?? ('' as SiteId);
    await operator.act({ type: 'RenewRoomCode', siteId, signOut: false });
    await expect(exchange(server.url, codeOf(made))).rejects.toThrow('ROOM_CODE_RENEWED');
    expect(seats()).toBe(before);
    expect((await exchange(server.url, codeOf(await movingLink(phone)))).info).toStrictEqual(phone.info);
    const held = await exchange(server.url, server.codes.site1);
    expect(await movingLink(held)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    operator.close();
  });
});
