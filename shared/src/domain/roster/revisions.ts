import type { SiteId } from '../../kernel/ids.ts';
import type { ChangeTable, Revisions, Subject, SubjectTable } from '../subjects.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';
import type { RosterState } from './state.ts';

/** The list of sites, with the levels that it is read by. */
const ROSTER: Subject = 'roster';

/** The revision of the list of sites. An import names the one that its preview was made from. */
export function rosterRevision({ revisions }: { readonly revisions: Revisions }): number {
  return revisions[ROSTER] ?? 0;
}

/** Which level has the groups depends on what levels there are. */
const ofLevels = (): readonly Subject[] => ['levels'];

/** A site's record contains its status. */
const ofSite = ({ siteId }: { readonly siteId: SiteId }): readonly Subject[] => [`site ${siteId}`];

/** What each command of this slice is about. */
export const ROSTER_SUBJECTS = {
  ImportSites: 'server',
  UndoImport: () => [ROSTER],
  AddSite: 'new',
  ChangeSite: ({ site }) => [`site ${site.id}`],
  DeleteSite: ofSite,
  SetLevels: ofLevels,
  SetGroupLevel: ofLevels,
  SetChairsHall: () => ['hall'],
  SetStatuses: () => ['statuses'],
  SetSiteStatus: ofSite,
  DeclareHeadcount: (_command, { siteId }) => [`headcount ${siteId}`],
  VerifyHeadcount: ({ siteId }) => [`verified ${siteId}`],
} as const satisfies SubjectTable<RosterCommand>;

/** What each event of this slice changes. The levels can change with the vocabulary too; `compareRosters` tells. */
export const ROSTER_CHANGES: ChangeTable<RosterEvent, RosterState> = {
  SitesImported: () => [ROSTER],
  SitesListed: ({ sites }, before) => [ROSTER, ...sites.flatMap(({ id }) => (before.sites[id] ? `site ${id}` : []))],
  ListColumnsRemembered: 'none',
  ImportUndone: ({ removed, restored }) => [
    ROSTER,
    ...[...removed, ...restored.map(({ id }) => id)].map((id) => `site ${id}`),
  ],
  SiteAdded: () => [ROSTER],
  SiteChanged: ({ site }) => [ROSTER, `site ${site.id}`],
  SiteDeleted: ({ siteId }) => [ROSTER, `site ${siteId}`],
  LevelsSet: () => [ROSTER],
  GroupLevelSet: ofLevels,
  ChairsHallSet: () => ['hall'],
  StatusesSet: () => ['statuses'],
  SiteStatusSet: ({ siteId }) => [ROSTER, `site ${siteId}`],
  HeadcountDeclared: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountClaimed: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountVerified: ({ siteId }) => [`verified ${siteId}`],
};

/** What two rosters differ in that events of several slices change. */
export function compareRosters(before: RosterState, after: RosterState): readonly Subject[] {
  return before.levels === after.levels ? [] : ['levels'];
}
