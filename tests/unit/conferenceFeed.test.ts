import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConferenceFeed } from '../../server/src/projections/conferenceFeed.ts';
import { loadConference } from '../support/memoryConference.ts';
import { EAST_1, EAST_2, openConference, siteActor } from '../testkit/given.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const site = siteActor(EAST_1);
const COUNTED = { commandId: 'count', actor: site, command: { type: 'DeclareHeadcount', count: 12 } } as const;

async function feedOf() {
  const { runtime, clock } = await loadConference(openConference);
  const sent: { readonly actorId: ActorId; readonly frame: ViewFrame }[] = [];
  const publisher = {
    toAudience() {},
    toActor: (actorId: ActorId, frame: ViewFrame) => void sent.push({ actorId, frame }),
    isSending: () => false,
    isCrowded: () => false,
    disconnect() {},
  };
  const feed = new ConferenceFeed(runtime, publisher, clock);
  const close = () => {
    feed.close();
    runtime.close();
  };
  return { runtime, feed, sent, close };
}

it('gives the change of an own view to the acknowledgement of the only connection, and sends it once', async () => {
  const { runtime, feed, sent, close } = await feedOf();
  feed.follow(site);
  feed.follow(siteActor(EAST_2));
  await runtime.submit(COUNTED);
  expect(feed.takeSelf(site.id)).toMatchObject({ audience: 'self', patch: { site: { declared: 12 } } });
  expect(feed.takeSelf(site.id)).toBeUndefined();
  vi.runAllTimers();
  expect(sent).toStrictEqual([]);
  close();
});

it('sends the change of an own view to every window of an actor with several, since only one gets the acknowledgement', async () => {
  const { runtime, feed, sent, close } = await feedOf();
  const closeWindow = feed.follow(site);
  feed.follow(site);
  await runtime.submit(COUNTED);
  expect(feed.takeSelf(site.id)).toBeUndefined();
  vi.runAllTimers();
  expect(sent).toMatchObject([{ actorId: site.id, frame: { patch: { site: { declared: 12 } } } }]);
  // With the second window gone the acknowledgement has it again.
  closeWindow();
  closeWindow();
  await runtime.submit({ ...COUNTED, commandId: 'again', command: { ...COUNTED.command, count: 13 } });
  expect(feed.takeSelf(site.id)).toMatchObject({ patch: { site: { declared: 13 } } });
  expect(feed.takeSelf('nobody' as ActorId)).toBeUndefined();
  close();
});

it('puts changes of an audience together while its last frame is still on its way', async () => {
  const { runtime, clock } = await loadConference(openConference);
  const ticks: number[] = [];
  let sending = true;
  const publisher = {
    toAudience: (audience: string, frame: ViewFrame) => {
      if (audience === 'control' && 'to' in frame) ticks.push(frame.to);
    },
    toActor() {},
    isSending: () => sending,
    isCrowded: () => false,
    disconnect() {},
  };
  const feed = new ConferenceFeed(runtime, publisher, clock);
  await runtime.submit(COUNTED);
  vi.advanceTimersByTime(500);
  await runtime.submit({ ...COUNTED, commandId: 'more', command: { ...COUNTED.command, count: 13 } });
  vi.advanceTimersByTime(500);
  expect(ticks).toStrictEqual([]);
  sending = false;
  vi.advanceTimersByTime(500);
  expect(ticks).toStrictEqual([1]);
  feed.close();
  runtime.close();
});
