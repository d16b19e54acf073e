import { type MediaSlot, type StageSlot, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { MediaOptions } from '../../../server/src/adapters/media/mediaOptions.ts';
import { createMediaServer, type MediasoupServer } from '../../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../../server/src/application/mediaPort.ts';
import { must, signal, siteOnWall, stageOf, TEST_CONFERENCE, TestPeer } from '../../../tests/testkit/mediaFixture.ts';
import type { StageRecording } from '../record/stageRecording.ts';
import {
  type Arrangement,
  FULL_STAGE,
  type LoadSource,
  payloadTypeOf,
  RECEIVER_CAPABILITIES,
  rtpParametersOf,
  type SourceLine,
  smallPicture,
} from './stageLoad.ts';
import type { TrafficPorts } from './traffic.ts';

const IP = '127.0.0.1';

/** The stage as the product's media server forwards it: policy, voices, consumers, and on several workers pipes. */
export async function arrangeProduct(ports: TrafficPorts, workers = 1): Promise<Arrangement> {
  const stage = await ProductStage.open(ports, { workers });
  for (const port of ports.receivePorts) await stage.receive(TestPeer.site(`S-viewer-${stage.receivers}`), port);
  return stage.arrangement();
}

/** The same, while it is recorded. */
export async function arrangeRecorded(ports: TrafficPorts, recording: StageRecording): Promise<Arrangement> {
  const stage = await ProductStage.open(ports, { workers: 1, studio: recording.studio });
  for (const port of ports.receivePorts) await stage.receive(TestPeer.site(`S-viewer-${stage.receivers}`), port);
  await recording.begin(stage.room);
  const { close, ...arrangement } = stage.arrangement();
  return {
    ...arrangement,
    recorderPids: [await recording.findPid()],
    close: async () => {
      await recording.count();
      await close();
      await recording.end();
    },
  };
}

/** The same with the wall open: the last receiver is a desk that sees the stage and so many small pictures of sites. */
export async function arrangeWithWall(ports: TrafficPorts, sites: number): Promise<Arrangement> {
  const stage = await ProductStage.open(ports, { workers: 1 });
  const desk = ports.receivePorts.at(-1) ?? 0;
  for (const port of ports.receivePorts.slice(0, -1)) {
    await stage.receive(TestPeer.site(`S-viewer-${stage.receivers}`), port);
  }
  await stage.openWall(
    desk,
    Array.from({ length: sites }, (_, index) => `S-wall-${index}` as SiteId),
  );
  return stage.arrangement();
}

/** A media server with the full stage in one room. */
class ProductStage {
  readonly #server: MediasoupServer;
  readonly room: MediaRoom;
  readonly #sendPort: number;
  readonly #lines: Omit<SourceLine, 'receivers'>[] = [];
  /** How many receive the whole stage. */
  receivers = 0;

  private constructor(server: MediasoupServer, room: MediaRoom, sendPort: number) {
    this.#server = server;
    this.room = room;
    this.#sendPort = sendPort;
  }

  static async open(
    { sendPort }: TrafficPorts,
    options: Pick<MediaOptions, 'workers' | 'studio'>,
  ): Promise<ProductStage> {
    const logger = { info() {}, warn() {}, error() {} };
    const server = await createMediaServer({ ...options, listen: { ip: IP }, plainPeers: true, logger });
    const stage = new ProductStage(server, await server.openRoom(TEST_CONFERENCE), sendPort);
    await stage.#fill();
    return stage;
  }

  /** Somebody with the stage on the screen. */
  async receive(viewer: TestPeer, port: number): Promise<void> {
    const { consumers } = await this.#join(viewer, port, true);
    await this.#ready(viewer, consumers);
    this.receivers++;
  }

  /** A desk looks at these sites, which send it their small pictures. */
  async openWall(port: number, siteIds: readonly SiteId[]): Promise<void> {
    const desk = TestPeer.desk();
    await this.receive(desk, port);
    must(await signal(this.room, desk, { type: 'watchWall', siteIds }));
    for (const siteId of siteIds) await this.#produce(siteOnWall(siteId), [smallPicture(siteId)]);
    const opened = () => desk.notices.flatMap((notice) => (notice.type === 'consumersOpened' ? notice.consumers : []));
    await desk.until(() => opened().length === siteIds.length);
    await this.#ready(desk, opened());
  }

  arrangement(): Arrangement {
    const { workerPids } = this.#server;
    const lines = this.#lines.map((line) => this.#told(line));
    return { workerPids, recorderPids: [], lines, close: () => this.#server.close() };
  }

  /** How many receive a source: all who see the stage, the one desk, or nobody. */
  #told(line: Omit<SourceLine, 'receivers'>): SourceLine {
    if (line.slot.kind === 'wall') return { ...line, receivers: 1 };
    return { ...line, receivers: line.isShown ? this.receivers : 0 };
  }

  /** Everybody on the stage joins and sends. */
  async #fill(): Promise<void> {
    const slots = new Map<string, StageSlot>(FULL_STAGE.map(({ slot }) => [slotKey(slot), slot]));
    this.room.setStage({ ...stageOf([...slots.values()], 'presentation'), wall: { refused: {} } });
    for (const [key, slot] of slots) {
      const peer = slot.kind === 'chair' ? TestPeer.chair() : TestPeer.site(slot.siteId, slot);
      await this.#produce(
        peer,
        FULL_STAGE.filter((each) => slotKey(each.slot) === key),
      );
    }
  }

  async #produce(peer: TestPeer, sources: readonly LoadSource<MediaSlot>[]): Promise<void> {
    const { send } = await this.#join(peer, this.#sendPort, false);
    if (!send) throw new Error(`${peer.id} cannot send.`);
    for (const source of sources) {
      const ssrc = 1_000 + this.#lines.length;
      const rtpParameters = rtpParametersOf(source, ssrc);
      const produce = { type: 'produce', transportId: send.id, source: source.source, rtpParameters } as const;
      must(await signal(this.room, peer, produce));
      this.#lines.push({ ...source, ssrc, payloadType: payloadTypeOf(source), port: send.port });
    }
  }

  async #join(peer: TestPeer, port: number, srtp: boolean) {
    const join = { type: 'joinPlain', rtpCapabilities: RECEIVER_CAPABILITIES, ip: IP, port, srtp } as const;
    return must(await signal(this.room, peer, join));
  }

  async #ready(peer: TestPeer, consumers: readonly { readonly id: string }[]): Promise<void> {
    must(await signal(this.room, peer, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  }
}
