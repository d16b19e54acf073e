import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';

/** What each command of this slice is about. */
export const ROSTER_SUBJECTS = {
  ImportSites: 'server',
  DeclareHeadcount: (_command, { siteId }) => [`headcount ${siteId}`],
  VerifyHeadcount: ({ siteId }) => [`verified ${siteId}`],
} as const satisfies SubjectTable<RosterCommand>;

/** What each event of this slice changes. */
export const ROSTER_CHANGES: ChangeTable<RosterEvent> = {
  SitesImported: 'none',
  HeadcountDeclared: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountClaimed: ({ siteId }) => [`headcount ${siteId}`],
  HeadcountVerified: ({ siteId }) => [`verified ${siteId}`],
};
