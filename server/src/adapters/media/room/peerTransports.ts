import { randomBytes } from 'node:crypto';
import type { PlainTransportOptions, TransportOptions } from '@diem-cau/shared/protocol/signals.ts';
import type { PlainTransport, SrtpParameters, Transport, WebRtcTransport } from 'mediasoup/types';
import type { RoomRouter } from '../workers/roomRouters.ts';

/** Where the bandwidth estimate starts: enough for the middle layer at once, in bits a second. */
const INITIAL_OUTGOING_BITRATE = 1_000_000;
const LOOPBACK = '127.0.0.1';
/** What browsers agree on with mediasoup; its key and salt have so many bytes. */
const CRYPTO_SUITE = 'AEAD_AES_256_GCM';
const KEY_BYTES = 44;

/** Makes one of a peer's transports where the peer is placed. Rejects when the worker is gone. */
export type TransportFactory<Made extends Transport> = (
  home: RoomRouter,
  direction: 'receive' | 'send',
) => Promise<Made>;

/** Where a plain peer's one socket is, and whether it receives as a browser does: encrypted. */
export interface PlainAddress {
  readonly port: number;
  readonly srtp: boolean;
}

/** A transport as browsers use them, all on the worker's one port. */
export const createWebRtcTransport: TransportFactory<WebRtcTransport> = ({ router, worker: { webRtcServer } }) =>
  router.createWebRtcTransport({
    webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
  });

/**
 * Transports of a simulated peer on this machine: RTP to and from its one socket, without ICE and DTLS. Each takes
 * packets from nobody else. What the peer sends is never encrypted.
 */
export function plainTransports({ port, srtp }: PlainAddress): TransportFactory<PlainTransport> {
  return async ({ router }, direction) => {
    const encrypted = srtp && direction === 'receive';
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: LOOPBACK },
      rtcpMux: true,
      comedia: false,
      ...(encrypted && { enableSrtp: true, srtpCryptoSuite: CRYPTO_SUITE }),
    });
    await transport.connect({ ip: LOOPBACK, port, ...(encrypted && { srtpParameters: unusedKey() }) });
    return transport;
  };
}

/** The parameters of a WebRTC transport for its client. */
export function describeWebRtc({
  id,
  iceParameters,
  iceCandidates,
  dtlsParameters,
}: WebRtcTransport): TransportOptions {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

/** The parameters of a plain transport for a simulated peer. */
export function describePlain({ id, tuple, srtpParameters }: PlainTransport): PlainTransportOptions {
  return { id, ip: LOOPBACK, port: tuple.localPort, ...(srtpParameters && { srtpParameters }) };
}

/** Whether a transport has ICE and DTLS, which a client can ask something of. */
export function isWebRtc(transport: Transport | undefined): transport is WebRtcTransport {
  return transport?.type === 'webrtc';
}

/** mediasoup wants the other side's key too; nothing encrypted ever comes from there. */
function unusedKey(): SrtpParameters {
  return { cryptoSuite: CRYPTO_SUITE, keyBase64: randomBytes(KEY_BYTES).toString('base64') };
}
