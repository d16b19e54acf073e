import { describe, expect, it } from 'vitest';
import { fc, holds } from '../../../tests/support/property.ts';
import { cleanLine, cleanText, findTwin, isBlank, nameKey } from './cleanText.ts';

const RUNS = { runs: 2_000 };

/** Every code point but the halves of surrogate pairs. */
const EVERY_CHARACTER = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const IGNORABLE = EVERY_CHARACTER.filter((one) => /\p{Default_Ignorable_Code_Point}/u.test(one));
const BLANKS = EVERY_CHARACTER.filter((one) => one !== '\uFEFF' && /[\s\u0085\u2800]/u.test(one));

/** Text that mixes what goes wrong: letters, marks, blanks, invisible characters, emoji, halves of characters. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'Ế',
        'e\u0302\u0301',
        'Đ',
        'Ð',
        '1',
        '#',
        '\u20E3',
        '👩',
        '❤',
        '🏽',
        '\u0301',
        '\uD800',
        'ß',
      ),
      fc.constantFrom(...BLANKS, '\r\n', '\u0000', '\u001C'),
      fc.constantFrom(...IGNORABLE),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('text as it is stored', () => {
  it('TEXT-1: no character that draws nothing is a text by itself', () => {
    const passed = [...IGNORABLE, ...BLANKS, '\uD800', '\u0000', '\u0301', '\uFFFC'].filter(
      (one) => !isBlank(one) || !isBlank(one.repeat(3)) || cleanText(`${one}\n${one}`) !== '',
    );
    expect(passed).toStrictEqual([]);
  });

  it('TEXT-1: every letter, digit, punctuation mark and symbol is a text by itself', () => {
    const visible =
      /(?![\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{13441}\u{13442}\u{1D159}])[\p{L}\p{N}\p{P}\p{S}]/u;
    // Han characters and Hangul syllables are as many as all others together, and all alike.
    const refused = EVERY_CHARACTER.filter(
      (one) => visible.test(one) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(one),
    );
    expect(refused.filter(isBlank)).toStrictEqual([]);
  });

  it('TEXT-2: every blank between two words is one space', () => {
    for (const blank of [...BLANKS, '\r\n', '\u001F', '\t \u00A0']) expect(cleanLine(`Sở${blank}Y tế`)).toBe('Sở Y tế');
  });

  it('TEXT-2: every invisible character in a word is dropped, and what then composes is composed', () => {
    for (const one of IGNORABLE) expect(cleanLine(`S${one}o\u031B${one}\u0309`)).toBe('Sở');
  });

  it.each([
    ['a family', '👩\u200D👩\u200D👧'],
    ['a red heart', '❤\uFE0F'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a profession with a skin tone', '👩🏽\u200D🔧'],
    ['a keycap', '1\uFE0F\u20E3'],
  ])('TEXT-3: %s keeps what joins it', (_, emoji) => {
    expect(cleanLine(`Hoan hô ${emoji}`)).toBe(`Hoan hô ${emoji}`);
  });

  it('TEXT-3: a joiner or selector that joins no emoji is dropped', () => {
    expect(cleanLine('a\u200Db\uFE0F 👩\u200D')).toBe('ab 👩');
    expect(cleanLine('👩\u200D👩\u200D\u200D👧')).toBe('👩\u200D👩👧');
  });

  it('TEXT-4: a text of several lines keeps them, with one kind of line break and at most one empty line', () => {
    const typed = 'Một\t hai\r\nba\u2028bốn\u2029\n\u200B\n\n  năm \u00A0\rsáu\u0085';
    expect(cleanText(typed)).toBe('Một hai\nba\nbốn\n\nnăm\nsáu');
  });

  it('TEXT-5: what was cleaned is clean, composed, and free of what cannot be seen', () => {
    holds(
      fc.property(hostileText, (text) => {
        for (const clean of [cleanLine, cleanText]) {
          const cleaned = clean(text);
          expect(clean(cleaned)).toBe(cleaned);
          expect(cleaned.normalize('NFC')).toBe(cleaned);
          expect(cleaned).not.toMatch(/^\s|\s$| {2}|[^\S \n]|\n{3}|(?!\n)\p{Cc}|\p{Cs}/u);
        }
        expect(cleanLine(text)).not.toContain('\n');
        expect(isBlank(text)).toBe(cleanText(text) === '');
      }),
      RUNS,
    );
  });
});

describe('names that cannot be told apart', () => {
  it.each([
    ['case', 'SỞ Y TẾ'],
    ['decomposed letters', 'Sở Y tế'.normalize('NFD')],
    ['a no-break space', 'Sở\u00A0Y tế'],
    ['a tab and outer spaces', '  Sở\tY  tế\n'],
    ['a zero-width space', 'Sở\u200B Y tế'],
    ['a soft hyphen', 'Sở Y t\u00ADế'],
  ])('TEXT-6: %s makes no other name', (_, name) => {
    expect(nameKey(name)).toBe(nameKey('Sở Y tế'));
    expect(findTwin(['Sở Xây dựng', 'Sở Y tế', name])).toBe(name);
  });

  it('TEXT-6: Đ may be typed as either letter that looks like it', () => {
    for (const name of ['ÐỒNG NAI', 'ƉỒNG NAI']) expect(nameKey(name)).toBe(nameKey('Đồng Nai'));
  });

  it('TEXT-6: names that differ in a letter, a tone or a digit are others', () => {
    const names = ['Sở Y tế', 'Sở Ý tế', 'Sở Y tê', 'SởY tế', 'Sở Y tế 1', 'Đông', 'Dông', 'm²', 'm2'];
    expect(findTwin(names)).toBeUndefined();
  });

  it('TEXT-6: what is stored has the key of what was typed, and a key is its own key', () => {
    holds(
      fc.property(hostileText, (text) => {
        expect(nameKey(cleanLine(text))).toBe(nameKey(text));
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
        expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text));
      }),
      RUNS,
    );
  });
});
