import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  MediaObserver,
  must,
  rtpParameters,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const SPEAKER_SLOT = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;

let observer: MediaObserver;
let server: MediasoupServer;
let room: MediaRoom;

beforeAll(() => {
  observer = new MediaObserver();
});

beforeEach(async () => {
  server = await startMediaServer();
  room = await server.openRoom(TEST_CONFERENCE);
});

afterEach(() => server?.close());

describe('a producer and the floor', () => {
  it('is refused to a peer without the floor', async () => {
    const site = TestPeer.site('S-01');
    const { send } = await join(room, site);
    const reply = await signal(room, site, {
      type: 'produce',
      transportId: send?.id ?? '',
      source: 'camera',
      rtpParameters: rtpParameters('camera'),
    });
    expect(reply).toEqual({ ok: false, error: { code: 'NOT_ON_STAGE' } });
  });

  it('is refused, and never shown, when the floor is lost while the worker is asked', async () => {
    const receiver = TestPeer.site('S-02');
    await join(room, receiver);
    const site = TestPeer.site('S-01');
    const { send } = await join(room, site);
    const answers = [ok(SPEAKER_SLOT), reject('NOT_ON_STAGE')];
    site.onMayProduce = () => answers.shift() ?? reject('NOT_ON_STAGE');
    const reply = await signal(room, site, {
      type: 'produce',
      transportId: send?.id ?? '',
      source: 'camera',
      rtpParameters: rtpParameters('camera'),
    });
    expect(reply).toEqual({ ok: false, error: { code: 'NOT_ON_STAGE' } });
    expect(answers).toEqual([]);
    expect(observer.producers.at(-1)?.closed).toBe(true);
    expect(receiver.notices).toEqual([]);
    expect(server.stats().producers).toBe(0);
  });

  it('is closed with its slot: the owner and every receiver are told, the chair stays', async () => {
    const chair = TestPeer.chair();
    const speaker = TestPeer.site('S-01', SPEAKER_SLOT);
    const receiver = TestPeer.site('S-02');
    await joinAndProduce(room, chair, 'microphone');
    await joinAndProduce(room, speaker, 'camera');
    const { consumers } = await join(room, receiver);
    room.setStage(stageOf([SPEAKER_SLOT, CHAIR_SLOT]));
    expect(speaker.notices.filter(({ type }) => type === 'producerClosed')).toEqual([]);

    room.setStage(stageOf([CHAIR_SLOT]));

    // At once: nobody waits for the worker.
    const gone = consumers.filter(({ slot }) => slot.kind === 'speaker').map(({ id }) => id);
    expect(gone).toHaveLength(1);
    expect(speaker.notices).toContainEqual({ type: 'producerClosed', source: 'camera', because: 'noPlace' });
    expect(speaker.notices.at(-1)).toMatchObject({ type: 'sourceWanted', wanted: false });
    expect(receiver.notices).toEqual([{ type: 'consumersClosed', consumerIds: gone }]);
    expect(chair.notices.filter(({ type }) => type === 'producerClosed')).toEqual([]);
    expect(server.stats().producers).toBe(1);
  });

  it('is replaced by a second one of the same source', async () => {
    const chair = TestPeer.chair();
    const receiver = TestPeer.site('S-02');
    const { transportId, producerId } = await joinAndProduce(room, chair, 'camera');
    const { consumers } = await join(room, receiver);
    const second = must(
      await signal(room, chair, {
        type: 'produce',
        transportId,
        source: 'camera',
        rtpParameters: rtpParameters('camera'),
      }),
    );
    const opened = await receiver.notice('consumersOpened');
    expect(consumers.map((consumer) => consumer.producerId)).toEqual([producerId]);
    expect(receiver.notices[0]).toEqual({ type: 'consumersClosed', consumerIds: [consumers[0]?.id] });
    expect(opened.consumers.map((consumer) => consumer.producerId)).toEqual([second.producerId]);
    expect(chair.notices).toEqual([]);
  });

  it('passes to the window that produced last, and neither window hears its own room', async () => {
    const first = TestPeer.chair('first');
    const second = TestPeer.chair('second');
    await joinAndProduce(room, first, 'microphone');
    const { joined } = await joinAndProduce(room, second, 'microphone');
    expect(joined.consumers).toEqual([]);
    expect(first.notices).toEqual([{ type: 'producerClosed', source: 'microphone', because: 'replaced' }]);
    expect(second.notices).toEqual([]);
  });

  it('is closed by its owner, or when its owner leaves', async () => {
    const chair = TestPeer.chair();
    const receiver = TestPeer.site('S-02');
    const { transportId } = await joinAndProduce(room, chair, 'camera');
    const produceMicrophone = {
      type: 'produce',
      transportId,
      source: 'microphone',
      rtpParameters: rtpParameters('microphone'),
    } as const;
    must(await signal(room, chair, produceMicrophone));
    const { consumers } = await join(room, receiver);
    const idOf = (kind: string) => consumers.find((consumer) => consumer.kind === kind)?.id;

    must(await signal(room, chair, { type: 'closeProducer', source: 'camera' }));
    expect(receiver.notices).toEqual([{ type: 'consumersClosed', consumerIds: [idOf('video')] }]);
    room.removePeer(chair.id);
    expect(receiver.notices.slice(1)).toEqual([{ type: 'consumersClosed', consumerIds: [idOf('audio')] }]);
    expect(chair.notices).toEqual([]);

    room.removePeer(chair.id);
    expect(receiver.notices).toHaveLength(2);
  });
});

describe('a receiver', () => {
  it('gets its consumers paused, and only itself starts them', async () => {
    await joinAndProduce(room, TestPeer.chair());
    const owner = TestPeer.site('S-02');
    const stranger = TestPeer.site('S-03');
    const consumerId = (await join(room, owner)).consumers[0]?.id ?? '';
    await join(room, stranger);
    const consumer = observer.consumers.get(consumerId);
    expect(consumer?.paused).toBe(true);

    const stolen = await signal(room, stranger, { type: 'consumersReady', consumerIds: [consumerId] });
    expect(stolen).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    expect(consumer?.paused).toBe(true);

    must(await signal(room, owner, { type: 'consumersReady', consumerIds: [consumerId] }));
    expect(consumer?.paused).toBe(false);
  });

  it('starts the consumers it has, also when another one of the batch is gone', async () => {
    await joinAndProduce(room, TestPeer.chair());
    const owner = TestPeer.site('S-02');
    const consumerId = (await join(room, owner)).consumers[0]?.id ?? '';
    const reply = await signal(room, owner, { type: 'consumersReady', consumerIds: ['gone', consumerId] });
    expect(reply.ok).toBe(false);
    expect(observer.consumers.get(consumerId)?.paused).toBe(false);
  });

  it('consumes the highest layers of a simulcast camera, under ids that the server gave', async () => {
    await joinAndProduce(room, TestPeer.chair());
    const { consumers } = await join(room, TestPeer.site('S-02'));
    const consumer = observer.consumers.get(consumers[0]?.id ?? '');
    expect(consumer?.type).toBe('simulcast');
    expect(consumer?.preferredLayers).toEqual({ spatialLayer: 2, temporalLayer: 2 });
    expect(consumer?.appData).toEqual({ source: 'camera', slot: CHAIR_SLOT });
  });

  it('misses nothing and gets nothing twice, however joining and producing interleave', async () => {
    const chair = TestPeer.chair();
    const { transportId, producerId } = await joinAndProduce(room, chair, 'camera');
    const receivers = Array.from({ length: 20 }, (_, index) => TestPeer.site(`S-${index + 10}`));
    const produce = signal(room, chair, {
      type: 'produce',
      transportId,
      source: 'microphone',
      rtpParameters: rtpParameters('microphone'),
    });
    const joins = receivers.map((receiver) => join(room, receiver));
    const producers = [producerId, must(await produce).producerId].sort();
    const replies = await Promise.all(joins);
    for (const [index, receiver] of receivers.entries()) {
      const all = () => [
        ...(replies[index]?.consumers ?? []),
        ...receiver.notices.flatMap((notice) => (notice.type === 'consumersOpened' ? notice.consumers : [])),
      ];
      await receiver.until(() => all().length === 2);
      expect(
        all()
          .map((consumer) => consumer.producerId)
          .sort(),
      ).toEqual(producers);
    }
  });

  it('that joins twice at once has the second media only', async () => {
    const site = TestPeer.site('S-02');
    await joinAndProduce(room, TestPeer.chair());
    const message = { type: 'joinMedia', rtpCapabilities: room.routerRtpCapabilities } as const;
    const [first, second] = await Promise.all([signal(room, site, message), signal(room, site, message)]);
    expect(first).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    expect(must(second).consumers).toHaveLength(1);
    expect(site.notices).toEqual([{ type: 'mediaLeft' }]);
  });

  it('that joins again closes what it had', async () => {
    const site = TestPeer.site('S-02');
    await joinAndProduce(room, TestPeer.chair());
    const first = await join(room, site);
    await join(room, site);
    const reply = await signal(room, site, { type: 'restartIce', transportId: first.receive.id });
    expect(reply).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    expect(server.stats()).toMatchObject({ producers: 1 });
  });
});

describe('what one actor may open', () => {
  it('CEIL-3: is twelve pages of a hall at once; one that goes makes room for another', async () => {
    const pages = Array.from({ length: 13 }, (_, index) => TestPeer.chair(`window-${index}`));
    const message = { type: 'joinMedia', rtpCapabilities: room.routerRtpCapabilities } as const;
    const replies = [];
    for (const page of pages) replies.push(await signal(room, page, message));
    expect(replies.map(({ ok }) => ok)).toEqual([...Array(12).fill(true), false]);
    expect(replies.at(-1)).toEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
    room.removePeer('window-0');
    expect(await signal(room, pages[12] as TestPeer, message)).toMatchObject({ ok: true });
    // A page that joins again has one session all the same.
    expect(await signal(room, pages[12] as TestPeer, message)).toMatchObject({ ok: true });
    expect(server.stats().peers).toBe(12);
  });

  it('CEIL-3: is one producer of each source and page, however often it asks at once', async () => {
    const chair = TestPeer.chair();
    const { send } = await join(room, chair);
    const sources = ['camera', 'microphone', 'screen'] as const;
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const source = sources[index % 3] ?? 'camera';
        const produce = { type: 'produce', transportId: send?.id ?? '', source } as const;
        return signal(room, chair, { ...produce, rtpParameters: rtpParameters(source) });
      }),
    );
    expect(server.stats().producers).toBe(3);
  });
});

describe('ids', () => {
  it('of another peer are refused', async () => {
    const owner = TestPeer.chair();
    const { send, receive } = await join(room, owner);
    const stranger = TestPeer.site('S-03', SPEAKER_SLOT);
    const own = await join(room, stranger);
    const refused = { ok: false, error: { code: 'MEDIA_REFUSED' } };
    const dtls = { fingerprints: [{ algorithm: 'sha-256', value: Array(32).fill('AB').join(':') }] };
    for (const transportId of [send?.id ?? '', receive.id, 'none']) {
      const produce = {
        type: 'produce',
        transportId,
        source: 'camera',
        rtpParameters: rtpParameters('camera'),
      } as const;
      expect(await signal(room, stranger, produce)).toEqual(refused);
      expect(await signal(room, stranger, { type: 'restartIce', transportId })).toEqual(refused);
      const connect = { type: 'connectTransport', transportId, dtlsParameters: dtls } as const;
      expect(await signal(room, stranger, connect)).toEqual(refused);
    }
    // Nor can the receiving transport send.
    const wrongWay = {
      type: 'produce',
      transportId: own.receive.id,
      source: 'camera',
      rtpParameters: rtpParameters('camera'),
    } as const;
    expect(await signal(room, stranger, wrongWay)).toEqual(refused);
    expect((await signal(room, owner, { type: 'restartIce', transportId: receive.id })).ok).toBe(true);
  });

  it('are all refused before joining and after leaving', async () => {
    const site = TestPeer.site('S-02');
    const refused = { ok: false, error: { code: 'MEDIA_REFUSED' } };
    expect(await signal(room, site, { type: 'consumersReady', consumerIds: ['any'] })).toEqual(refused);
    const { receive } = await join(room, site);
    room.removePeer(site.id);
    expect(await signal(room, site, { type: 'restartIce', transportId: receive.id })).toEqual(refused);
  });

  it('gives no sending transport to those who never send', async () => {
    const observerPeer = new TestPeer('observer', { role: 'observer' });
    expect((await join(room, observerPeer)).send).toBeUndefined();
  });

  it.each([
    ['delegate', ['PHONE_SOUND_OFF', 'MEDIA_REFUSED', 'MEDIA_REFUSED']],
    ['respondent', ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['organiser', ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['minutesSecretary', ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
  ] as const)(
    'STAGE-16: are refused to a role whose screen has no stage, and nothing is opened for it: %s',
    async (role, codes) => {
      const peer = new TestPeer(role, { role });
      const rtpCapabilities = room.routerRtpCapabilities;
      const messages = [
        { type: 'joinMedia', rtpCapabilities },
        { type: 'restartIce', transportId: 'any' },
        { type: 'reportSight', inSight: true },
      ] as const;
      for (const [index, message] of messages.entries()) {
        expect(await signal(room, peer, message)).toEqual({ ok: false, error: { code: codes[index] } });
      }
      expect(server.stats().peers).toBe(0);
      expect(peer.notices).toEqual([]);
    },
  );
});
