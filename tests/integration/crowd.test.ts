import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ActorId, AgendaItemId, ConferenceId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { type Clock, systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import type { FramePublisher } from '../../server/src/application/conferences/conferenceViews.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { ConferenceFeed } from '../../server/src/projections/conferenceFeed.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

// What holds while thousands of phones send at once.

const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
const SITE = 'A' as SiteId;
const site: SiteRecord = { id: SITE, name: 'Điểm cầu A', level: 1, expected: 5 };
const items = [1, 2].map((number) => {
  const itemId = `item_crowd${number}` as AgendaItemId;
  return { id: itemId, title: `Mục ${number}`, kind: 'dialogue', plannedMinutes: 5 } as const;
});
const id = 'conference-crowd' as ConferenceId;

async function live(clock: Clock): Promise<{ store: MemoryStore; runtime: ConferenceRuntime }> {
  const at = clock.wall();
  const events: readonly DomainEvent[] = [
    { type: 'ConferenceCreated', conferenceId: id, title: 'Đối thoại', at },
    { type: 'SitesListed', sites: [site], at },
    { type: 'AgendaPlanned', items, at },
    { type: 'ConferenceOpened', at },
    { type: 'ConferenceWentLive', at },
  ];
  const store = new MemoryStore();
  await store.append(id, EMPTY_HEAD, [{ commandId: 'all', actor: CHAIR, at, events }]);
  return { store, runtime: await ConferenceRuntime.load(id, store, clock) };
}

function ask(runtime: ConferenceRuntime, index: number, asker: number) {
  const actor: Actor = { id: `delegate:A:${asker}` as ActorId, role: 'delegate', name: 'A', siteId: SITE };
  const questionId = `q_crowd${index}` as QuestionId;
  const command = { type: 'AskQuestion', questionId, kind: 'question', text: 'Bao giờ?', anonymous: false } as const;
  return runtime.submit({ commandId: `ask-${index}`, actor, command });
}

it('appends the chair’s command before the crowd’s that wait, whatever their number', async () => {
  const { runtime } = await live(systemClock);
  const before = runtime.version;
  const crowd = Array.from({ length: 1_000 }, (_, index) => ask(runtime, index, index));
  const command = { type: 'SetTurnBudget', turnSeconds: 90 } as const;
  // The first batch is being appended when the chair's command comes.
  await Promise.resolve();
  await Promise.resolve();
  const chair = await runtime.submit({ commandId: 'chair-1', actor: CHAIR, command });
  expect(chair.ok && chair.value.version - before).toBeLessThanOrEqual(257);
  const replies = await Promise.all(crowd);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1_000);
  expect(runtime.version - before).toBe(1_001);
  runtime.close();
});

it('decides no more than some milliseconds at a time, and loses nothing of what it puts back', async () => {
  // A clock by which each command takes three milliseconds.
  let now = 0;
  const clock = { wall: () => 1_000_000 + now, monotonic: () => (now += 3) };
  const { store, runtime } = await live(clock);
  const before = runtime.version;
  const batches: number[] = [];
  runtime.onAdvance(({ events }) => batches.push(events.length));
  const crowd = Array.from({ length: 40 }, (_, index) => ask(runtime, index, index));
  await Promise.all(crowd);
  expect(Math.max(...batches)).toBeLessThanOrEqual(3);
  const commits = await store.readAfter(id, before);
  expect(commits.map(({ commandId }) => commandId)).toEqual(crowd.map((_, index) => `ask-${index}`));
  runtime.close();
});

it('TIME-4: tells the screens what changes within a second, though the server’s clock is set back by an hour', async () => {
  const clock = new TestClock(1_000_000_000);
  const { runtime } = await live(clock);
  const frames: ViewFrame[] = [];
  const publisher: FramePublisher = {
    toAudience: (_audience, frame) => void frames.push(frame),
    toActor: () => {},
    disconnect: () => {},
    isSending: () => false,
    isCrowded: () => false,
  };
  const feed = new ConferenceFeed(runtime, publisher, clock);
  const lead = (turnSeconds: number) =>
    runtime.submit({ commandId: `set-${turnSeconds}`, actor: CHAIR, command: { type: 'SetTurnBudget', turnSeconds } });
  await lead(60);
  await waitFor('a first frame', () => frames[0]);
  const before = frames.length;
  clock.set(-3_600_000);
  clock.pass(1_000);
  await lead(70);
  await waitFor('a frame after the clock was set', () => frames[before], 1_000);
  feed.close();
  runtime.close();
});

it('tells the phones nothing while everybody waits for answers, and everything once they have them', async () => {
  // A clock that stands still: no second passes.
  const clock = new TestClock(1_000_000);
  const { runtime } = await live(clock);
  const frames: ViewFrame[] = [];
  let crowded = false;
  let asked = 0;
  const publisher: FramePublisher = {
    toAudience: (_audience, frame) => void frames.push(frame),
    toActor: () => {},
    disconnect: () => {},
    isSending: () => false,
    isCrowded: () => {
      asked++;
      return crowded;
    },
  };
  const feed = new ConferenceFeed(runtime, publisher, clock);
  const told = (audience: string) => frames.filter((frame) => frame.audience === audience);
  const lead = async (command: DomainCommand) => {
    const reply = await runtime.submit({ commandId: JSON.stringify(command), actor: CHAIR, command });
    expect(reply.ok).toBe(true);
  };
  await lead({ type: 'StartAgendaItem', itemId: 'item_crowd1' as AgendaItemId });
  await waitFor('a first frame to the phones', () => told('phone')[0]);
  const phoneFrames = told('phone').length;
  const deskFrames = told('control').length;
  crowded = true;
  asked = 0;
  await lead({ type: 'StartAgendaItem', itemId: 'item_crowd2' as AgendaItemId });
  await waitFor('a frame to the desk', () => told('control')[deskFrames]);
  await waitFor('two ticks of the phones', () => asked >= 2 || undefined);
  expect(told('phone')).toHaveLength(phoneFrames);
  crowded = false;
  const frame = await waitFor('what the phones have missed', () => told('phone')[phoneFrames]);
  expect(JSON.stringify(frame)).toContain('Mục 2');
  feed.close();
  runtime.close();
});
