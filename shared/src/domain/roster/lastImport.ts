import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { endInvitationsOf } from '../invitations/endInvitations.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { isKnownStatus } from './arrangement.ts';
import type { RosterEvent } from './events.ts';
import type { ListColumns } from './listFields.ts';
import { findTrace } from './siteUse.ts';
import { type LastImport, type RosterState, recordOf, type SiteRecord } from './state.ts';

/** Decides to take back the last import. Rule LIST-23 in shared/src/lists/SPEC.md. */
export function undoImport(state: ConferenceState, context: DecisionContext): Decision {
  const { at, entered } = context;
  const { roster } = state;
  const { lastImport, chairsHall } = roster;
  if (!lastImport?.replaced.every(({ level }) => level <= roster.levels.length)) return reject('NO_IMPORT');
  const { added, replaced, given = {} } = lastImport;
  // A link to a site that stays is kept by the person who came by it.
  const used =
    added.find((id) => entered?.has(id)) ??
    [...added, ...replaced.map(({ id }) => id)].find((id) => findTrace(state, id) !== undefined);
  if (used) return reject('IMPORT_IN_USE', { site: used });
  const unmarked =
    chairsHall !== undefined && added.includes(chairsHall) ? [{ type: 'ChairsHallSet' as const, at }] : [];
  return ok([
    ...unmarked,
    {
      type: 'ImportUndone',
      removed: added,
      restored: replaced.map((record) => keepStatus(record, given[record.id], roster)),
      at,
    },
    ...endInvitationsOf(added, context),
  ]);
}

/** A record from before an import, with the status that its site has now, unless that is the one which the import gave. */
function keepStatus(
  { status: before, ...record }: SiteRecord,
  given: string | undefined,
  { sites, statuses }: RosterState,
): SiteRecord {
  const present = sites[record.id]?.status;
  const status = given === (present ?? '') && isKnownStatus(before, { statuses }) ? before : present;
  return { ...record, ...(status !== undefined && { status }) };
}

/** What an import does to the roster before it. */
export function lastImportOf(
  { sites }: RosterState,
  { sites: records, at }: Extract<RosterEvent, { type: 'SitesListed' }>,
): LastImport {
  const added: SiteId[] = [];
  const replaced: SiteRecord[] = [];
  const given: Record<SiteId, string> = {};
  for (const { id, status } of records) {
    const before = sites[id];
    if (before) replaced.push(recordOf(before));
    else added.push(id);
    if (before && before.status !== status) given[id] = status ?? '';
  }
  return { added, replaced, ...(Object.keys(given).length > 0 && { given }), at };
}

/** More columns than offices name; the oldest are forgotten. */
const MAX_COLUMNS = 100;

/** Adds what an importer said of columns to what was known. */
export function rememberColumns(known: ListColumns = {}, columns: ListColumns): ListColumns {
  const older = Object.entries(known).filter(([heading]) => !Object.hasOwn(columns, heading));
  return Object.fromEntries([...older, ...Object.entries(columns)].slice(-MAX_COLUMNS));
}
