import { WORD_LANGUAGES, type WordLanguage } from '../conference/vocabulary.ts';

/** How many levels an organisation has at most. */
export const MAX_LEVELS = 4;

/** Every place that a level can have, counted from the top. */
export const LEVEL_PLACES = [1, 2, 3, 4] as const;

/** The level of a site: its place from the top, 1 being the highest. */
export type SiteLevel = (typeof LEVEL_PLACES)[number];

/** The level whose sites are groups with those below them; 0 where every site is a group of its own. */
export type GroupLevel = 0 | SiteLevel;

/** What a level is called in one language, as it stands inside a sentence. */
export interface LevelName {
  readonly one: string;
  /** Vietnamese has the same form for one and for many. */
  readonly many: string;
}

/** A level of an organisation. */
export type Level = Readonly<Record<WordLanguage, LevelName>>;

/** One to four levels, the top first. */
export type Levels = readonly Level[];

/** Whether one level is strictly above another. */
export function isAbove(level: SiteLevel, other: SiteLevel): boolean {
  return level < other;
}

/** Whether two organisations call the same levels by the same names. */
export function sameLevels(a: Levels, b: Levels): boolean {
  return a.length === b.length && a.every((level, index) => sameLevel(level, b[index]));
}

function sameLevel(a: Level, b: Level | undefined): boolean {
  return WORD_LANGUAGES.every((language) => {
    return a[language].one === b?.[language].one && a[language].many === b[language].many;
  });
}
