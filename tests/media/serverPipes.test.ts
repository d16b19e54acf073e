import type { Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MediaOptions } from '../../server/src/adapters/media/mediaOptions.ts';
import { CHAIR_SLOT, join, joinAndProduce, MediaObserver, stageOf, TestPeer } from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { openPlainSocket, type PlainVoice, produceMicrophone } from './plainVoice.ts';
import { consumedBy, ServerPair } from './serverPair.ts';

const SHARED = { timeout: 20_000 };
/** Ten times as long as a pipe must be silent to be called so. */
const SILENT = { timeout: 100_000 };

let redis: SharedRedis;
let observer: MediaObserver;
let pair: ServerPair | undefined;
let socket: Socket | undefined;
let voice: PlainVoice | undefined;

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
  observer = new MediaObserver();
});

afterEach(async () => {
  voice?.stop();
  await pair?.stop();
  socket?.close();
  pair = undefined;
  socket = undefined;
  voice = undefined;
});

afterAll(() => redis?.stop());

async function startPair(options: Partial<MediaOptions>): Promise<ServerPair> {
  pair = await ServerPair.start(redis, options);
  for (const room of pair.rooms) room.setStage(stageOf([CHAIR_SLOT]));
  return pair;
}

describe('the pipes between servers', () => {
  it('keep to their ports, which both servers of one machine find their own of', async () => {
    const min = await freePort();
    const serverPorts = { min, max: min + 30 };
    const {
      rooms: [here, there],
    } = await startPair({ serverPorts });
    const { producerId } = await joinAndProduce(here, TestPeer.chair());
    const site = TestPeer.site('S-01');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers), SHARED).toStrictEqual([producerId]);
    const ports = observer.pipes.filter(({ closed }) => !closed).map(({ tuple }) => tuple.localPort);
    expect(ports).toHaveLength(2);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(serverPorts.min);
      expect(port).toBeLessThanOrEqual(serverPorts.max);
    }
  });

  it('are counted as silent, and named in the log, while nothing comes of what is to come', async () => {
    const warnings: string[] = [];
    const logger = { info() {}, error() {}, warn: (_: object, message: string) => void warnings.push(message) };
    const {
      rooms: [here, there],
      servers: [, receiver],
    } = await startPair({ plainPeers: true, logger });
    socket = await openPlainSocket();
    voice = await produceMicrophone(here, TestPeer.chair(), socket);
    const site = TestPeer.site('S-01');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers), SHARED).toHaveLength(1);
    expect(receiver.stats()).toMatchObject({ serverPipes: 1, silentServerPipes: 0 });
    voice.stop();
    await expect.poll(() => receiver.stats().silentServerPipes, SILENT).toBe(1);
    expect(warnings.filter((words) => words.startsWith('nothing arrives'))).toHaveLength(1);
    voice.talk();
    await expect.poll(() => receiver.stats().silentServerPipes, SILENT).toBe(0);
  }, 240_000);
});
