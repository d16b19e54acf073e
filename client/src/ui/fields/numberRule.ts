import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { asOnKeyboard, type NumberLanguage, readNumber } from '@diem-cau/shared/kernel/readNumber.ts';

/** The language on screen. */
type Language = Exclude<NumberLanguage, 'either'>;

type NumberUnit = 'minutes' | 'seconds' | 'percent' | 'people';

/** What a number field takes. The bounds are the server's. */
export interface NumberRule {
  readonly least: number;
  readonly most: number;
  /** What a typed number counts. It may be typed after the number; a time may be typed in minutes or seconds. */
  readonly unit?: NumberUnit;
  /** Minutes that are stored in seconds may have a fraction, as long as it is whole seconds. */
  readonly toSeconds?: boolean;
}

/** Why a typed number is refused. */
export type NumberProblem = 'notNumber' | 'notWhole' | 'notToSecond' | 'outside';

/** How a number was read where it could have been meant otherwise, or was typed in another unit. */
export type NumberNote = 'asThousands' | 'asDecimal' | 'converted';

/** What a typed text is as a number. */
export type NumberVerdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly problem: NumberProblem }
  | { readonly kind: 'number'; readonly value: number; readonly note?: NumberNote };

const UNIT_WORDS: Readonly<Record<NumberUnit, readonly string[]>> = {
  minutes: ['phút', 'phut', 'ph', 'p', 'minutes', 'minute', 'mins', 'min', 'm', "'", '′'],
  seconds: ['giây', 'giay', 'gi', 's', 'seconds', 'second', 'secs', 'sec', '"', '″'],
  percent: ['%', 'phần trăm', 'percent'],
  people: ['người', 'nguoi', 'ng', 'people', 'persons', 'person'],
};
const SECONDS: Partial<Readonly<Record<NumberUnit, number>>> = { minutes: 60, seconds: 1 };

/**
 * Judges what was typed into a number field; nothing is repaired. A third of a minute cannot be typed exactly, so that a time
 * counts as whole seconds from a hundredth of a second on.
 */
export function judgeNumber(text: string, rule: NumberRule, language: Language): NumberVerdict {
  const typed = asOnKeyboard(cleanLine(text));
  if (typed === '') return { kind: 'empty' };
  const { number, factor } = splitUnit(typed, rule.unit);
  const read = number === undefined ? undefined : readNumber(number, language);
  if (!read) return { kind: 'wrong', problem: 'notNumber' };
  const parts = rule.toSeconds ? 60 : 1;
  const counted = read.value * factor * parts;
  const whole = Math.round(counted);
  if (Math.abs(counted - whole) > (factor === 1 && parts === 1 ? 0 : 0.01)) {
    return { kind: 'wrong', problem: rule.toSeconds ? 'notToSecond' : 'notWhole' };
  }
  const value = whole / parts;
  if (value < rule.least || value > rule.most) return { kind: 'wrong', problem: 'outside' };
  const doubt = read.doubt === 'thousands' ? 'asThousands' : read.doubt === 'decimal' ? 'asDecimal' : undefined;
  const note = doubt ?? (factor === 1 ? undefined : 'converted');
  return note === undefined ? { kind: 'number', value } : { kind: 'number', value, note };
}

/** A number as a field shows it to be changed: without groups, with the decimal mark of the language. */
export function typedNumber(value: number, language: Language): string {
  const text = String(Number(value.toFixed(4)));
  return language === 'en' ? text : text.replace('.', ',');
}

/** The number without a unit after it, and what to multiply it by; no number where the unit is not the field's. */
function splitUnit(typed: string, unit: NumberUnit | undefined): { readonly number?: string; readonly factor: number } {
  const [, number = typed, word = ''] = /^(.*\d) ?([^\d.,\s].*)$/.exec(typed) ?? [];
  if (word === '') return { number, factor: 1 };
  const named = (Object.keys(UNIT_WORDS) as NumberUnit[]).find((one) => UNIT_WORDS[one].includes(word.toLowerCase()));
  if (unit === undefined || named === undefined) return { factor: 1 };
  if (named === unit) return { number, factor: 1 };
  const [from, to] = [SECONDS[named], SECONDS[unit]];
  return from === undefined || to === undefined ? { factor: 1 } : { number, factor: from / to };
}
