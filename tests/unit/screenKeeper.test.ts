import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { endAbandonedScreens } from '../../server/src/application/reactors/screenKeeper.ts';
import { chair, EAST_1, liveConference, NOW, siteActor } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

const ID = 'conf_test' as ConferenceId;
const HAND = 'hand_000001' as never;
const logger = { info() {}, warn() {}, error() {} };

let clock: TestClock;
let store: MemoryStore;
let runtime: ConferenceRuntime;
/** What the media of all servers say of the screen; undefined where this server has none. */
let sent: boolean | undefined;
let asked: string[];

beforeEach(async () => {
  clock = new TestClock(NOW);
  store = new MemoryStore();
  await store.append(ID, EMPTY_HEAD, [{ commandId: 'all', actor: chair, at: NOW, events: liveConference }]);
  runtime = await ConferenceRuntime.load(ID, store, clock);
  sent = true;
  asked = [];
  const room = {
    isSent: (slot: { readonly kind: string; readonly siteId?: SiteId }) => {
      asked.push(slot.siteId ?? slot.kind);
      return sent;
    },
  };
  endAbandonedScreens(runtime, room, { clock, logger, graceMs: 50 });
});

afterEach(() => runtime.close());

async function present(): Promise<void> {
  await runtime.submit({ commandId: 'grid', actor: chair, command: { type: 'SetLayout', layout: 'grid' } });
  await runtime.submit({ commandId: 'share', actor: chair, command: { type: 'ShareScreen' } });
  expect(runtime.state.stage.layout).toBe('presentation');
}

/** Waits until the keeper has looked a few times more. */
async function looked(): Promise<void> {
  const before = asked.length;
  await waitFor('some looks', () => (asked.length > before + 2 ? true : undefined));
}

describe('a shared screen', () => {
  it('STAGE-20: that nobody sends any more ends after the grace, and what stood before is back', async () => {
    await present();
    await looked();
    sent = false;
    clock.pass(40);
    await looked();
    expect(runtime.state.stage.presentation).toBeDefined();
    clock.pass(20);
    await waitFor('the end', () => (runtime.state.stage.presentation ? undefined : true));
    expect(runtime.state.stage.layout).toBe('grid');
    const last = (await store.readAfter(ID, 0)).at(-1);
    expect(last?.events).toMatchObject([{ type: 'PresentationStopped', reason: 'presenterGone', by: 'system' }]);
  });

  it('STAGE-20: that comes back within the grace stays', async () => {
    await present();
    sent = false;
    for (let round = 0; round < 4; round++) {
      clock.pass(40);
      await looked();
      sent = true;
      await looked();
      sent = false;
    }
    expect(runtime.state.stage.presentation).toBeDefined();
  });

  it('STAGE-20: stays while this server cannot know, and a site’s is looked for at its place', async () => {
    const site = siteActor(EAST_1);
    await runtime.submit({
      commandId: 'a',
      actor: site,
      command: { type: 'RaiseHand', handId: HAND, kind: 'comment' },
    });
    await runtime.submit({ commandId: 'b', actor: chair, command: { type: 'InviteHand', handId: HAND } });
    await runtime.submit({ commandId: 'c', actor: site, command: { type: 'ConfirmTurn', handId: HAND } });
    await runtime.submit({ commandId: 'd', actor: site, command: { type: 'ShareScreen' } });
    sent = undefined;
    await looked();
    clock.pass(500);
    await looked();
    expect(runtime.state.stage.presentation).toMatchObject({ kind: 'screen', siteId: EAST_1 });
    expect(asked.at(-1)).toBe(EAST_1);
  });
});
