import { fold, isWithoutAccents, lowerWords } from './fold.ts';

/** A level of an organisation, from the top down. */
export interface OrganisationLevel {
  /** Its name on the screens, such as `Xã`. */
  readonly name: string;
  /** The words that a list has for it, in small letters with accents, in the order in which they are looked for. */
  readonly words: readonly string[];
}

/** One to four levels, the top first. A level's place counts from 1. */
export type OrganisationLevels = readonly OrganisationLevel[];

/** The places of the levels that a text can mean, the likeliest first; none where its words are not known. */
export type LevelChoice = readonly number[];

/** The level that a cell of the level column says: `Cấp xã`, `P.`, `xa`, `3`. */
export function levelsOfWord(text: string, levels: OrganisationLevels): LevelChoice {
  const plain = lowerWords(text).replace(/^(?:cấp|cap|level) /, '');
  const place = /^[1-4]$/.test(plain) ? Number(plain) : 0;
  if (place >= 1 && place <= levels.length) return [place];
  const exact = placesOf(levels, (word) => word === plain);
  if (exact.length > 0) return exact;
  const folded = fold(plain);
  const byLetters = isWithoutAccents(plain) ? placesOf(levels, (word) => foldedWord(word) === folded) : [];
  if (byLetters.length > 0) return byLetters;
  const begun = longestMatch(plain, levels, (word) => plain.startsWith(`${word} `));
  return begun.length > 0 ? begun : levelsOfName(text, levels);
}

/** What a site's name begins with before it says what the site is. */
const VENUE =
  /^(?:hội trường|phòng họp(?: trực tuyến)?|trụ sở|điểm cầu(?: số \d+)?|đầu cầu|nhà văn hóa|văn phòng|\d+|[ivx]+) /;
/** Bodies that are no place of their own level, whatever place their names go on to tell. */
const INSTITUTION =
  /^(?:đoàn |hội |công đoàn )?(?:trường|trung tâm|bệnh viện|công ty|tổng công ty|sở|ban quản lý|ban chỉ huy|viện|học viện|đại học|cao đẳng|hợp tác xã|liên hiệp|chi đoàn|chi bộ|chi hội|khu phố|kp|tổ dân phố|tdp|thôn|ấp|bản|buôn|cơ quan|phòng|đội|quỹ|nhà máy|xí nghiệp|ngân hàng) /;
/** Single letters and short forms mean a level only where a point or a slash shows that they are short. */
const SHORT = /^(?:tt|tp|tx|đk|ph|p|x|h|q|kp|tdp)$/;

/** The level that a site's name tells, such as `Hội trường Tỉnh đoàn`, `TT. Sáu`, `Đoàn phường Hai`. */
export function levelsOfName(name: string, levels: OrganisationLevels): LevelChoice {
  let plain = lowerWords(name);
  while (VENUE.test(`${plain} `) && plain.replace(VENUE, '') !== plain) plain = plain.replace(VENUE, '');
  const isShort = /^\s*(?:tt|tp|tx|đk|ph|p|x|h|q|kp|tdp)\s*[./]/i.test(name) || /^\s*(?:TT|TP|TX|ĐK)\s/.test(name);
  if (INSTITUTION.test(`${plain} `)) {
    const own = longestMatch(
      plain,
      levels,
      (word) => `${plain} `.startsWith(`${word} `) || plain.includes(` ${word} `),
    );
    return own.length > 0 && own.every((place) => place === levels.length) ? own : [levels.length];
  }
  const words = plain.split(' ');
  const isFolded = isWithoutAccents(name);
  // The first words say what the site is; a place name behind may contain any word.
  for (let at = 0; at < Math.min(words.length, MAX_WORDS); at++) {
    const rest = `${words.slice(at, at + MAX_WORDS).join(' ')} `;
    const found = longestMatch(rest, levels, (word) => {
      if (!rest.startsWith(`${isFolded ? foldedWord(word) : word} `)) return false;
      return !SHORT.test(word) || (at === 0 && isShort);
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Words of a name that are looked at, and the most that a word for a level has. */
const MAX_WORDS = 6;

const folds = new Map<string, string>();

/** A word of a level without accents; looked up, since every cell of a list is compared with all of them. */
function foldedWord(word: string): string {
  const known = folds.get(word) ?? fold(word);
  folds.set(word, known);
  return known;
}

function longestMatch(text: string, levels: OrganisationLevels, matches: (word: string) => boolean): LevelChoice {
  const words = levels.flatMap(({ words: own }) => own).filter(matches);
  const length = Math.max(0, ...words.map((word) => word.length));
  return text === '' || length === 0 ? [] : placesOf(levels, (word) => word.length === length && words.includes(word));
}

function placesOf(levels: OrganisationLevels, matches: (word: string) => boolean): LevelChoice {
  return levels.flatMap(({ words }, index) => (words.some(matches) ? [index + 1] : []));
}
