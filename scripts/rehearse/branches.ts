import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { Levels } from '@diem-cau/shared/domain/roster/levels.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { AgendaItemId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';

/** How many branches the rehearsed district has. */
export const BRANCHES = 212;
/** Every so many of them has difficulties. */
const IN_DIFFICULTY_EVERY = 25;

const ID = 'chi-doan-khu-pho' as ConferenceId;
const DISTRICT = 'P-00' as SiteId;

const LEVELS: Levels = [
  { vi: { one: 'phường', many: 'phường' }, en: { one: 'ward', many: 'wards' } },
  { vi: { one: 'khu phố', many: 'khu phố' }, en: { one: 'neighbourhood', many: 'neighbourhoods' } },
];

const STATUSES: readonly Status[] = [
  { key: 's_1', name: 'Ổn định', tone: 'good' },
  { key: 's_2', name: 'Khó khăn', tone: 'warning' },
];

/** The neighbourhood branches of one district: two levels, every branch a group of its own, each with a status. */
export async function planBranches(): Promise<ConferenceState> {
  const runtime = await ConferenceRuntime.load(ID, new MemoryStore(), systemClock);
  const commands: readonly DomainCommand[] = [
    { type: 'CreateConference', conferenceId: ID, title: 'Đối thoại với bí thư chi đoàn khu phố' },
    { type: 'SetLevels', levels: LEVELS },
    { type: 'SetStatuses', statuses: STATUSES },
    { type: 'ImportSites', sites: branches() },
    { type: 'SetGroupLevel', level: 0 },
    { type: 'SetChairsHall', siteId: DISTRICT },
    { type: 'PlanAgenda', items: AGENDA },
    { type: 'OpenConference' },
  ];
  for (const [index, command] of commands.entries()) {
    const reply = await runtime.submit({ commandId: `branches-${index}`, actor: SYSTEM_ACTOR, command });
    if (!reply.ok) throw new Error(`The branches could not be planned: ${command.type} ${reply.error.code}.`);
  }
  runtime.close();
  return runtime.state;
}

const AGENDA = [
  { id: 'item_opening' as AgendaItemId, title: 'Khai mạc', kind: 'opening', plannedMinutes: 10 },
  { id: 'item_dialogue' as AgendaItemId, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 90 },
  { id: 'item_vote' as AgendaItemId, title: 'Biểu quyết chương trình công tác', kind: 'vote', plannedMinutes: 10 },
  { id: 'item_conclusion' as AgendaItemId, title: 'Kết luận', kind: 'conclusion', plannedMinutes: 15 },
] as const;

function branches(): readonly SiteRecord[] {
  const below = Array.from({ length: BRANCHES }, (_, index): SiteRecord => {
    const number = String(index + 1).padStart(3, '0');
    const status = (index + 1) % IN_DIFFICULTY_EVERY === 0 ? 's_2' : 's_1';
    const id = `KP-${number}` as SiteId;
    return { id, name: `Khu phố ${index + 1}`, level: 2, parentId: DISTRICT, expected: 15, status };
  });
  // The chair's hall first: it leads, and a rehearsal of fewer sites has it.
  return [{ id: DISTRICT, name: 'Phường Trung tâm', level: 1, expected: 40 }, ...below];
}
