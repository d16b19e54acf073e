import { randomBytes } from 'node:crypto';
import { createWorker } from 'mediasoup';
import type { Producer, Router } from 'mediasoup/types';
import { ROUTER_CODECS } from '../../../server/src/adapters/media/workers/routerCodecs.ts';
import {
  type Arrangement,
  FULL_STAGE,
  payloadTypeOf,
  RECEIVER_CAPABILITIES,
  rtpParametersOf,
  type SourceLine,
} from './stageLoad.ts';
import type { TrafficPorts } from './traffic.ts';

const IP = '127.0.0.1';
const SUITE = 'AEAD_AES_256_GCM';
const KEY_BYTES = 44;

/** The same stage in minimal mediasoup code: what all receivers see, and nothing else. */
export async function arrangeBare({ sendPort, receivePorts }: TrafficPorts): Promise<Arrangement> {
  const worker = await createWorker({ logLevel: 'error' });
  const router = await worker.createRouter({ mediaCodecs: ROUTER_CODECS });
  const lines: SourceLine[] = [];
  const producers: Producer[] = [];
  for (const source of FULL_STAGE.filter(({ isShown }) => isShown)) {
    const transport = await openPlain(router, sendPort, false);
    const ssrc = 1_000 + lines.length;
    const kind = source.source === 'microphone' ? 'audio' : 'video';
    producers.push(await transport.produce({ kind, rtpParameters: rtpParametersOf(source, ssrc) }));
    const receivers = receivePorts.length;
    lines.push({ ...source, ssrc, payloadType: payloadTypeOf(source), port: transport.tuple.localPort, receivers });
  }
  for (const port of receivePorts) {
    const transport = await openPlain(router, port, true);
    for (const { id } of producers) {
      await transport.consume({ producerId: id, rtpCapabilities: RECEIVER_CAPABILITIES, enableRtx: true });
    }
  }
  return {
    workerPids: [worker.pid],
    recorderPids: [],
    lines,
    close: async () => worker.close(),
  };
}

async function openPlain(router: Router, port: number, encrypted: boolean) {
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: IP },
    ...(encrypted && { enableSrtp: true, srtpCryptoSuite: SUITE }),
  });
  const keyBase64 = randomBytes(KEY_BYTES).toString('base64');
  await transport.connect({ ip: IP, port, ...(encrypted && { srtpParameters: { cryptoSuite: SUITE, keyBase64 } }) });
  return transport;
}
