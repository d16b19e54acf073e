import type { Draft } from './drafts.ts';
import type { OrganisationLevels } from './levels.ts';
import { type Found, type Place, PlaceIndex } from './places.ts';
import type { KnownSite } from './preview.ts';
import { rowProblem } from './problems.ts';
import { codeKey } from './siteCodes.ts';

/** What the steps for the places above need to know of the list. */
export interface ParentContext {
  readonly drafts: readonly Draft[];
  readonly known: readonly KnownSite[];
  readonly levels: OrganisationLevels;
  /** Whether the list has a column of places above, and whether it tells them by groups' names. */
  readonly hasColumn: boolean;
  readonly isGroup: boolean;
  /** Whether several sheets are read, whose names may be those of the places above. */
  readonly readsSheets: boolean;
}

/** Sites of the list, and those of the conference that the list does not name. */
export function placesOf(drafts: readonly Draft[], known: readonly KnownSite[]): readonly Place[] {
  const listed = new Set(drafts.map(({ code }) => code));
  return [...drafts, ...known.filter(({ code }) => !listed.has(code))];
}

/**
 * Finds the place above each site: by its cell; else as the conference knows it; else by the section or the sheet in
 * which it stands; else by the row before, where the cell is one of several that were merged; else the only site at the top.
 */
export function settleParents(context: ParentContext): void {
  const { drafts, known, levels } = context;
  const places = placesOf(drafts, known);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const index = new PlaceIndex(places, levels);
  let carried = '';
  let before: Draft | undefined;
  for (const draft of drafts) {
    if (context.isGroup && draft.parentText !== '') carried = draft.parentText;
    if (draft.parentText !== '') settleByText(draft, index, context.isGroup);
    else if (!takeKnown(draft, byCode) && !takeSection(draft, index) && !takeSheet(draft, index, context)) {
      if (context.isGroup) takeCarried(draft, carried, index);
      else if (context.hasColumn && before && !draft.isSection) takeFromBefore(draft, before, index);
    }
    if (!draft.isSection) before = draft;
  }
  if (!context.hasColumn) takeFromOrder(context);
  proposeTop(context);
}

/**
 * Lists without a column of places above often go from each place to those below it. Only where the rows go down and up
 * again, or one place alone has others below it: in a list sorted by level, the order tells nothing.
 */
function takeFromOrder({ drafts, levels }: ParentContext): void {
  for (let level = 2; level <= levels.length; level++) {
    const above = drafts.filter((draft) => draft.level === level - 1);
    const firstBelow = drafts.findIndex((draft) => draft.level === level);
    const lastAbove = drafts.findLastIndex((draft) => draft.level === level - 1);
    const isOutline = above.length === 1 || lastAbove > firstBelow;
    if (level === 2 || firstBelow < 0 || !isOutline) continue;
    let nearest: Draft | undefined;
    for (const draft of drafts) {
      if (draft.level !== undefined && draft.level < level) nearest = draft.level === level - 1 ? draft : undefined;
      if (draft.level !== level || !nearest || draft.parent !== undefined || draft.known || draft.section) continue;
      draft.parent = nearest.code;
      draft.problems.push(rowProblem('PARENT_FROM_ORDER', { field: 'parent', proposed: nearest.code }));
    }
  }
}

function settleByText(draft: Draft, index: PlaceIndex<Place>, isGroup: boolean): void {
  const value = draft.parentText;
  const found = index.find(value, draft);
  if (found.kind === 'one' && isAbove(found.place, draft)) {
    draft.parent = found.place.code;
    return;
  }
  const problem = problemOf(found, value, draft, isGroup);
  if (problem) draft.problems.push(rowProblem(problem, { field: 'parent', value }));
}

function problemOf(found: Found<Place>, value: string, draft: Draft, isGroup: boolean) {
  switch (found.kind) {
    case 'one':
      return isGroup ? 'GROUP_NOT_LISTED' : 'PARENT_NOT_ABOVE';
    case 'several':
      return 'PARENT_AMBIGUOUS';
    case 'none':
      return isGroup ? 'GROUP_NOT_LISTED' : 'PARENT_UNKNOWN';
    case 'self':
      // A group's head stands in its own group; a site whose own code is given as the place above is a mistake.
      return !isGroup && codeKey(value) === draft.code ? 'PARENT_NOT_ABOVE' : undefined;
  }
}

function isAbove(place: Place, draft: Draft): boolean {
  return place.level === undefined || draft.level === undefined || place.level < draft.level;
}

function takeKnown(draft: Draft, byCode: ReadonlyMap<string, Place>): boolean {
  const place = draft.known?.parent === undefined ? undefined : byCode.get(draft.known.parent);
  if (!place || !isAbove(place, draft)) return false;
  draft.parent = place.code;
  return true;
}

/** The innermost section that names a place above. */
function takeSection(draft: Draft, index: PlaceIndex<Place>): boolean {
  let section = draft.isSection ? draft.section?.around : draft.section;
  while (section && !takeNamed(draft, section.text, index)) section = section.around;
  return section !== undefined;
}

function takeSheet(draft: Draft, index: PlaceIndex<Place>, { readsSheets }: ParentContext): boolean {
  return readsSheets && takeNamed(draft, draft.table.name, index);
}

function takeNamed(draft: Draft, text: string, index: PlaceIndex<Place>): boolean {
  const found = index.find(text, draft);
  if (found.kind !== 'one' || !isAbove(found.place, draft)) return false;
  draft.parent = found.place.code;
  return true;
}

/** Lists saved as text lose their merged cells: the group's name stands in its first row only. */
function takeCarried(draft: Draft, carried: string, index: PlaceIndex<Place>): void {
  if (carried === '' || !takeNamed(draft, carried, index)) return;
  draft.problems.push(rowProblem('PARENT_FILLED_DOWN', { field: 'parent', value: carried }));
}

function takeFromBefore(draft: Draft, before: Draft, index: PlaceIndex<Place>): void {
  if (draft.level === undefined || before.level !== draft.level || before.parent === undefined || draft.known) return;
  if (!takeNamed(draft, before.parent, index)) return;
  draft.problems.push(rowProblem('PARENT_FILLED_DOWN', { field: 'parent', value: before.parent }));
}

/** Where there is one site at the top, those of the next level that say nothing else are below it. */
function proposeTop({ drafts, known }: ParentContext): void {
  const places = placesOf(drafts, known);
  const [top, second] = places.filter(({ level }) => level === 1);
  if (!top || second) return;
  const next = Math.min(...places.flatMap(({ level }) => (level !== undefined && level > 1 ? level : [])));
  for (const draft of drafts) {
    const isOpen = draft.parent === undefined && !draft.known && draft.level === next;
    if (!isOpen || draft.problems.some(({ field, severity }) => field === 'parent' && severity === 'error')) continue;
    draft.parent = top.code;
    draft.problems.push(rowProblem('PARENT_PROPOSED', { field: 'parent', proposed: top.code }));
  }
}
