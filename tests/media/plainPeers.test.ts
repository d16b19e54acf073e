import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import {
  CHAIR_SLOT,
  dtlsParameters,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';
import { joinMessage, MICROPHONE, openPlainSocket, produceMicrophone } from './plainVoice.ts';

let server: MediasoupServer;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await server?.close();
});

async function openSocket(): Promise<Socket> {
  const socket = await openPlainSocket();
  sockets.push(socket);
  return socket;
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
    const voice = await produceMicrophone(room, TestPeer.chair(), await openSocket());
    const socket = await openSocket();
    const site = TestPeer.site('S-01');
    const { receive, consumers } = must(await signal(room, site, joinMessage(room, socket, srtp)));
    expect(receive.srtpParameters !== undefined).toBe(srtp);
    const arriving = firstPacket(socket);
    must(await signal(room, site, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
    const packet = await arriving;
    voice.stop();
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
