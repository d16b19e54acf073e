import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { chair, SITES } from '../support/given.ts';

/** The log of another store's servers, read by one that hears of no entry by itself. */
class UnheardStore extends MemoryStore {
  override tail(): () => void {
    return () => {};
  }
}

it('refuses nothing that another server has made right, though it has not heard of it yet', async () => {
  const store = new UnheardStore();
  const id = 'conf_test' as ConferenceId;
  const [ahead, behind] = [await load(), await load()];
  const plan: readonly DomainCommand[] = [
    { type: 'CreateConference', conferenceId: id, title: 'Đối thoại' },
    { type: 'ImportSites', sites: SITES },
    { type: 'OpenConference' },
  ];
  for (const [index, command] of plan.entries()) {
    expect(await ahead.submit({ commandId: `plan-${index}`, actor: SYSTEM_ACTOR, command })).toMatchObject({
      ok: true,
    });
  }
  expect(behind.state.conference.phase).toBe('none');
  const live = await behind.submit({ commandId: 'live', actor: chair, command: { type: 'GoLive' } });
  expect(live).toEqual({ ok: true, value: { version: 4 } });
  // What is wrong also on the newest state is refused as ever.
  const again = await ahead.submit({ commandId: 'again', actor: chair, command: { type: 'GoLive' } });
  expect(again).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
  ahead.close();
  behind.close();

  function load(): Promise<ConferenceRuntime> {
    return ConferenceRuntime.load(id, store, () => 1_000);
  }
});
