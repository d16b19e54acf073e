import { existsSync } from 'node:fs';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { type Rejection, reject } from '@diem-cau/shared/domain/rejections.ts';
import type { Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import {
  type MediaSlot,
  type MediaSource,
  STAGE_SOURCES,
  type StageSlot,
} from '@diem-cau/shared/domain/stage/places.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { StageLayout } from '@diem-cau/shared/domain/stage/state.ts';
import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import * as mediasoup from 'mediasoup';
import type { Consumer, PipeTransport, Producer, RtpCapabilities, RtpParameters, Worker } from 'mediasoup/types';
import { expect } from 'vitest';
import type { MediaOptions } from '../../server/src/adapters/media/mediaOptions.ts';
import { createMediaServer, type MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { KIND_OF_SOURCE } from '../../server/src/adapters/media/sources/roomSource.ts';
import type { MediaPeer, MediaRoom } from '../../server/src/application/mediaPort.ts';

export const CHAIR_SLOT: StageSlot = { kind: 'chair' };
export const TEST_CONFERENCE = 'conf_media_test' as ConferenceId;

/** A stage with these places, the most prominent first, from which everything may be sent. */
export function stageOf(slots: readonly StageSlot[], layout: StageLayout = 'speaker'): StagePolicy {
  return {
    layout,
    places: slots.map((slot, index) => ({ slot, prominence: index === 0 ? 'main' : 'inset', sources: STAGE_SOURCES })),
  };
}

/** Starts a media server on real workers. Throws with what to do when there is no worker program. */
export function startMediaServer(options: Partial<MediaOptions> = {}): Promise<MediasoupServer> {
  if (!existsSync(mediasoup.workerBin)) {
    throw new Error(
      `There is no mediasoup worker at ${mediasoup.workerBin}. Run the tests with npm test, which gets one, or set ` +
        'MEDIASOUP_WORKER_BIN="$(node scripts/setup/worker.mjs)".',
    );
  }
  const logger = { info() {}, warn() {}, error() {} };
  return createMediaServer({ workers: 1, listen: { ip: '127.0.0.1' }, logger, ...options });
}

/** Starts a media server with a room of the test's conference. */
export async function startRoom(
  options: Partial<MediaOptions> = {},
): Promise<{ server: MediasoupServer; room: MediaRoom }> {
  const server = await startMediaServer(options);
  return { server, room: await server.openRoom(TEST_CONFERENCE) };
}

const workers = new Map<number, Worker>();
mediasoup.observer.on('newworker', (worker) => workers.set(worker.pid, worker));

/** Kills the first worker of a server; resolves when the server knows, and has no other in its place yet. */
export async function killWorker(server: MediasoupServer): Promise<void> {
  const [pid = 0] = server.workerPids;
  await new Promise<void>((resolve) => {
    workers.get(pid)?.on('died', () => resolve());
    process.kill(pid, 'SIGKILL');
  });
}

/** A connection whose floor the test gives and takes. */
export class TestPeer implements MediaPeer {
  readonly id: string;
  readonly actor: Actor;
  readonly maySend: boolean;
  readonly notices: SignalNotice[] = [];
  slot: StageSlot | undefined;
  /** Set to answer otherwise than by the slot. */
  onMayProduce: ((source: MediaSource) => Result<MediaSlot, Rejection>) | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(id: string, actor: Partial<Actor>, slot?: StageSlot) {
    this.id = id;
    this.actor = { id: id as ActorId, role: 'site', name: id, ...actor };
    this.maySend = this.actor.role === 'chair' || this.actor.role === 'site';
    this.slot = slot;
  }

  static chair(id = 'chair-window'): TestPeer {
    return new TestPeer(id, { id: 'chair' as ActorId, role: 'chair' }, CHAIR_SLOT);
  }

  static desk(id = 'desk'): TestPeer {
    return new TestPeer(id, { role: 'moderator' });
  }

  static site(siteId: string, slot?: StageSlot): TestPeer {
    return new TestPeer(`socket-${siteId}`, { id: `site:${siteId}` as ActorId, siteId: siteId as SiteId }, slot);
  }

  notify(notice: SignalNotice): void {
    this.notices.push(notice);
    for (const check of this.#waiting) check();
  }

  mayProduce(source: MediaSource): Result<MediaSlot, Rejection> {
    return this.onMayProduce?.(source) ?? (this.slot ? ok(this.slot) : reject('NOT_ON_STAGE'));
  }

  /** The first notice of a kind, also one that came before. */
  async notice<Type extends SignalNotice['type']>(type: Type): Promise<Extract<SignalNotice, { type: Type }>> {
    const find = () => this.notices.find((notice) => notice.type === type);
    await this.until(() => find() !== undefined);
    return find() as Extract<SignalNotice, { type: Type }>;
  }

  /** Resolves when the notices so far satisfy a condition. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
    });
  }
}

/** A peer's side of the signalling, typed by message. */
export function signal<T extends SignalMessage>(
  room: MediaRoom,
  peer: MediaPeer,
  message: T,
): Promise<Reply<SignalReplies[T['type']]>> {
  return room.handleSignal(peer, message) as Promise<Reply<SignalReplies[T['type']]>>;
}

/** Joins with all that the router can do. */
export async function join(room: MediaRoom, peer: MediaPeer): Promise<SignalReplies['joinMedia']> {
  return must(await signal(room, peer, { type: 'joinMedia', rtpCapabilities: room.routerRtpCapabilities }));
}

/** Joins and puts a camera or a microphone on the stage; the send transport's and the producer's ids. */
export async function joinAndProduce(
  room: MediaRoom,
  peer: MediaPeer,
  source: MediaSource = 'camera',
): Promise<{ joined: SignalReplies['joinMedia']; transportId: string; producerId: string }> {
  const joined = await join(room, peer);
  const transportId = joined.send?.id ?? '';
  const { producerId } = must(
    await signal(room, peer, { type: 'produce', transportId, source, rtpParameters: rtpParameters(source) }),
  );
  return { joined, transportId, producerId };
}

/** A site that the domain lets show itself to the desk. */
export function siteOnWall(siteId: SiteId): TestPeer {
  const peer = TestPeer.site(siteId);
  peer.onMayProduce = (source) =>
    source === 'thumbnail' || source === 'roomSound' ? ok({ kind: 'wall', siteId }) : reject('NOT_ON_STAGE');
  return peer;
}

/** How many layers of a source a peer was told to send, each time in order. */
export function layersTold(peer: TestPeer, source: string): readonly number[] {
  return peer.notices.flatMap((notice) =>
    notice.type === 'sourceDemand' && notice.source === source ? [notice.layers] : [],
  );
}

/** What is wanted of a peer, by the notices so far. */
export function wantedOf(peer: TestPeer): readonly string[] {
  const wanted = new Set<string>();
  for (const notice of peer.notices) {
    if (notice.type !== 'sourceWanted') continue;
    if (notice.wanted) wanted.add(notice.source);
    else wanted.delete(notice.source);
  }
  return [...wanted];
}

/** The smallest thing that passes for a still. */
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]).toString('base64');

/** Reports a bad line until the peer stands on a rung. */
export async function fallTo(room: MediaRoom, peer: TestPeer, rung: Rung): Promise<void> {
  const report = { type: 'reportLine', lossPercent: 20, roundTripMs: 50, level: 0 } as const;
  await expect
    .poll(
      async () => {
        must(await signal(room, peer, report));
        return peer.notices.some((notice) => notice.type === 'rung' && notice.rung === rung);
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true);
}

/** The value of a reply that must be a yes. */
export function must<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

let nextSsrc = 1_000;

/** What a browser would send, without any packet ever coming. */
export function rtpParameters(source: MediaSource): RtpParameters {
  nextSsrc += 10;
  const mid = String(nextSsrc);
  if (KIND_OF_SOURCE[source] === 'audio') {
    return {
      mid,
      codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: { usedtx: 1 } }],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 }],
      encodings: [{ ssrc: nextSsrc }],
      rtcp: { cname: 'test' },
    };
  }
  return {
    mid,
    codecs: [
      { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, rtcpFeedback: [{ type: 'nack' }] },
      { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
    ],
    headerExtensions: [
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 },
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', id: 2 },
    ],
    encodings: [150_000, 500_000, 1_500_000].map((maxBitrate, index) => ({
      rid: `r${index}`,
      maxBitrate,
      scalabilityMode: 'L1T3',
    })),
    rtcp: { cname: 'test' },
  };
}

/** A client's side of a DTLS handshake that never happens. */
export function dtlsParameters(): { role: string; fingerprints: { algorithm: string; value: string }[] } {
  return { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: Array(32).fill('AB').join(':') }] };
}

/** A client that can do all that the router can. */
export function allCapabilities(room: MediaRoom): RtpCapabilities {
  return room.routerRtpCapabilities as RtpCapabilities;
}

/** mediasoup's own objects, seen from the side, for what a client cannot see. */
export class MediaObserver {
  readonly consumers = new Map<string, Consumer>();
  readonly producers: Producer[] = [];
  readonly pipes: PipeTransport[] = [];
  /** The process that each transport is on. */
  readonly pids = new Map<string, number>();

  /** Watches all workers that start from now on. */
  constructor() {
    mediasoup.observer.on('newworker', (worker) => {
      worker.observer.on('newrouter', (router) => {
        router.observer.on('newtransport', (transport) => {
          this.pids.set(transport.id, worker.pid);
          if (transport.type === 'pipe') this.pipes.push(transport as PipeTransport);
          transport.observer.on('newconsumer', (consumer) => this.consumers.set(consumer.id, consumer));
          transport.observer.on('newproducer', (producer) => this.producers.push(producer));
        });
      });
    });
  }
}
