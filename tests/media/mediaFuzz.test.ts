import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import { fc, holds } from '../support/property.ts';
import {
  allCapabilities,
  dtlsParameters,
  join,
  joinAndProduce,
  must,
  rtpParameters,
  signal,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const RUNS = 300;

/** What a malicious client would put where something else belongs. */
const poison = fc.oneof(
  fc.constantFrom<unknown>(null, '', -1, 0, 1.5, 2 ** 31, 2 ** 32, 2 ** 53, true, [], {}, 'x'.repeat(5_000)),
  fc.constantFrom<unknown>('__proto__', 'L9T9', 'audio/opus', 'video/VP8', 'video/H264', 'video/rtx', 'sha-1'),
  fc.jsonValue({ maxDepth: 3 }),
);

type Path = readonly (string | number)[];

/** All places in a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The value with one place in it replaced. */
function withPlace(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = (copy as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = withPlace(inner, rest, replacement);
  return copy;
}

/** A valid value with one to three places in it spoilt. */
function spoilt(valid: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(valid);
  const change = fc.record({ path: fc.constantFrom(...paths), replacement: poison });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((value, { path, replacement }) => withPlace(value, path, replacement), valid));
}

let server: MediasoupServer;
let room: MediaRoom;
let pids: readonly number[];

beforeAll(async () => {
  server = await startMediaServer();
  room = await server.openRoom(TEST_CONFERENCE);
  pids = server.workerPids;
});

afterAll(() => server?.close());

/** The worker lives and does its work: someone joins, produces and is seen. */
async function expectWorkerWell(): Promise<void> {
  const chair = TestPeer.chair('well-chair');
  const site = TestPeer.site('WELL');
  const { producerId } = await joinAndProduce(room, chair);
  const { consumers } = await join(room, site);
  expect(consumers.map((consumer) => consumer.producerId)).toContain(producerId);
  room.removePeer(chair.id);
  room.removePeer(site.id);
  expect(server.workerPids).toEqual(pids);
}

/** Counts the refusals, to show that what was spoilt was worth refusing. */
let refusals = 0;

beforeEach(() => {
  refusals = 0;
});

function expectOrderly(reply: Reply<unknown>): void {
  // A change may have left the value valid, or made a client that knows no codecs yet.
  if (reply.ok) return;
  refusals++;
  expect(['MEDIA_REFUSED', 'MEDIA_UNAVAILABLE']).toContain(reply.error.code);
}

describe('fuzzed parameters', () => {
  it('of codecs are refused or harmless', { timeout: 60_000 }, async () => {
    const chair = TestPeer.chair();
    await joinAndProduce(room, chair);
    const site = TestPeer.site('S-01');
    await holds(
      fc.asyncProperty(spoilt(allCapabilities(room)), async (rtpCapabilities) => {
        expectOrderly(await signal(room, site, { type: 'joinMedia', rtpCapabilities }));
      }),
      { runs: RUNS },
    );
    expect(refusals).toBeGreaterThan(RUNS / 4);
    room.removePeer(chair.id);
    await expectWorkerWell();
  });

  it.each(['camera', 'microphone'] as const)('of a %s are refused or harmless', { timeout: 60_000 }, async (source) => {
    const chair = TestPeer.chair();
    const site = TestPeer.site('S-01');
    await join(room, site);
    const transportId = (await join(room, chair)).send?.id ?? '';
    await holds(
      fc.asyncProperty(spoilt(rtpParameters(source)), async (parameters) => {
        const message = { type: 'produce', transportId, source, rtpParameters: parameters } as const;
        expectOrderly(await signal(room, chair, message));
        await signal(room, chair, { type: 'closeProducer', source });
      }),
      { runs: RUNS },
    );
    expect(refusals).toBeGreaterThan(RUNS / 4);
    room.removePeer(chair.id);
    await expectWorkerWell();
  });

  it('of DTLS are refused or harmless', { timeout: 60_000 }, async () => {
    const site = TestPeer.site('S-01');
    await holds(
      fc.asyncProperty(spoilt(dtlsParameters()), async (parameters) => {
        const transportId = (await join(room, site)).receive.id;
        const message = { type: 'connectTransport', transportId, dtlsParameters: parameters } as const;
        expectOrderly(await signal(room, site, message));
      }),
      { runs: RUNS },
    );
    expect(refusals).toBeGreaterThan(RUNS / 4);
    await expectWorkerWell();
  });
});

describe('a value that makes mediasoup throw half-way', () => {
  // It would leave mediasoup unable to write any further request to the worker, for all its conferences.
  it('a fractional bit rate, never reaches it', async () => {
    const chair = TestPeer.chair();
    const transportId = (await join(room, chair)).send?.id ?? '';
    const parameters = { ...rtpParameters('camera'), encodings: [{ ssrc: 1, maxBitrate: 1.5 }] };
    const message = { type: 'produce', transportId, source: 'camera', rtpParameters: parameters } as const;
    expect(await signal(room, chair, message)).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    await expectWorkerWell();
  });

  it('a camera that sends sound is refused', async () => {
    const chair = TestPeer.chair();
    const transportId = (await join(room, chair)).send?.id ?? '';
    const parameters = rtpParameters('microphone');
    const message = { type: 'produce', transportId, source: 'camera', rtpParameters: parameters } as const;
    expect(await signal(room, chair, message)).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
  });

  it('a second DTLS handshake is refused', async () => {
    const site = TestPeer.site('S-01');
    const transportId = (await join(room, site)).receive.id;
    const message = { type: 'connectTransport', transportId, dtlsParameters: dtlsParameters() } as const;
    must(await signal(room, site, message));
    expect(await signal(room, site, message)).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
  });
});
