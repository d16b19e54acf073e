import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { mountSmallDisk } from '../support/smallDisk.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { newId } from '../testkit/ids.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const disk = mountSmallDisk(32);
const megabytes = (count: number) => count * 1024 * 1024;

describe.skipIf(!disk)('a full disk (needs the right to mount one)', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ parent: disk?.folder ?? '' });
  });
  afterAll(async () => {
    disk?.free();
    await server?.stop();
    disk?.remove();
  });

  /** The ids of all commands in the log, in order. */
  async function loggedCommands(): Promise<readonly string[]> {
    return waitFor('the log', async () => {
      try {
        const redis = await connectToRedisOf(server);
        const entries = await redis.xrange(keys.log(EXAMPLE_ID), '-', '+');
        redis.disconnect();
        return entries.map(([, fields]) => (JSON.parse(fields[1] ?? '') as { commandId: string }).commandId);
      } catch {
        return undefined;
      }
    });
  }

  /** Sends a command again and again, no faster than its sender may, until it is accepted. */
  async function accepted(site: Peer, count: number, commandId: string): Promise<void> {
    await waitFor(
      `${commandId} to be accepted`,
      async () => {
        const reply = await site.command({ type: 'DeclareHeadcount', count }, commandId);
        if (!reply.ok) await new Promise((resolve) => setTimeout(resolve, 250));
        return reply.ok ? true : undefined;
      },
      30_000,
    );
  }

  it('keeps the last of its space for the desk, and for votes before that', async () => {
    const { codes, url } = server;
    const desk = await Peer.join(url, codes.moderator);
    const site = await Peer.join(url, codes.site2);
    let count = 0;
    const declare = () => site.command({ type: 'DeclareHeadcount', count: ++count });
    expect((await declare()).ok).toBe(true);
    disk?.fill(megabytes(1));
    await waitFor('the room to be refused', async () => {
      const reply = await declare();
      return !reply.ok && reply.error.code === 'STORE_FULL' ? true : undefined;
    });
    await desk.act({ type: 'SetTurnBudget', turnSeconds: 75 });
    await desk.act({
      type: 'PublishAnnouncement',
      announcementId: newId.announcement(),
      text: 'Nghỉ',
      audience: 'all',
    });
    const store = await openStoreOf(server);
    const upload = async (actor: Actor): Promise<string> => {
      const { peerId, cookie } = await store.sessionOf(EXAMPLE_ID, actor);
      const query = new URLSearchParams({ item: 'item_report', title: 'Nghị quyết' });
      const response = await fetch(`${url}/api/conferences/${EXAMPLE_ID}/documents?${query}`, {
        method: 'POST',
        headers: { cookie, 'x-peer': peerId, origin: url },
        body: Uint8Array.from(minimalPdf([[1, 0, 0]])),
      });
      const reply = (await response.json()) as Reply<unknown>;
      return reply.ok ? 'ok' : reply.error.code;
    };
    expect(await upload(PEOPLE.organiser)).toBe('STORE_FULL');
    expect(await upload(PEOPLE.moderator)).toBe('ok');
    store.close();
    disk?.free();
    await waitFor('the room to be heard again', async () => ((await declare()).ok ? true : undefined));
    for (const peer of [desk, site]) peer.close();
  });

  it('refuses commands and ballots while it is full, loses nothing acknowledged, and takes them again once there is space', async () => {
    const { codes, url } = server;
    const chair = await Peer.join(url, codes.chair);
    const site = await Peer.join(url, codes.site1);
    await chair.act({ type: 'GoLive' });
    const pollId = newId.poll();
    await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu', rules: PLAIN_RULES });
    await chair.act({ type: 'OpenPoll', pollId });
    await site.act({ type: 'CastBallot', pollId, choice: 'yes' });

    disk?.fill();
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const declare = async (count: number) => {
      const commandId = `headcount-${count}`;
      const reply = await site.command({ type: 'DeclareHeadcount', count }, commandId);
      if (reply.ok) acknowledged.push(commandId);
      else {
        expect(['STORE_UNAVAILABLE', 'STORE_FULL']).toContain(reply.error.code);
        refused.push(commandId);
      }
    };
    // Redis ends at every write that it cannot keep and is started again meanwhile.
    for (let count = 1; count <= 20; count++) {
      await declare(count);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(refused.length).toBeGreaterThan(10);
    const ballot = await site.command({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 });
    expect(ballot).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^STORE_(UNAVAILABLE|FULL)$/) } });
    expect(server.isRunning).toBe(true);

    disk?.free();
    await accepted(site, 99, 'headcount-after');
    // What was refused takes effect when it is sent again under its id, and has it once.
    const [again = ''] = refused;
    await accepted(site, 42, again);
    await site.act({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 });
    await chair.sees('control', 'the ballot', ({ polls }) => polls[pollId]?.tally.no === 1);
    expect(chair.view('control').polls[pollId]?.votes).toBe(1);

    const logged = await loggedCommands();
    const counted = (ids: readonly string[]) => ids.map((id) => logged.filter((one) => one === id).length);
    expect(counted(acknowledged)).toEqual(acknowledged.map(() => 1));
    expect(counted(['headcount-after', again])).toEqual([1, 1]);
    await server.kill();
    await server.launch();
    expect(await loggedCommands()).toEqual(logged);
    chair.close();
    site.close();
    // Redis is started some dozen times.
  }, 120_000);
});
