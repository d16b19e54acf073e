import { type StageSlot, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import { createMediaServer } from '../../../server/src/adapters/media/room/mediaServer.ts';
import { must, signal, stageOf, TEST_CONFERENCE, TestPeer } from '../../../tests/testkit/mediaFixture.ts';
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

/** The stage as the product's media server forwards it: policy, voices, consumers, and on several workers pipes. */
export async function arrangeProduct({ sendPort, receivePorts }: TrafficPorts, workers = 1): Promise<Arrangement> {
  const logger = { info() {}, warn() {}, error() {} };
  const server = await createMediaServer({ workers, listen: { ip: IP }, plainPeers: true, logger });
  const room = await server.openRoom(TEST_CONFERENCE);
  const slots = new Map<string, StageSlot>(FULL_STAGE.map(({ slot }) => [slotKey(slot), slot]));
  room.setStage(stageOf([...slots.values()], 'presentation'));
  const join = async (peer: TestPeer, port: number, srtp: boolean) =>
    must(await signal(room, peer, { type: 'joinPlain', rtpCapabilities: RECEIVER_CAPABILITIES, ip: IP, port, srtp }));
  const lines: SourceLine[] = [];
  for (const [key, slot] of slots) {
    const peer = slot.kind === 'chair' ? TestPeer.chair() : TestPeer.site(slot.siteId, slot);
    const { send } = await join(peer, sendPort, false);
    if (!send) throw new Error(`${key} cannot send.`);
    for (const source of FULL_STAGE.filter((each) => slotKey(each.slot) === key)) {
      const ssrc = 1_000 + lines.length;
      const rtpParameters = rtpParametersOf(source, ssrc);
      must(await signal(room, peer, { type: 'produce', transportId: send.id, source: source.source, rtpParameters }));
      lines.push({ ...source, ssrc, payloadType: payloadTypeOf(source), port: send.port });
    }
  }
  for (const [index, port] of receivePorts.entries()) {
    const viewer = TestPeer.site(`S-viewer-${index}`);
    const { consumers } = await join(viewer, port, true);
    must(await signal(room, viewer, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  }
  return { workerPids: server.workerPids, lines, close: () => server.close() };
}
