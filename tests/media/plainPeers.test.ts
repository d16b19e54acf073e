import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { SignalMessage } from '@diem-cau/shared/protocol/messages.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { soundPacket } from '../../scripts/rehearse/media/rtpPackets.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/mediaServer.ts';
import type { MediaPeer, MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  dtlsParameters,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from './mediaFixture.ts';

let server: MediasoupServer;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await server?.close();
});

async function openSocket(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'listening');
  return socket;
}

function joinMessage(room: MediaRoom, socket: Socket, srtp = false): Extract<SignalMessage, { type: 'joinPlain' }> {
  const { port } = socket.address();
  return { type: 'joinPlain', rtpCapabilities: room.routerRtpCapabilities, ip: '127.0.0.1', port, srtp };
}

const MICROPHONE = {
  codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
  encodings: [{ ssrc: 4_711 }],
};

/** Sends sound until stopped, in the rhythm of Opus. */
function talk(socket: Socket, port: number): () => void {
  const stream = { ssrc: 4_711, payloadType: 111, sequence: 1 };
  let sent = 0;
  const timer = setInterval(() => {
    socket.send(soundPacket(stream, Buffer.from('a voice in the hall'), 960 * sent++), port, '127.0.0.1');
  }, 20);
  return () => clearInterval(timer);
}

async function produceMicrophone(room: MediaRoom, chair: MediaPeer, socket: Socket): Promise<() => void> {
  const { send } = must(await signal(room, chair, joinMessage(room, socket)));
  const transportId = send?.id ?? '';
  must(await signal(room, chair, { type: 'produce', transportId, source: 'microphone', rtpParameters: MICROPHONE }));
  return talk(socket, send?.port ?? 0);
}

/** The first packet of media, not of reports about it. */
async function firstPacket(socket: Socket): Promise<Buffer> {
  for (;;) {
    const [packet] = (await once(socket, 'message')) as [Buffer];
    if (((packet[1] ?? 0) & 0x7f) < 64 || ((packet[1] ?? 0) & 0x7f) > 95) return packet;
  }
}

describe('a plain peer', () => {
  it.each([
    ['in the clear', false],
    ['encrypted', true],
  ])('receives from its own socket to its own socket, %s', async (_, srtp) => {
    server = await startMediaServer({ plainPeers: true });
    const room = await server.openRoom(TEST_CONFERENCE);
    room.setStage(stageOf([CHAIR_SLOT]));
    const stopTalking = await produceMicrophone(room, TestPeer.chair(), await openSocket());
    const socket = await openSocket();
    const site = TestPeer.site('S-01');
    const { receive, consumers } = must(await signal(room, site, joinMessage(room, socket, srtp)));
    expect(receive.srtpParameters !== undefined).toBe(srtp);
    const arriving = firstPacket(socket);
    must(await signal(room, site, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
    const packet = await arriving;
    stopTalking();
    expect(packet.includes('a voice in the hall')).toBe(!srtp);
  });

  it('produces only with a place on the stage, and has no ICE to restart and no DTLS to connect', async () => {
    server = await startMediaServer({ plainPeers: true });
    const room = await server.openRoom(TEST_CONFERENCE);
    const site = TestPeer.site('S-01');
    const { send } = must(await signal(room, site, joinMessage(room, await openSocket())));
    const transportId = send?.id ?? '';
    const produced = { type: 'produce', transportId, source: 'microphone', rtpParameters: MICROPHONE } as const;
    expect(await signal(room, site, produced)).toEqual({ ok: false, error: { code: 'NOT_ON_STAGE' } });
    const refused = { ok: false, error: { code: 'MEDIA_REFUSED' } };
    expect(await signal(room, site, { type: 'restartIce', transportId })).toEqual(refused);
    const connect = { type: 'connectTransport', transportId, dtlsParameters: dtlsParameters() } as const;
    expect(await signal(room, site, connect)).toEqual(refused);
  });

  it('is refused where no rehearsal is allowed', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const reply = await signal(room, TestPeer.site('S-01'), joinMessage(room, await openSocket()));
    expect(reply).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    expect(server.stats()).toMatchObject({ peers: 0, consumers: 0 });
  });
});
