import type { Draft } from './drafts.ts';
import { fold } from './fold.ts';
import { groupBy } from './groupBy.ts';
import { placeRank } from './headingWords.ts';
import { type LevelChoice, levelsOfName, levelsOfWord, type OrganisationLevels } from './levels.ts';
import { coreOf } from './places.ts';
import type { KnownSite } from './preview.ts';
import { rowProblem } from './problems.ts';
import { codeKey } from './siteCodes.ts';

/** The cities directly under the state (Resolution 202/2025/QH15), each a province of its own; Huế was a city of a province before. */
const CENTRAL_CITIES = new Set(['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho']);

/**
 * Gives each site its level: by the word of its row, else as the conference knows it, else by its name. A word that
 * means two levels, such as "thành phố", means the top one only where nothing else is there.
 */
export function settleLevels(drafts: readonly Draft[], known: readonly KnownSite[], levels: OrganisationLevels): void {
  const choices = new Map(drafts.map((draft) => [draft, choicesFor(draft, levels)]));
  const listed = new Set(drafts.map(({ known: site }) => site?.code));
  const hasTop =
    drafts.some((draft) => isSure(choices.get(draft), 1)) ||
    known.some(({ code, level }) => level === 1 && !listed.has(code));
  const keys = drafts.flatMap(({ parentText }) => [codeKey(parentText) ?? '', fold(parentText), coreOf(parentText)]);
  const named = new Set(keys.filter((key) => key !== ''));
  for (const draft of drafts) {
    const found = choices.get(draft) ?? [];
    const isTold = draft.levelText !== '' || draft.known !== undefined;
    // The lowest level has nothing below: a name that tells it of a place above others tells nothing.
    if (found.length === 1 && (isTold || found[0] !== levels.length || !isNamed(draft, named))) draft.level = found[0];
    if (found.length > 1) draft.level = mayBeTop(draft, drafts, choices, hasTop, named) ? found[0] : found[1];
  }
}

function choicesFor(draft: Draft, levels: OrganisationLevels): LevelChoice {
  const byName = levelsOfName(draft.name, levels);
  if (draft.levelText !== '') {
    const byWord = levelsOfWord(draft.levelText, levels);
    if (byWord.length > 0) return byWord;
    const facts = { field: 'level', value: draft.levelText } as const;
    draft.problems.push(
      byName.length > 0
        ? rowProblem('LEVEL_FROM_NAME', facts)
        : rowProblem('LEVEL_UNKNOWN', { ...facts, other: levels.map(({ name }) => name).join(', ') }),
    );
    return byName;
  }
  if (draft.known) return [draft.known.level];
  if (byName.length > 0) return byName;
  const bySection = sectionLevel(draft, levels);
  return bySection.length > 0 ? bySection : headingLevel(draft, levels);
}

/** "Khối xã, phường" above the rows tells the level of those that do not tell it themselves. */
function sectionLevel({ section, isSection }: Draft, levels: OrganisationLevels): LevelChoice {
  if (!section || isSection || !isKindOnly(section.text)) return [];
  const bare = section.text.replace(/^(?:các|khối|nhóm|cấp)\s+/iu, '');
  const found = levelsOfWord(bare, levels);
  return found.length > 1 ? found.slice(1) : found;
}

/** A column with the heading "Xã" holds names of communes, which need not say so again. */
function headingLevel({ nameHeading }: Draft, levels: OrganisationLevels): LevelChoice {
  if (placeRank(nameHeading) === undefined) return [];
  return levelsOfWord(nameHeading.replace(/^tên\s+/iu, ''), levels);
}

/** Whether a section's title names a kind of sites and no place. */
export function isKindOnly(text: string): boolean {
  return coreOf(text.replace(/^(?:các|khối|nhóm|cấp)\s+/iu, '')) === '' || /^(?:các|khối|nhóm|cấp)\s/iu.test(text);
}

function mayBeTop(
  draft: Draft,
  drafts: readonly Draft[],
  choices: ReadonlyMap<Draft, LevelChoice>,
  hasTop: boolean,
  named: ReadonlySet<string>,
): boolean {
  if (draft.parentText !== '') return false;
  if (CENTRAL_CITIES.has(coreOf(draft.name))) return true;
  if (hasTop) return false;
  const others = drafts.filter((other) => other !== draft);
  const hasMiddle = others.some((other) => isSure(choices.get(other), 2));
  const isOnly = !others.some((other) => (choices.get(other) ?? []).length > 1);
  return isOnly && (isNamed(draft, named) || !hasMiddle);
}

/** Whether a row gives this site as its place above. */
function isNamed({ code, name }: Draft, named: ReadonlySet<string>): boolean {
  return named.has(code) || named.has(fold(name)) || named.has(coreOf(name));
}

function isSure(choice: LevelChoice | undefined, level: number): boolean {
  return choice?.length === 1 && choice[0] === level;
}

/** What still has no level: one below the site above, else one above those below, else that of most others. */
export function guessLevels(
  drafts: readonly Draft[],
  levelOf: (code: string) => number | undefined,
  levels: OrganisationLevels,
): void {
  const byCode = new Map(drafts.map((draft) => [draft.code, draft]));
  const children = groupBy(drafts, ({ parent }) => parent ?? '');
  const usual = commonest(drafts) ?? levels.length;
  const isOpen = (draft: Draft) =>
    draft.level === undefined &&
    (draft.name !== '' || draft.code !== '') &&
    !draft.problems.some(({ code }) => code === 'LEVEL_UNKNOWN');
  // A level that was just guessed tells those below it, so the sites above come first.
  const guess = (draft: Draft, depth: number): void => {
    const above = draft.parent === undefined ? undefined : byCode.get(draft.parent);
    if (above && isOpen(above) && depth < levels.length) guess(above, depth + 1);
    if (!isOpen(draft)) return;
    const parentLevel = draft.parent === undefined ? undefined : levelOf(draft.parent);
    const below = draft.code === '' ? [] : (children.get(draft.code) ?? []);
    const highest = Math.min(...below.flatMap(({ level }) => level ?? []), levels.length + 1);
    const guessed =
      parentLevel !== undefined
        ? parentLevel + 1
        : below.length === 0
          ? usual
          : highest <= levels.length
            ? highest - 1
            : 1;
    draft.level = Math.min(Math.max(guessed, 1), levels.length);
    draft.problems.push(rowProblem('LEVEL_GUESSED', { field: 'level', proposed: levels[draft.level - 1]?.name ?? '' }));
  };
  for (const draft of drafts) if (isOpen(draft)) guess(draft, 0);
}

function commonest(drafts: readonly Draft[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { level } of drafts) if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0];
}
