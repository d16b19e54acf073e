import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

// Checks the worker in MEDIASOUP_WORKER_BIN through mediasoup: it starts, makes
// a router, and carries a packet over SRTP in each cipher that browsers use.
// Run by the project's Node.js, as a process of its own: a worker that crashes
// must not take the set-up with it.

const timeLimitMs = 15_000;
const cipherSuites = ['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM', 'AES_CM_128_HMAC_SHA1_80'];
const codec = { kind: 'audio', mimeType: 'audio/opus', clockRate: 48000, channels: 2 };
const payloadType = 100;
const ssrc = 0x11223344;
const payload = Buffer.from('a packet of sound');

setTimeout(() => fail('it took too long'), timeLimitMs).unref();
process.on('unhandledRejection', (error) => fail(error.message));

const { createWorker } = createRequire(join(projectRoot, 'server', 'package.json'))('mediasoup');
const worker = await createWorker({ logLevel: 'warn' });
worker.on('died', (error) => fail(error.message));
const router = await worker.createRouter({ mediaCodecs: [codec] });
for (const suite of cipherSuites) await carryPacket(router, suite);
worker.close();

/** Sends a packet from a plain transport to another over SRTP, and awaits it. */
async function carryPacket(router, srtpCryptoSuite) {
  const direct = await router.createDirectTransport();
  const sender = await createPlainTransport(router, srtpCryptoSuite);
  const receiver = await createPlainTransport(router, srtpCryptoSuite);
  await connect(sender, receiver);
  await connect(receiver, sender);

  const source = await direct.produce({ kind: 'audio', rtpParameters: rtpParameters() });
  const sent = await sender.consume({ producerId: source.id, rtpCapabilities: router.rtpCapabilities });
  const received = await receiver.produce({ kind: 'audio', rtpParameters: sent.rtpParameters });
  const sink = await direct.consume({ producerId: received.id, rtpCapabilities: router.rtpCapabilities });

  const arrived = new Promise((resolve) => sink.once('rtp', resolve));
  source.send(rtpPacket());
  const packet = await arrived;
  if (!packet.subarray(-payload.length).equals(payload)) fail(`${srtpCryptoSuite} changed the packet`);
}

function createPlainTransport(router, srtpCryptoSuite) {
  return router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
    rtcpMux: true,
    enableSrtp: true,
    srtpCryptoSuite,
  });
}

function connect(transport, peer) {
  return transport.connect({
    ip: peer.tuple.localIp ?? peer.tuple.localAddress,
    port: peer.tuple.localPort,
    srtpParameters: peer.srtpParameters,
  });
}

function rtpParameters() {
  return {
    codecs: [{ mimeType: codec.mimeType, clockRate: codec.clockRate, channels: codec.channels, payloadType }],
    encodings: [{ ssrc }],
  };
}

function rtpPacket() {
  const header = Buffer.alloc(12);
  header[0] = 0x80; // RTP version 2, without padding, extension or sources.
  header[1] = payloadType;
  header.writeUInt16BE(1, 2);
  header.writeUInt32BE(0, 4);
  header.writeUInt32BE(ssrc, 8);
  return Buffer.concat([header, payload]);
}

function fail(reason) {
  console.error(`The mediasoup worker does not work: ${reason}`);
  process.exit(1);
}
