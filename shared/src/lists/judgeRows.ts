import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import type { ListField } from '../domain/roster/listFields.ts';
import { nameKey } from '../kernel/cleanText.ts';
import type { Draft } from './drafts.ts';
import { fold } from './fold.ts';
import { groupBy } from './groupBy.ts';
import type { FieldChange, JudgedRow, KnownSite, RowState } from './preview.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import type { StatusWords } from './statusWords.ts';

/** What the judgement of one row needs to know of all. */
export interface JudgeContext {
  readonly drafts: readonly Draft[];
  readonly known: readonly KnownSite[];
  /** Which fields the list says something of. */
  readonly fields: ReadonlySet<ListField>;
  readonly statuses: StatusWords;
  readonly readsSheets: boolean;
}

/** Says of each row what importing it does, and what is wrong with it. */
export function judgeRows(context: JudgeContext): readonly JudgedRow[] {
  const { drafts, known } = context;
  const twins = twinsAmong(drafts, known);
  const moved = movedNames(drafts, known);
  const children = highestChildren(drafts, known);
  const levels = new Map([...known, ...drafts].map(({ code, level }) => [code, level]));
  return drafts.map((draft) => {
    const problems = [
      ...draft.problems,
      ...identityProblems(draft, twins),
      ...(moved.get(draft) ?? []),
      ...levelProblems(draft, children, levels),
      ...headcountProblems(draft, context.fields),
      ...statusProblems(draft, context.statuses),
    ];
    return rowOf(draft, problems, context);
  });
}

interface Twins {
  readonly codes: ReadonlySet<Draft>;
  readonly names: ReadonlySet<Draft>;
}

/** Rows whose code, or whose name below the same place, another site has already. */
function twinsAmong(drafts: readonly Draft[], known: readonly KnownSite[]): Twins {
  const listed = new Set(drafts.map(({ code }) => code));
  const names = new Map<string, string>();
  for (const { code, name, parent } of known) if (!listed.has(code)) names.set(groupedName(name, parent), code);
  const codes = new Set<string>();
  const twins = { codes: new Set<Draft>(), names: new Set<Draft>() };
  for (const draft of drafts) {
    if (draft.name === '' && draft.code === '') continue;
    if (draft.code !== '' && codes.has(draft.code)) twins.codes.add(draft);
    codes.add(draft.code);
    if (draft.name === '') continue;
    // A group that is no site of the list still tells its rows apart.
    const key = groupedName(draft.name, draft.parent ?? (fold(draft.parentText) || undefined));
    const owner = names.get(key);
    if (owner === undefined) names.set(key, draft.code);
    else if (owner !== draft.code) twins.names.add(draft);
  }
  return twins;
}

function groupedName(name: string, parent: string | undefined): string {
  return `${parent ?? ''}\n${nameKey(name)}`;
}

function identityProblems(draft: Draft, twins: Twins): readonly RowProblem[] {
  const { code, name, problems } = draft;
  const isBroken = (field: ListField) =>
    problems.some((problem) => problem.field === field && problem.severity === 'error');
  if (name === '' && !draft.hasCode) {
    return isBroken('name') || isBroken('code') ? [] : [rowProblem('NO_CODE_NO_NAME')];
  }
  const found: RowProblem[] = [];
  if (name === '' && !isBroken('name')) found.push(rowProblem('NAME_MISSING', { field: 'name' }));
  if (name.length > ROSTER_LIMITS.name) {
    found.push(rowProblem('NAME_TOO_LONG', { field: 'name', value: name, limit: String(ROSTER_LIMITS.name) }));
  }
  if (twins.codes.has(draft)) found.push(rowProblem('CODE_TWICE', { field: 'code', value: code }));
  if (twins.names.has(draft)) found.push(rowProblem('NAME_TWICE', { field: 'name', value: name }));
  if (!draft.hasCode && code !== '' && draft.known === undefined && !isBroken('code')) {
    found.push(rowProblem('CODE_PROPOSED', { field: 'code', proposed: code }));
  }
  return found;
}

/**
 * Names that went to other codes: the list numbers its rows, and a row was inserted or removed. Every room would find
 * itself behind another one's link.
 */
function movedNames(drafts: readonly Draft[], known: readonly KnownSite[]): ReadonlyMap<Draft, readonly RowProblem[]> {
  const owners = groupBy(known, ({ name }) => nameKey(name));
  const newOwners = groupBy(drafts, ({ name }) => nameKey(name));
  const listed = new Set(drafts.map(({ code }) => code));
  const found = new Map<Draft, readonly RowProblem[]>();
  for (const draft of drafts) {
    const isSame = draft.known !== undefined && nameKey(draft.known.name) === nameKey(draft.name);
    if (!draft.hasCode || isSame || draft.name === '') continue;
    // Sites of equal names below different places stay apart: only one that lost its name counts.
    const from = owners.get(nameKey(draft.name))?.find(({ code }) => code !== draft.code && listed.has(code));
    const keepsName = from && newOwners.get(nameKey(from.name))?.some(({ code }) => code === from.code);
    const to = draft.known && newOwners.get(nameKey(draft.known.name))?.find((other) => other !== draft);
    if (from && !keepsName) {
      found.set(draft, [rowProblem('NAME_MOVED', { field: 'name', value: draft.name, other: from.code })]);
    } else if (draft.known && to && to.known?.name !== to.name) {
      found.set(draft, [rowProblem('NAME_LEFT', { field: 'name', value: draft.known.name, other: to.code })]);
    }
  }
  return found;
}

/** Of each site the highest among those below it in the conference that the list does not name. */
function highestChildren(drafts: readonly Draft[], known: readonly KnownSite[]): ReadonlyMap<string, KnownSite> {
  const listed = new Set(drafts.map(({ code }) => code));
  const highest = new Map<string, KnownSite>();
  for (const site of known) {
    if (site.parent === undefined || listed.has(site.code)) continue;
    const other = highest.get(site.parent);
    if (!other || site.level < other.level) highest.set(site.parent, site);
  }
  return highest;
}

function levelProblems(
  { code, level, parent }: Draft,
  children: ReadonlyMap<string, KnownSite>,
  levels: ReadonlyMap<string, number | undefined>,
): readonly RowProblem[] {
  const above = parent === undefined ? undefined : levels.get(parent);
  if (level !== undefined && above !== undefined && above >= level) {
    return [rowProblem('PARENT_NOT_ABOVE', { field: 'parent', value: parent ?? '' })];
  }
  const child = children.get(code);
  if (level === undefined || child === undefined || level < child.level) return [];
  return [rowProblem('LEVEL_NOT_ABOVE_CHILD', { field: 'level', value: child.code })];
}

const MAX_HEADCOUNT = String(ROSTER_LIMITS.headcount.max);

function headcountProblems(draft: Draft, fields: ReadonlySet<ListField>): readonly RowProblem[] {
  const { expected, problems } = draft;
  if (problems.some(({ field, severity }) => field === 'expected' && severity === 'error')) return [];
  if (expected.kind === 'unreadable')
    return [rowProblem('HEADCOUNT_INVALID', { field: 'expected', value: draft.expectedText, limit: MAX_HEADCOUNT })];
  if (expected.kind === 'blank') {
    const isNews = fields.has('expected') && !draft.known && !draft.isSection && draft.name !== '';
    return isNews ? [rowProblem('HEADCOUNT_MISSING', { field: 'expected' })] : [];
  }
  if (expected.count > ROSTER_LIMITS.headcount.max)
    return [
      rowProblem('HEADCOUNT_TOO_LARGE', { field: 'expected', value: String(expected.count), limit: MAX_HEADCOUNT }),
    ];
  if (expected.count === 0) return [rowProblem('HEADCOUNT_ZERO', { field: 'expected', value: '0' })];
  return expected.isUncertain
    ? [
        rowProblem('HEADCOUNT_UNCERTAIN', {
          field: 'expected',
          value: draft.expectedText,
          proposed: String(expected.count),
        }),
      ]
    : [];
}

function statusProblems({ statusText = '' }: Draft, statuses: StatusWords): readonly RowProblem[] {
  if (statusText === '' || statuses.find(statusText)) return [];
  return [rowProblem('STATUS_UNKNOWN', { field: 'status', value: statusText })];
}

function rowOf(draft: Draft, problems: readonly RowProblem[], context: JudgeContext): JudgedRow {
  const { statuses } = context;
  const site = siteOf(draft, statuses);
  const changes = draft.known && site ? changesBetween(draft.known, site, statuses) : [];
  const erased = changes
    .filter((change) => change.new === '')
    .map(({ field, old }) => rowProblem('VALUE_ERASED', { field, value: old }));
  const all = [...problems, ...erased];
  const hasErrors = all.some(({ severity }) => severity === 'error') || !site;
  return {
    ...(context.readsSheets && { sheet: draft.table.name }),
    line: draft.line,
    state: stateOf(hasErrors, all, draft.known, changes),
    isKnown: draft.known !== undefined,
    code: draft.code === '' ? null : draft.code,
    name: draft.name,
    level: draft.level ?? null,
    parent: draft.parent ?? null,
    expected:
      draft.expected.kind === 'count'
        ? draft.expected.count
        : draft.expected.kind === 'blank'
          ? (site?.expected ?? null)
          : null,
    contact: draft.contact || (draft.contact === undefined && draft.known?.contact) || null,
    phone: draft.phone || (draft.phone === undefined && draft.known?.phone) || null,
    email: draft.email || (draft.email === undefined && draft.known?.email) || null,
    status: shownStatus(draft, statuses) || null,
    problems: all,
    changes: hasErrors ? [] : changes,
    ...(!hasErrors && site && { site }),
  };
}

/** The site that the row makes; what the list does not say stays as the conference knows it. */
function siteOf(draft: Draft, statuses: StatusWords): KnownSite | undefined {
  const { code, name, level, parent, expected, known } = draft;
  if (code === '' || level === undefined) return undefined;
  const contact = draft.contact ?? known?.contact ?? '';
  const phone = draft.phone ?? known?.phone ?? '';
  const email = draft.email ?? known?.email ?? '';
  const status = statusOf(draft, statuses);
  return {
    code,
    name,
    level,
    ...(parent !== undefined && { parent }),
    expected: expected.kind === 'count' ? expected.count : (known?.expected ?? 0),
    ...(contact !== '' && { contact }),
    ...(phone !== '' && { phone }),
    ...(email !== '' && { email }),
    ...(status !== undefined && { status }),
  };
}

/** The key of the status that a site gets; a word that nobody knows changes nothing. */
function statusOf({ statusText, known }: Draft, statuses: StatusWords): string | undefined {
  if (statusText === undefined) return known?.status;
  return statusText === '' ? undefined : (statuses.find(statusText)?.key ?? known?.status);
}

function shownStatus({ statusText, known }: Draft, statuses: StatusWords): string {
  return statusText === undefined ? statuses.nameOf(known?.status) : (statuses.find(statusText)?.name ?? statusText);
}

function changesBetween(known: KnownSite, site: KnownSite, statuses: StatusWords): readonly FieldChange[] {
  const fields = ['name', 'level', 'parent', 'expected', 'contact', 'phone', 'email'] as const;
  const changes = fields.map((field): FieldChange => {
    return { field, old: String(known[field] ?? ''), new: String(site[field] ?? '') };
  });
  const status: FieldChange = {
    field: 'status',
    old: statuses.nameOf(known.status),
    new: statuses.nameOf(site.status),
  };
  return [...changes, status].filter((change) => change.old !== change.new);
}

function stateOf(
  hasErrors: boolean,
  problems: readonly RowProblem[],
  known: KnownSite | undefined,
  changes: readonly FieldChange[],
): RowState {
  if (hasErrors) return 'error';
  if (problems.some(({ severity }) => severity === 'warning')) return 'warning';
  if (!known) return 'new';
  return changes.length > 0 ? 'changed' : 'same';
}
