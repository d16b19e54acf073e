import { DEFAULT_LEVELS, LEVEL_PRESETS } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { EAST, PROVINCE, WEST } from '../../tests/testkit/given.ts';
import type { Choice } from './aroundTheFloor.ts';

// The list of sites by hand, its levels and statuses, and invitations. Sites with people in them keep their place and their invitation.

const STATUSES = [
  { key: 's_1', name: 'Ổn định', tone: 'good' },
  { key: 's_2', name: 'Khó khăn', tone: 'warning' },
] as const;

/** The organiser adds, edits and deletes sites, arranges levels and statuses, and revokes and replaces invitations. */
export const arrangeRoster: Choice = (client, random) => {
  const control = client.view('control');
  if (!control) return undefined;
  const added = random.pick(Object.values(control.sites).filter(({ id }) => id.startsWith('TAY-')));
  const site: SiteRecord = {
    id: `TAY-${random.between(1, 6)}` as SiteId,
    name: `Điểm thêm ${random.between(1, 99)}`,
    level: 3,
    parentId: random.pick([EAST, WEST]) ?? EAST,
    expected: random.between(5, 40),
  };
  const status = random.pick(['s_1', 's_2', undefined]);
  const anySite = random.pick(Object.keys(control.sites) as SiteId[]);
  const invitees = added && ([`site:${added.id}`] as readonly string[] as readonly ActorId[]);
  return random.pick([
    () => ({ type: 'AddSite', site }) as const,
    () => added && ({ type: 'ChangeSite', site: { ...site, id: added.id } } as const),
    () => added && ({ type: 'DeleteSite', siteId: added.id } as const),
    () =>
      ({
        type: 'SetLevels',
        levels: random.pick([DEFAULT_LEVELS, LEVEL_PRESETS.districtWardNeighbourhood]) ?? DEFAULT_LEVELS,
      }) as const,
    () => ({ type: 'SetGroupLevel', level: random.pick([0, 1, 2, undefined] as const) }) as const,
    () => ({ type: 'SetChairsHall', siteId: random.pick([PROVINCE, undefined]) }) as const,
    () => ({ type: 'SetStatuses', statuses: random.chance(0.8) ? STATUSES : STATUSES.slice(0, 1) }) as const,
    () => anySite && ({ type: 'SetSiteStatus', siteId: anySite, status } as const),
    () => invitees && ({ type: 'RevokeInvitations', invitees } as const),
    () => invitees && ({ type: 'ReplaceInvitations', invitees } as const),
  ])?.();
};
