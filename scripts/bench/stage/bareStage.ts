import { randomBytes } from 'node:crypto';
import { createWorker } from 'mediasoup';
import type { Producer, Router } from 'mediasoup/types';
import { ROUTER_CODECS } from '../../../server/src/adapters/media/routerCodecs.ts';
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

/**
 * The same stage in the fewest lines of mediasoup: what is shown to everybody, and nothing else. On several workers the
 * first has the sources, and the receivers are dealt out among all.
 */
export async function arrangeBare({ sendPort, receivePorts }: TrafficPorts, workerCount = 1): Promise<Arrangement> {
  const workers = await Promise.all(Array.from({ length: workerCount }, () => createWorker({ logLevel: 'error' })));
  const routers = await Promise.all(workers.map((worker) => worker.createRouter({ mediaCodecs: ROUTER_CODECS })));
  const [first] = routers;
  if (!first) throw new Error('There is no worker.');
  const lines: SourceLine[] = [];
  const producers: Producer[] = [];
  for (const source of FULL_STAGE.filter(({ isShown }) => isShown)) {
    const transport = await openPlain(first, sendPort, false);
    const ssrc = 1_000 + lines.length;
    const kind = source.source === 'microphone' ? 'audio' : 'video';
    producers.push(await transport.produce({ kind, rtpParameters: rtpParametersOf(source, ssrc) }));
    lines.push({ ...source, ssrc, payloadType: payloadTypeOf(source), port: transport.tuple.localPort });
  }
  for (const router of routers.slice(1)) {
    for (const { id } of producers) await first.pipeToRouter({ producerId: id, router });
  }
  for (const [index, port] of receivePorts.entries()) {
    const router = routers[index % routers.length] ?? first;
    const transport = await openPlain(router, port, true);
    for (const { id } of producers) {
      await transport.consume({ producerId: id, rtpCapabilities: RECEIVER_CAPABILITIES, enableRtx: true });
    }
  }
  return {
    workerPids: workers.map(({ pid }) => pid),
    lines,
    async close() {
      for (const worker of workers) worker.close();
    },
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
