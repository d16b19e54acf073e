import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaStatement } from '../../server/src/application/mediaBoard.ts';
import {
  CHAIR_SLOT,
  fallTo,
  JPEG,
  join,
  joinAndProduce,
  MediaObserver,
  must,
  rtpParameters,
  signal,
  siteOnWall,
  stageOf,
  TEST_CONFERENCE,
  TestPeer,
  wantedOf,
} from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { consumedBy, ServerPair } from './serverPair.ts';

const SITE = 'S-01' as SiteId;
const OTHER = 'S-02' as SiteId;
/** Ten times the silence after which a server counts as dead. */
const FORGOTTEN = { timeout: 40_000 };
const SHARED = { timeout: 20_000 };

let redis: SharedRedis;
const observer = new MediaObserver();
let pair: ServerPair;
let rooms: ServerPair['rooms'];

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
});

afterAll(() => redis?.stop());

beforeEach(async () => {
  pair = await ServerPair.start(redis);
  ({ rooms } = pair);
  for (const room of rooms) room.setStage({ ...stageOf([CHAIR_SLOT]), wall: { refused: {} } });
});

afterEach(() => pair?.stop());

/** How many producers of an id there are now, over all servers. */
function countCopies(producerId: string): number {
  return observer.producers.filter(({ id, closed }) => id === producerId && !closed).length;
}

/** What a server that does nothing says. */
function silence(server: string): MediaStatement {
  return { server, sources: [], demand: {}, stills: [], links: {} };
}

/** What a desk was told last of each site's line. */
function linesTold(peer: TestPeer): Readonly<Record<SiteId, SiteLine>> {
  return Object.assign({}, ...peer.notices.map((notice) => (notice.type === 'siteLines' ? notice.lines : {})));
}

describe('the wall of two servers', () => {
  it('WALL-1: a site sends its small picture to the desk at another server while it looks, and to nobody else', async () => {
    const [here, there] = rooms;
    const [site, other] = [siteOnWall(SITE), siteOnWall(OTHER)];
    const { send } = await join(here, site);
    await join(here, other);
    const [desk, idle, chair] = [TestPeer.desk(), TestPeer.desk('idle'), TestPeer.chair()];
    const { consumers } = await join(there, desk);
    const idleConsumers = (await join(there, idle)).consumers;
    must(await signal(there, desk, { type: 'watchWall', siteIds: [SITE] }));
    await expect.poll(() => wantedOf(site), SHARED).toStrictEqual(['thumbnail']);
    const { producerId } = must(
      await signal(here, site, {
        type: 'produce',
        transportId: send?.id ?? '',
        source: 'thumbnail',
        rtpParameters: rtpParameters('thumbnail'),
      }),
    );
    await expect.poll(() => consumedBy(desk, consumers), SHARED).toStrictEqual([producerId]);
    const [opened] = (await desk.notice('consumersOpened')).consumers;
    expect(opened).toMatchObject({ slot: { kind: 'wall', siteId: SITE }, source: 'thumbnail' });
    expect(countCopies(producerId)).toBe(2);
    // What is sent later and does come shows that the other would have come by now.
    const camera = (await joinAndProduce(here, chair)).producerId;
    await expect.poll(() => consumedBy(idle, idleConsumers), SHARED).toStrictEqual([camera]);
    expect(wantedOf(other)).toStrictEqual([]);

    must(await signal(there, desk, { type: 'watchWall', siteIds: [OTHER] }));
    await expect.poll(() => [wantedOf(site), wantedOf(other)], SHARED).toStrictEqual([[], ['thumbnail']]);
    await expect.poll(() => countCopies(producerId), SHARED).toBe(0);
    expect(consumedBy(desk, consumers)).toStrictEqual([camera]);
    there.removePeer(desk.id);
    await expect.poll(() => wantedOf(other), SHARED).toStrictEqual([]);
  });

  it('WALL-3: the desk listens to a site at another server, until it is done', async () => {
    const [here, there] = rooms;
    const [site, desk] = [siteOnWall(SITE), TestPeer.desk()];
    await join(here, site);
    const { consumers } = await join(there, desk);
    must(await signal(there, desk, { type: 'listenTo', siteId: SITE }));
    await expect.poll(() => wantedOf(site), SHARED).toStrictEqual(['roomSound']);
    const { producerId } = await joinAndProduce(here, site, 'roomSound');
    await expect.poll(() => consumedBy(desk, consumers), SHARED).toStrictEqual([producerId]);
    must(await signal(there, desk, { type: 'listenTo' }));
    await expect.poll(() => wantedOf(site), SHARED).toStrictEqual([]);
    await expect.poll(() => countCopies(producerId), SHARED).toBe(0);
  });

  it('WALL-1: a site sends nothing any more to a server that died', async () => {
    const site = siteOnWall(SITE);
    await join(rooms[0], site);
    const dying = await pair.openBoard();
    const demand = { [`wall:${SITE} thumbnail`]: 1 };
    await expect
      .poll(async () => {
        await dying.say(TEST_CONFERENCE, { ...silence(dying.server), demand });
        return wantedOf(site);
      }, SHARED)
      .toStrictEqual(['thumbnail']);
    await expect.poll(() => wantedOf(site), FORGOTTEN).toStrictEqual([]);
  });

  it('WALL-2: what the site’s own server refuses is not sent, whatever another server asks for', async () => {
    const [here, there] = rooms;
    here.setStage({ ...stageOf([CHAIR_SLOT]), wall: { refused: { [SITE]: ['thumbnail', 'roomSound'] } } });
    const [site, other, desk] = [siteOnWall(SITE), siteOnWall(OTHER), TestPeer.desk()];
    const { send } = await join(here, site);
    await join(here, other);
    await join(there, desk);
    must(await signal(there, desk, { type: 'watchWall', siteIds: [SITE, OTHER] }));
    await expect.poll(() => wantedOf(other), SHARED).toStrictEqual(['thumbnail']);
    expect(wantedOf(site)).toStrictEqual([]);
    const refused = await signal(here, site, {
      type: 'produce',
      transportId: send?.id ?? '',
      source: 'thumbnail',
      rtpParameters: rtpParameters('thumbnail'),
    });
    expect(refused).toMatchObject({ error: { code: 'NOT_ON_STAGE' } });
  });
});

describe('the lines of the sites of two servers', () => {
  it('are told to the desk at either, and a site that has left is silent', async () => {
    const [here, there] = rooms;
    const [site, other] = [siteOnWall(SITE), siteOnWall(OTHER)];
    await join(here, site);
    await join(there, other);
    const desks = [TestPeer.desk('desk here'), TestPeer.desk('desk there')] as const;
    await join(here, desks[0]);
    await join(there, desks[1]);
    const report = { type: 'reportLine', lossPercent: 1, roundTripMs: 20, level: 4 } as const;
    must(await signal(here, site, report));
    must(await signal(there, other, { ...report, level: 7 }));
    const line = { level: 4, rung: 'high', loss: 1 };
    const both = { [SITE]: line, [OTHER]: { ...line, level: 7 } };
    for (const desk of desks) await expect.poll(() => linesTold(desk), SHARED).toStrictEqual(both);
    expect(linesTold(site)).toStrictEqual({});
    const late = TestPeer.desk('late');
    await join(there, late);
    expect((await late.notice('siteLines')).lines).toStrictEqual(both);

    // The site comes back at the other server, which knows better than what was said of it before.
    here.removePeer(site.id);
    await expect.poll(() => linesTold(desks[1])[SITE], SHARED).toStrictEqual({ ...line, level: 0 });
    await join(there, site);
    must(await signal(there, site, { ...report, level: 2 }));
    for (const desk of desks) await expect.poll(() => linesTold(desk)[SITE]?.level, SHARED).toBe(2);
  });

  it('are forgotten with a server that died', async () => {
    const desk = TestPeer.desk();
    await join(rooms[0], desk);
    const dying = await pair.openBoard();
    const line: SiteLine = { level: 5, rung: 'low', loss: 3 };
    await expect
      .poll(async () => {
        await dying.say(TEST_CONFERENCE, silence(dying.server));
        await dying.tell(TEST_CONFERENCE, { type: 'lines', lines: { [SITE]: line } });
        return linesTold(desk)[SITE];
      }, SHARED)
      .toStrictEqual(line);
    await expect.poll(() => linesTold(desk)[SITE], FORGOTTEN).toStrictEqual({ ...line, level: 0 });
  });
});

describe('stills of two servers', () => {
  it('LADDER-4: come from a speaker at one to those at the other whose lines bear nothing else', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const { producerId } = await joinAndProduce(here, chair);
    const [site, good] = [TestPeer.site(SITE), TestPeer.site(OTHER)];
    const { consumers } = await join(there, site);
    await join(there, good);
    await expect.poll(() => consumedBy(site, consumers), SHARED).toStrictEqual([producerId]);
    const told = (peer: TestPeer, type: string) => peer.notices.filter((notice) => notice.type === type).length;
    expect(told(chair, 'stillsWanted')).toBe(0);

    await fallTo(there, site, 'stills');
    expect(await chair.notice('stillsWanted')).toMatchObject({ wanted: true });
    must(await signal(here, chair, { type: 'sendStill', picture: JPEG }));
    expect(await site.notice('still')).toMatchObject({ slot: CHAIR_SLOT, picture: JPEG });
    expect(told(good, 'still')).toBe(0);

    there.removePeer(site.id);
    await chair.until(() => told(chair, 'stillsWanted') === 2);
    expect(chair.notices.at(-1)).toMatchObject({ type: 'stillsWanted', wanted: false });
  }, 120_000);
});
