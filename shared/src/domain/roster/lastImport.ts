import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { endInvitationsOf } from '../invitations/endInvitations.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
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
  const { added, replaced } = lastImport;
  // A link to a site that stays is kept by the person who came by it.
  const used =
    added.find((id) => entered?.has(id)) ??
    [...added, ...replaced.map(({ id }) => id)].find((id) => findTrace(state, id) !== undefined);
  if (used) return reject('IMPORT_IN_USE', { site: used });
  const unmarked =
    chairsHall !== undefined && added.includes(chairsHall) ? [{ type: 'ChairsHallSet' as const, at }] : [];
  return ok([
    ...unmarked,
    { type: 'ImportUndone', removed: added, restored: replaced.map((record) => keepStatus(record, roster)), at },
    ...endInvitationsOf(added, context),
  ]);
}

/** A record with the status that its site has now: no list gives one, the desk does. */
function keepStatus({ status: _before, ...record }: SiteRecord, { sites }: RosterState): SiteRecord {
  const status = sites[record.id]?.status;
  return { ...record, ...(status !== undefined && { status }) };
}

/** What an import does to the roster before it. */
export function lastImportOf(
  { sites }: RosterState,
  { sites: records, at }: Extract<RosterEvent, { type: 'SitesListed' }>,
): LastImport {
  const added: SiteId[] = [];
  const replaced: SiteRecord[] = [];
  for (const { id } of records) {
    const before = sites[id];
    if (before) replaced.push(recordOf(before));
    else added.push(id);
  }
  return { added, replaced, at };
}

/** More columns than offices name; the oldest are forgotten. */
const MAX_COLUMNS = 100;

/** Adds what an importer said of columns to what was known. */
export function rememberColumns(known: ListColumns = {}, columns: ListColumns): ListColumns {
  const older = Object.entries(known).filter(([heading]) => !Object.hasOwn(columns, heading));
  return Object.fromEntries([...older, ...Object.entries(columns)].slice(-MAX_COLUMNS));
}
