import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  join,
  MediaObserver,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';

/** As browsers are asked to send it. */
const PACKET_MS = 40;
const LEVEL_ID = 10;
const OPUS = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
const HALLS = ['S-01', 'S-02', 'S-03', 'S-04', 'S-05'] as const;
type Hall = (typeof HALLS)[number];
const PATIENTLY = { timeout: 60_000, interval: 100 };

const observer = new MediaObserver();
let server: MediasoupServer;
let room: MediaRoom;
const tones: Tone[] = [];

afterEach(async () => {
  for (const tone of tones.splice(0)) tone.stop();
  await server?.close();
});

function slotOf(hall: Hall): StageSlot {
  return { kind: 'speaker', siteId: hall as SiteId };
}

/** A microphone's packets, which say how loud it is as a browser's do (RFC 6464). */
class Tone {
  /** In decibels under full scale. Undefined sends nothing, as in silence. */
  level: number | undefined;
  readonly #socket: Socket;
  readonly #timer: NodeJS.Timeout;

  constructor(socket: Socket, ssrc: number, port: number) {
    this.#socket = socket;
    const begin = performance.now();
    let sent = 0;
    this.#timer = setInterval(() => {
      // A late timer makes up for what it missed.
      for (; sent * PACKET_MS <= performance.now() - begin; sent++) {
        if (this.level !== undefined) socket.send(levelPacket(ssrc, sent, this.level), port, '127.0.0.1');
      }
    }, PACKET_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }
}

function levelPacket(ssrc: number, count: number, level: number): Buffer {
  const packet = Buffer.alloc(12 + 8 + 20);
  packet[0] = 0x90;
  packet[1] = OPUS.payloadType;
  packet.writeUInt16BE(count & 0xffff, 2);
  packet.writeUInt32BE((count * 48 * PACKET_MS) >>> 0, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(0xbede0001, 12);
  packet[16] = LEVEL_ID << 4;
  packet[17] = 0x80 | level;
  return packet;
}

/** Puts a hall's microphone on the stage. */
async function speakFrom(hall: Hall, level: number | undefined): Promise<Tone> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const peer = TestPeer.site(hall, slotOf(hall));
  const { port } = socket.address();
  const { routerRtpCapabilities: rtpCapabilities } = room;
  const { send } = must(
    await signal(room, peer, { type: 'joinPlain', rtpCapabilities, ip: '127.0.0.1', port, srtp: false }),
  );
  const ssrc = 5_000 + HALLS.indexOf(hall);
  const headerExtensions = [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: LEVEL_ID }];
  const rtpParameters = { codecs: [OPUS], headerExtensions, encodings: [{ ssrc }] };
  must(await signal(room, peer, { type: 'produce', transportId: send?.id ?? '', source: 'microphone', rtpParameters }));
  const tone = new Tone(socket, ssrc, send?.port ?? 0);
  tone.level = level;
  tones.push(tone);
  return tone;
}

/** Joins, starts all that is received, and tells whose voices are forwarded at any moment. */
async function listen(): Promise<() => readonly string[]> {
  const hall = TestPeer.site('S-09');
  const { consumers } = await join(room, hall);
  must(await signal(room, hall, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  return () =>
    consumers
      .filter(({ id }) => observer.consumers.get(id)?.paused === false)
      .map(({ slot }) => ('siteId' in slot ? slot.siteId : slot.kind))
      .sort();
}

describe.each([1, 2])('of five microphones, on %i workers', (workers) => {
  beforeEach(async () => {
    server = await startMediaServer({ workers, plainPeers: true });
    room = await server.openRoom(TEST_CONFERENCE);
    room.setStage(stageOf(HALLS.map(slotOf), 'grid'));
  });

  it('VOICE-1: the three loudest are heard, wherever they sit, and change as others become louder', async () => {
    const first = await speakFrom('S-01', 50);
    await speakFrom('S-02', undefined);
    const third = await speakFrom('S-03', 30);
    const fourth = await speakFrom('S-04', 25);
    await speakFrom('S-05', 20);
    const heard = await listen();
    await expect.poll(heard, PATIENTLY).toStrictEqual(['S-03', 'S-04', 'S-05']);

    first.level = 12;
    await expect.poll(heard, PATIENTLY).toStrictEqual(['S-01', 'S-04', 'S-05']);

    fourth.level = undefined;
    await expect.poll(heard, PATIENTLY).toStrictEqual(['S-01', 'S-03', 'S-05']);
    expect(third.level).toBe(30);
  }, 200_000);
});
