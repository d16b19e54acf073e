import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ActorId, LanguageId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  layersTold,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
  wantedOf,
} from '../testkit/mediaFixture.ts';

const ENGLISH = 'lang_english' as LanguageId;
const SLOT = { kind: 'language', languageId: ENGLISH } as const;
const WEST = 'S-01' as SiteId;

let server: MediasoupServer;
let room: MediaRoom;

afterEach(() => server?.close());

async function openRoom(mostPhones?: number): Promise<void> {
  server = await startMediaServer(mostPhones === undefined ? {} : { mostPhones });
  room = await server.openRoom(TEST_CONFERENCE);
}

function stage(onAir: boolean): StagePolicy {
  return {
    ...stageOf([CHAIR_SLOT]),
    interpreted: {
      onAir: onAir ? [{ slot: SLOT, source: 'microphone' }] : [],
      chosen: { [WEST]: ENGLISH },
      phoneVoice: CHAIR_SLOT,
    },
  };
}

class Interpreter extends TestPeer {
  override readonly maySend = true;

  constructor(id: string) {
    super(id, { id: `interpreter:${ENGLISH}` as ActorId, role: 'interpreter' });
    this.onMayProduce = () => ok(SLOT);
  }
}

function phone(id: string): TestPeer {
  const actor: Partial<Actor> = { id: `delegate:S-02:${id}` as ActorId, role: 'delegate', siteId: 'S-02' as SiteId };
  return new TestPeer(id, actor);
}

const heard = ({ consumers }: { readonly consumers: readonly { readonly slot: { readonly kind: string } }[] }) =>
  consumers.map(({ slot }) => slot.kind).sort();

describe('an interpreter in the room', () => {
  it('STAGE-25: is received by the hall that has chosen the language, after a new connection too, and by no other', async () => {
    await openRoom();
    room.setStage(stage(true));
    await joinAndProduce(room, TestPeer.chair(), 'microphone');
    const booth = new Interpreter('booth');
    await joinAndProduce(room, booth, 'microphone');
    expect(wantedOf(booth)).toContain('microphone');
    const west = TestPeer.site(WEST);
    expect(heard(await join(room, west))).toEqual(['chair', 'language']);
    expect(heard(await join(room, TestPeer.site('S-02')))).toEqual(['chair']);
    room.removePeer(west.id);
    expect(heard(await join(room, TestPeer.site(WEST)))).toEqual(['chair', 'language']);
  });

  it('STAGE-24: sends nothing while nobody hears the language, and ends with its place', async () => {
    await openRoom();
    room.setStage(stage(true));
    const booth = new Interpreter('booth');
    await joinAndProduce(room, booth, 'microphone');
    expect(layersTold(booth, 'microphone')).toEqual([0]);
    await join(room, TestPeer.site(WEST));
    expect(layersTold(booth, 'microphone')).toEqual([0, 1]);
    room.setStage(stage(false));
    expect(booth.notices).toContainEqual({ type: 'producerClosed', source: 'microphone', because: 'noPlace' });
    expect(wantedOf(booth)).toEqual([]);
  });

  it('INT-2: the page that went on air last is the one that is received', async () => {
    await openRoom();
    room.setStage(stage(true));
    const [first, second] = [new Interpreter('booth-1'), new Interpreter('booth-2')];
    await joinAndProduce(room, first, 'microphone');
    const { producerId } = await joinAndProduce(room, second, 'microphone');
    expect(first.notices).toContainEqual({ type: 'producerClosed', source: 'microphone', because: 'replaced' });
    const { consumers } = await join(room, TestPeer.site(WEST));
    expect(consumers.map((consumer) => consumer.producerId)).toEqual([producerId]);
  });

  it('STAGE-28: a phone receives one voice, follows the language that it chooses, and asks for nothing else', async () => {
    await openRoom();
    room.setStage(stage(true));
    await joinAndProduce(room, TestPeer.chair(), 'microphone');
    await joinAndProduce(room, TestPeer.chair('chair-camera'), 'camera');
    await joinAndProduce(room, new Interpreter('booth'), 'microphone');
    const listener = phone('one');
    expect(heard(await join(room, listener))).toEqual(['chair']);
    must(await signal(room, listener, { type: 'followLanguages', voice: ENGLISH }));
    const { consumers } = await listener.notice('consumersOpened');
    expect(heard({ consumers })).toEqual(['language']);
    expect(listener.notices.filter(({ type }) => type === 'consumersClosed')).toHaveLength(1);
    expect(await signal(room, listener, { type: 'watchWall', siteIds: [] })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  it('STAGE-28: phones are refused where they may not listen, and where enough of them do', async () => {
    await openRoom(1);
    room.setStage(stageOf([CHAIR_SLOT]));
    const rtpCapabilities = room.routerRtpCapabilities;
    const ask = (peer: TestPeer) => signal(room, peer, { type: 'joinMedia', rtpCapabilities });
    expect(await ask(phone('one'))).toEqual({ ok: false, error: { code: 'PHONE_SOUND_OFF' } });
    room.setStage(stage(false));
    must(await ask(phone('one')));
    expect(await ask(phone('two'))).toEqual({ ok: false, error: { code: 'LISTENERS_FULL', facts: { most: 1 } } });
    // The same phone again, after its connection broke.
    must(await ask(phone('one')));
    room.removePeer('one');
    must(await ask(phone('two')));
  });
});
