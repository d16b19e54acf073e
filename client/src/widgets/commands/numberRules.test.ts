import { describe, expect, it } from 'vitest';
import { judgeNumber, type NumberRule, typedNumber } from '../../ui/fields/numberRule.ts';
import { POLL_MINUTES, QUORUM } from './numberRules.ts';

const SECONDS: NumberRule = { least: 30, most: 3600, unit: 'seconds' };
const PEOPLE: NumberRule = { least: 0, most: 5000, unit: 'people' };
const number = (value: number) => ({ kind: 'number', value });
const wrong = (problem: string) => ({ kind: 'wrong', problem });

describe('a number field', () => {
  it.each(['vi', 'en'] as const)('wants whole numbers where whole numbers are stored, in %s', (language) => {
    for (const text of ['66,7', '66.7', '66,70 %', '0,5']) {
      expect(judgeNumber(text, QUORUM, language)).toStrictEqual(wrong('notWhole'));
    }
    for (const text of ['66', '66 %', '66%', ' 66 ', '６６', '+66', '66,0', '66.00']) {
      expect(judgeNumber(text, QUORUM, language)).toStrictEqual(number(66));
    }
  });

  it.each(['vi', 'en'] as const)('says the bounds instead of moving a number into them, in %s', (language) => {
    for (const text of ['101', '667', '-1', '1000', '1.000,0']) {
      expect(judgeNumber(text, QUORUM, language)).toStrictEqual(wrong('outside'));
    }
    for (const [text, value] of [
      ['0', 0],
      ['100', 100],
    ] as const) {
      expect(judgeNumber(text, QUORUM, language)).toStrictEqual(number(value));
    }
  });

  it.each(['vi', 'en'] as const)('takes minutes with a fraction where seconds are stored, in %s', (language) => {
    for (const text of ['1,5', '1.5', '1,5 phút', '1.5min', "1,5'"]) {
      expect(judgeNumber(text, POLL_MINUTES, language)).toStrictEqual(number(1.5));
    }
    expect(judgeNumber('90 giây', POLL_MINUTES, language)).toStrictEqual({
      kind: 'number',
      value: 1.5,
      note: 'converted',
    });
    expect(judgeNumber('1,5 phút', SECONDS, language)).toStrictEqual({
      kind: 'number',
      value: 90,
      note: 'converted',
    });
    expect(judgeNumber('0,33', POLL_MINUTES, language)).toStrictEqual(wrong('notToSecond'));
    expect(judgeNumber('0,1', POLL_MINUTES, language)).toStrictEqual(wrong('outside'));
    expect(judgeNumber('1,5', SECONDS, language)).toStrictEqual(wrong('notWhole'));
  });

  it('reads a doubtful mark by the language, and says how', () => {
    const thousands = { kind: 'number', value: 1234, note: 'asThousands' };
    expect(judgeNumber('1.234', PEOPLE, 'vi')).toStrictEqual(thousands);
    expect(judgeNumber('1,234', PEOPLE, 'en')).toStrictEqual(thousands);
    expect(judgeNumber('1,234', PEOPLE, 'vi')).toStrictEqual(wrong('notWhole'));
    expect(judgeNumber('1.234', PEOPLE, 'en')).toStrictEqual(wrong('notWhole'));
    expect(judgeNumber('1,250', POLL_MINUTES, 'vi')).toStrictEqual({ kind: 'number', value: 1.25, note: 'asDecimal' });
    for (const language of ['vi', 'en'] as const) {
      expect(judgeNumber('1 234', PEOPLE, language)).toStrictEqual(number(1234));
    }
  });

  it.each(['66,', '1e2', '12 3', 'abc', '5 %', '5 phút', '1.2.3', '٣'])(
    'keeps %j and says that it is no number',
    (text) => {
      for (const language of ['vi', 'en'] as const) {
        expect(judgeNumber(text, PEOPLE, language)).toStrictEqual(wrong('notNumber'));
      }
    },
  );

  it('tells nothing typed from something wrong', () => {
    for (const text of ['', ' ', '\u00A0', '\u200B'])
      expect(judgeNumber(text, PEOPLE, 'vi')).toStrictEqual({ kind: 'empty' });
  });

  it('shows a stored number so that it is read back the same', () => {
    for (const language of ['vi', 'en'] as const) {
      for (let seconds = 10; seconds <= 86_400; seconds += 7) {
        const verdict = judgeNumber(typedNumber(seconds / 60, language), POLL_MINUTES, language);
        expect(verdict.kind === 'number' ? Math.round(verdict.value * 60) : verdict, `${seconds} s`).toBe(seconds);
      }
    }
  });
});
