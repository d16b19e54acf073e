import type { WordLanguage, WordSet, Words } from '../conference/vocabulary.ts';
import { groupNameOf } from './groups.ts';
import type { RosterState } from './state.ts';

/**
 * What texts call the places of a conference, in one language: a group by the name of its level, or simply a site; the first
 * level; and all levels in one line.
 */
type PlaceWords = Readonly<Record<'group' | 'groups' | 'top' | 'levels', string>>;

/** All words of a conference that texts are filled with. */
export type PageWords = Readonly<Record<WordLanguage, WordSet & PlaceWords>>;

/** The words of a vocabulary together with those of the levels and groups. */
export function pageWords(words: Words, roster: Pick<RosterState, 'levels' | 'groupLevel'>): PageWords {
  const group = groupNameOf(roster);
  const wordsIn = (language: WordLanguage) => {
    const names = roster.levels.map((level) => level[language].one);
    const { one, many } = group[language];
    return { ...words[language], group: one, groups: many, top: names[0] ?? '', levels: names.join(', ') };
  };
  return { vi: wordsIn('vi'), en: wordsIn('en') };
}
