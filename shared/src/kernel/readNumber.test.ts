import { describe, expect, it } from 'vitest';
import { fc, holds } from '../../../tests/support/property.ts';
import { type NumberLanguage, readNumber } from './readNumber.ts';

const RUNS = { runs: 2_000 };
const LANGUAGES: readonly NumberLanguage[] = ['vi', 'en', 'either'];

describe('numbers as people type them', () => {
  const SAME: readonly (readonly [string, number])[] = [
    ['0', 0],
    ['15', 15],
    ['015', 15],
    [' 15 ', 15],
    ['\u00A015\t', 15],
    ['66,7', 66.7],
    ['66.7', 66.7],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.50', 1.5],
    [',5', 0.5],
    ['.5', 0.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
    ['1.000,5', 1000.5],
    ['1,000.5', 1000.5],
    ['1.000,500', 1000.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['1\u202F234\u2009567', 1_234_567],
    ['12 345,678', 12_345.678],
    ['1 234.5', 1234.5],
    ['+5', 5],
    ['-5', -5],
    ['\u22125', -5],
    ['- 5', -5],
    ['-1.000,5', -1000.5],
    ['-0', 0],
    ['６６，７', 66.7],
    ['１ ２３４', 1234],
    ['－５', -5],
    ['1\u200B5', 15],
    ['999999999999999', 999_999_999_999_999],
  ];

  it.each(SAME)('NUMBER-1: %j is %d in every language', (text, value) => {
    for (const language of LANGUAGES) expect(readNumber(text, language)).toStrictEqual({ value });
  });

  const DOUBTFUL: readonly (readonly [string, number, number])[] = [
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['10.000', 10_000, 10],
    ['999,999', 999.999, 999_999],
    ['-1.234', -1234, -1.234],
    ['１．２３４', 1234, 1.234],
  ];

  it.each(DOUBTFUL)(
    'NUMBER-2: %j is %d in Vietnamese and %d in English, and is said to be in doubt',
    (text, vi, en) => {
      const big = Math.abs(vi) > Math.abs(en) ? vi : en;
      const readAs = (value: number) => ({ value, doubt: value === big ? 'thousands' : 'decimal' });
      expect(readNumber(text, 'vi')).toStrictEqual(readAs(vi));
      expect(readNumber(text, 'en')).toStrictEqual(readAs(en));
      expect(readNumber(text, 'either')).toStrictEqual({ value: big, doubt: 'thousands' });
    },
  );

  const NONE: readonly string[] = [
    ...['', ' ', '\u00A0', '-', '+', '.', ',', '--5', '+-5', '5-', '5+', '5 -'],
    ...['1,', '1.', '66,', '1.000,', '1,,5', '1..5', '1,.5', '1.,5'],
    ...['1.00.0', '1.0000.000', '1.23.456', '12.34.567', '1,000,5', '1.000.5', '1.000,5,5', '1,000.5.5', '1.000,000.5'],
    ...['1 2', '1 23', '12 34', '1  2', '1234 567', '1 234 56', '1 000.000.000', '1.000 000', '1, 5', '1 ,5'],
    ...[
      '1e3',
      '1E3',
      '1e-3',
      '0x10',
      '0b1',
      '1_000',
      "1'234",
      'NaN',
      'Infinity',
      '∞',
      'mười',
      '10 người',
      '5%',
      '½',
      '5²',
    ],
    ...['٣', '١٢٣', '۵', '१', '一', 'Ⅻ', '1٫5', '1/2', '3–5', '=1+1', '0.1.2', '00.123.456.7', '1234567890123456'],
  ];

  it.each(NONE)('NUMBER-3: %j is no number', (text) => {
    for (const language of LANGUAGES) expect(readNumber(text, language)).toBeUndefined();
  });

  it('NUMBER-1: what a language writes is read back, with and without groups', () => {
    const amounts = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const digits = fc.constantFrom(0, 1, 2, 4);
    holds(
      fc.property(
        amounts,
        digits,
        fc.boolean(),
        fc.constantFrom('vi' as const, 'en' as const),
        (n, places, grouped, of) => {
          const amount = n / 10 ** places;
          const locale = of === 'vi' ? 'vi-VN' : 'en-GB';
          const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: grouped }).format(
            amount,
          );
          expect(readNumber(written, of)?.value, written).toBe(amount);
        },
      ),
      RUNS,
    );
  });
});
