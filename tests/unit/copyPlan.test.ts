import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { readSitesTable } from '../../server/src/adapters/web/http/sitesTable.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { copyPlan } from '../../server/src/application/copyPlan.ts';
import { EXAMPLE_ID, planExample } from '../../server/src/application/exampleConference.ts';

describe('a copied plan', () => {
  it('plans the same conference anew, and nothing of what happened in it', async () => {
    const original = await load(EXAMPLE_ID);
    const file = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
    const table = await readSitesTable(await readFile(file));
    if (!table.ok) throw new Error(table.error.code);
    await planExample(original, table.value);
    const siteId = Object.keys(original.state.roster.sites)[0] as SiteId;
    const declared = await original.submit({
      commandId: 'declare-1',
      actor: { id: `site:${siteId}` as ActorId, role: 'site', name: siteId, siteId },
      command: { type: 'DeclareHeadcount', count: 20 },
    });
    expect(declared.ok).toBe(true);

    const copy = await load('copy' as ConferenceId);
    const plan = [
      { type: 'CreateConference', conferenceId: copy.id, title: 'Bản sao' } as const,
      ...copyPlan(original.state),
    ];
    const chair = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' } as const;
    for (const [index, command] of plan.entries()) {
      const actor = command.type === 'SetFloorPolicy' || command.type === 'SetTurnBudget' ? chair : SYSTEM_ACTOR;
      expect(await copy.submit({ commandId: `copy-${index}`, actor, command })).toMatchObject({ ok: true });
    }

    const { roster, agenda, polls, floor } = original.state;
    const ofSites = Object.values(roster.sites).map(({ declared: _, ...record }) => record);
    expect(Object.values(copy.state.roster.sites)).toEqual(ofSites);
    expect(copy.state.agenda).toEqual(agenda);
    expect(Object.values(copy.state.polls).map(({ title, rules }) => ({ title, rules }))).toEqual(
      Object.values(polls).map(({ title, rules }) => ({ title, rules })),
    );
    expect(copy.state.floor).toEqual(floor);
    expect(copy.state.conference.phase).toBe('draft');
    original.close();
    copy.close();
  });
});

function load(id: ConferenceId): Promise<ConferenceRuntime> {
  return ConferenceRuntime.load(id, new MemoryStore(), () => 1_000);
}
