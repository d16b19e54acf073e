import type { OwnerChoice } from '../../commitments/owner.ts';
import { foldLetters } from './foldedText.ts';

/** Somebody who can be given something to do, under the name by which a text may call them. */
export interface KnownOwner {
  readonly name: string;
  readonly owner: OwnerChoice;
}

/** Verbs with which the work begins: who is to do it stands before them. */
const WORK =
  'hoan thanh|trien khai|to chuc|phoi hop|chu tri|chu dong|tham muu|ra soat|bao cao|bo tri|lap|lap dat|xay dung|thuc hien|khan truong|som|nghien cuu|tong hop|huong dan|kiem tra|theo doi|dua|ban hanh|gui|ho tro|tang cuong|tiep tuc|quan tam|phan dau|thanh lap|kien toan|dam bao|bao dam|phan cong|co ke hoach|phai|tra loi|giai quyet|xu ly|xem xet|to(?! (?:truong|dan|cong))|shall|must|will';

const CALLED_ON = new RegExp(
  `\\b(?:de nghi|giao(?: cho)?|yeu cau|phan cong(?: cho)?|ask|asks|request|requests|assign|assigns|instruct|instructs)\\s+(.+?),?\\s+(?:${WORK})\\b`,
);

/** What a person is called by. */
const TITLE = /^(?:dong chi|d\/c|ong|ba|mr\.?|mrs\.?|ms\.?) /;

/** Longer names are whole sentences, and not names. */
const MAX_WORDS = 14;

/** Who is to do what a sentence says: the known name that comes first, the longest of those, or else who is called on. Rule CONC-8. */
export function findOwner(sentence: string, known: readonly KnownOwner[]): OwnerChoice | undefined {
  const folded = foldLetters(sentence);
  const found = known
    .map(({ name, owner }) => ({ owner, length: name.length, at: indexOfName(folded, foldLetters(name)) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.length - one.length);
  return found[0]?.owner ?? calledOn(sentence, folded);
}

function calledOn(sentence: string, folded: string): OwnerChoice | undefined {
  const match = CALLED_ON.exec(folded);
  const part = match?.[1];
  if (!match || part === undefined || /[;:]/.test(part)) return undefined;
  const from = match.index + match[0].indexOf(part, match[0].indexOf(' '));
  const called = sentence.slice(from, from + part.length).trim();
  const words = called.split(/\s+/).length;
  if (words < 2 || words > MAX_WORDS) return undefined;
  const title = TITLE.exec(foldLetters(called))?.[0];
  if (title === undefined) return { kind: 'named', name: capitalised(called) };
  // A person is named with the position after a comma.
  const [name = '', ...position] = called.slice(title.length).split(/,\s*/);
  return { kind: 'named', name, ...(position.length > 0 && { position: position.join(', ') }) };
}

function capitalised(name: string): string {
  return `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}`;
}

function indexOfName(folded: string, name: string): number {
  if (name === '') return -1;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    const isWhole = !isLetter(folded[at - 1]) && !isLetter(folded[at + name.length]);
    if (isWhole) return at;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
