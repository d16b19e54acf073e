import type { ChangeTable, Revisions, Subject, SubjectTable } from '../subjects.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';

/** The list of sites as imports make it. */
const ROSTER: Subject = 'roster';

/** The revision of the list of sites. An import names the one that its preview was made from. */
export function rosterRevision({ revisions }: { readonly revisions: Revisions }): number {
  return revisions[ROSTER] ?? 0;
}

/** What each command of this slice is about. */
export const ROSTER_SUBJECTS = {
  ImportSites: 'server',
  DeclareHeadcount: (_command, { siteId }) => [`headcount ${siteId}`],
  VerifyHeadcount: ({ siteId }) => [`verified ${siteId}`],
} as const satisfies SubjectTable<RosterCommand>;

/** What each event of this slice changes. */
export const ROSTER_CHANGES: ChangeTable<RosterEvent> = {
  SitesImported: () => [ROSTER],
  HeadcountDeclared: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountClaimed: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountVerified: ({ siteId }) => [`verified ${siteId}`],
};
