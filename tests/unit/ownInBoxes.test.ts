import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { MemorySupportBox } from '../../server/src/adapters/memory/memorySupportBox.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { readOwn } from '../../server/src/application/conferences/ownInBoxes.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { ConferenceFeed } from '../../server/src/projections/conferenceFeed.ts';
import { chair, EAST_1, liveConference, NOW, SITES, siteActor } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

const ID = 'conf_test' as ConferenceId;
const POLL = 'poll_000001' as PollId;

it('shows who comes back what it casts while its ballots are still being read', async () => {
  const store = new MemoryStore();
  const opened: readonly DomainEvent[] = [
    ...liveConference,
    { type: 'PollCreated', pollId: POLL, title: 'Biểu quyết', rules: PLAIN_RULES, at: NOW },
    { type: 'PollOpened', pollId: POLL, electorate: SITES.map(({ id }) => id), at: NOW },
  ];
  await store.append(ID, EMPTY_HEAD, [{ commandId: 'all', actor: chair, at: NOW, events: opened }]);
  const runtime = await ConferenceRuntime.load(ID, store, new TestClock(NOW));
  const publisher = { toAudience() {}, toActor() {}, isSending: () => false, isCrowded: () => false, disconnect() {} };
  const feed = new ConferenceFeed(runtime, publisher, new TestClock(NOW));
  const site = siteActor(EAST_1);
  const box = { conferenceId: ID, pollId: POLL, secret: false };
  const voter = { voter: EAST_1, siteId: EAST_1, asOf: 1 };
  await store.cast(box, voter, 'no', 0);

  // Reads the box, and casts again before the result is available.
  let reads = 0;
  const ballots: Pick<MemoryStore, 'ballotsOf'> = {
    async ballotsOf(ref, voters) {
      const found = await store.ballotsOf(ref, voters);
      if (reads++ === 0) {
        await store.cast(box, voter, 'yes', 1);
        feed.setBallot(site.id, POLL, { ballot: 'yes', casts: 2 });
      }
      return found;
    },
  };
  const unfollow = feed.follow(site);
  const own = await readOwn({ runtime, views: feed }, site, { ballots, supports: new MemorySupportBox() });
  expect(reads).toBe(2);
  expect(own.ballots).toEqual({ [POLL]: { ballot: 'yes', casts: 2 } });
  feed.setOwn(site.id, own);
  expect(feed.catchUpSelf(site.id, undefined)).toMatchObject({ view: { ballots: { [POLL]: 'yes' } } });
  unfollow();
  feed.close();
  runtime.close();
});
