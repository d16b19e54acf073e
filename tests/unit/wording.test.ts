import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESET_WORDS } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { LEVEL_PRESETS, levelsOfVocabulary } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import { pageWords } from '@diem-cau/shared/domain/roster/pageWords.ts';
import { initialRoster } from '@diem-cau/shared/domain/roster/state.ts';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { en as english } from '../../client/src/i18n/en.ts';
import { type Namespace, vi as vietnamese } from '../../client/src/i18n/vi.ts';
import { variablesOf } from '../../client/src/i18n/vocabulary.ts';
import { keysOf, WRITTEN } from '../testkit/texts.ts';

const CLIENT = join(import.meta.dirname, '../../client/src');
/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'hint', 'note']);
const LETTERS = /\p{L}{2,}/u;
/** Names of keys are the same in every language. */
const KEYS = new Set(['Enter']);

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Every node of a syntax tree. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function parse(source: string, tsx = true): readonly Node[] {
  return [...nodesOf(parseSync(source, { syntax: 'typescript', tsx }).body)];
}

/** Words that stand in a component instead of the language files. */
function fixedWords(nodes: readonly Node[]): readonly string[] {
  const words: string[] = [];
  for (const node of nodes) {
    if (node.type === 'JSXText' && LETTERS.test(String(node.value))) words.push(String(node.value).trim());
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as { name: Node; value: unknown };
      const text = SPOKEN.has(String(name.value)) ? literal(value) : undefined;
      if (text !== undefined && LETTERS.test(text) && !KEYS.has(text)) words.push(text);
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as readonly Node[]) {
        const text = child.type === 'JSXExpressionContainer' ? literal(child) : undefined;
        if (text !== undefined && LETTERS.test(text)) words.push(text);
      }
    }
  }
  return words;
}

/** The text of a literal, also one in braces. */
function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'JSXExpressionContainer') return literal(value.expression);
  if (value.type === 'StringLiteral') return String(value.value);
  if (value.type === 'TemplateLiteral') return quasisOf(value).join(' ');
  return undefined;
}

function quasisOf(template: Node): readonly string[] {
  return (template.quasis as readonly { raw: string }[]).map(({ raw }) => raw);
}

/** What writes a number for a machine: a field that is typed in, and a style. */
const NO_TEXTS = new Set(['ui/fields/numberRule.ts: toFixed', 'widgets/devices/MicrophoneLevel.tsx: toFixed']);

/** Where a component writes a number or a date in a way of its own. */
function ownFormats(nodes: readonly Node[]): readonly string[] {
  const found: string[] = [];
  for (const node of nodes) {
    if (node.type === 'MemberExpression') {
      const name = String((node.property as Node).value);
      if (/^toFixed$|^toLocale/.test(name) || (node.object as Node).value === 'Intl') found.push(name);
    }
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') continue;
    for (const child of node.children as readonly Node[]) {
      const inner = child.type === 'JSXExpressionContainer' ? (child.expression as Node) : undefined;
      const isCount = inner?.type === 'MemberExpression' && (inner.property as Node).value === 'length';
      const isSum = inner?.type === 'BinaryExpression' && /^[-+*/%]$/.test(String(inner.operator));
      const isTemplate = inner?.type === 'TemplateLiteral' && (inner.expressions as readonly Node[]).length > 0;
      if (isCount || isSum || isTemplate) found.push(String(inner.type));
    }
  }
  return found;
}

const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.ts$|i18n\/(vi|en)\.ts$/.test(file))
  .map((file) => ({ file, nodes: parse(readFileSync(join(CLIENT, file), 'utf8'), file.endsWith('.tsx')) }));

function allTexts(texts: object): readonly string[] {
  return Object.values(texts).flatMap((text: string | object) => (typeof text === 'string' ? [text] : allTexts(text)));
}

const { vi, en } = WRITTEN;

/** All texts but the names of ready-made levels, which are folded away until somebody looks for other ones. */
function readTexts(language: 'vi' | 'en'): readonly string[] {
  const { structure, ...others } = WRITTEN[language];
  return allTexts({ ...others, structure: { ...structure, presets: {} } });
}

const WORDS = new Set(Object.keys(variablesOf(pageWords(DEFAULT_WORDS, initialRoster), 'vi')));

describe('the words on screen', () => {
  it('stand in the language files, not in components', () => {
    const found = files.flatMap(({ file, nodes }) => fixedWords(nodes).map((words) => `${file}: ${words}`));
    expect(found).toStrictEqual([]);
  });

  it.each([
    ['between tags', 'const A = () => <p>Xin chào</p>;'],
    ['in braces', "const A = () => <p>{'Xin chào'}</p>;"],
    ['in a label', 'const A = () => <button aria-label="Đóng" />;'],
    ['in a template', `const A = () => <img alt={\`Ảnh của \${b}\`} />;`],
  ])('are found where they are fixed: %s', (_, source) => {
    expect(fixedWords(parse(source))).toHaveLength(1);
  });

  it('are complete in English, with a singular where a number stands beside a noun', () => {
    const singular = (key: string) => key.endsWith('_one');
    expect([...keysOf(en)].filter((key) => !singular(key)).sort()).toStrictEqual([...keysOf(vi)].sort());
    expect(keysOf(en).filter(singular).sort()).toStrictEqual(
      keysOf(vi)
        .filter((key) => key.endsWith('_other'))
        .map((key) => key.replace('_other', '_one'))
        .sort(),
    );
  });

  it('fill in the same values in both languages', () => {
    // The words of a conference are in every text; each language takes those that it needs.
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name = '']) => (WORDS.has(name) ? [] : [name])).sort();
    const read = (words: object, key: string) =>
      key.split('.').reduce<unknown>((section, name) => (section as Record<string, unknown>)[name], words) as string;
    const differing = keysOf(vi).filter((key) => `${values(read(vi, key))}` !== `${values(read(en, key))}`);
    expect(differing).toStrictEqual([]);
  });

  it('use in English each word of a conference that they use in Vietnamese', () => {
    // A number makes no other word. English has one word for the two that address people.
    const used = (texts: object) =>
      new Set(
        [...JSON.stringify(texts).matchAll(/\{\{(\w+)\}\}/g)]
          .filter(([, name = '']) => WORDS.has(name))
          .map(([, name = '']) => name.toLowerCase().replace(/s$/, '')),
      );
    const ADDRESSES = new Set(['you', 'everybody']);
    const missing = Object.entries(vietnamese).flatMap(([namespace, texts]) => {
      const inEnglish = used(english[namespace as Namespace]);
      return [...used(texts)]
        .filter((word) => !ADDRESSES.has(word) && !inEnglish.has(word))
        .map((word) => `${namespace}: ${word}`);
    });
    expect(missing).toStrictEqual([]);
  });

  it.each([
    ['a state office', 'state', levelsOfVocabulary({ preset: 'state' })],
    ['a ministry', 'state', LEVEL_PRESETS.ministry],
    ['a school', 'school', levelsOfVocabulary({ preset: 'school' })],
    ['a school network', 'school', LEVEL_PRESETS.schoolNetwork],
    ['a business', 'business', levelsOfVocabulary({ preset: 'business' })],
    ['a cooperative union', 'cooperative', LEVEL_PRESETS.cooperativeUnion],
  ] as const)('say nothing of the union, and of no levels but its own, to %s', (_, preset, ownLevels) => {
    const conference = pageWords(PRESET_WORDS[preset], { levels: ownLevels, groupLevel: 2 });
    const filled = (language: 'vi' | 'en') => {
      const words = variablesOf(conference, language);
      return readTexts(language).map((text) =>
        text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => words[name] ?? gap),
      );
    };
    const called = (language: 'vi' | 'en') => ownLevels.map((level) => level[language].one).join(' ');
    // Letters of Vietnamese are no word characters to `\b`.
    const word = (one: string) => new RegExp(`(?<![\\p{L}])${one}(?![\\p{L}])`, 'iu');
    for (const one of ['đồng chí', 'huyện', 'hiến kế', 'tỉnh', 'tỉnh đoàn', '(?<!hợp tác )xã', 'phường', 'đoàn viên']) {
      if (!word(one).test(called('vi'))) expect(filled('vi').filter((text) => word(one).test(text))).toStrictEqual([]);
    }
    for (const one of ['districts?', 'provinces?', 'provincial', 'communes?', 'wards?', 'comrades?', 'youth']) {
      if (!word(one).test(called('en'))) expect(filled('en').filter((text) => word(one).test(text))).toStrictEqual([]);
    }
    const meeting = PRESET_WORDS[preset].vi.meeting;
    if (meeting !== 'hội nghị') expect(filled('vi').filter((text) => /hội nghị/i.test(text))).toStrictEqual([]);
  });

  it('name no word of a conference that it does not have', () => {
    const named = [...allTexts(WRITTEN.vi), ...allTexts(WRITTEN.en)].flatMap((text) => [
      ...text.matchAll(/\{\{([A-Z]\w+)\}\}/g),
    ]);
    expect(named.flatMap(([, name = '']) => (WORDS.has(name) ? [] : name))).toStrictEqual([]);
  });

  it('are given their numbers and dates by the formats of the language', () => {
    const found = files
      .filter(({ file }) => !file.startsWith('i18n/'))
      .flatMap(({ file, nodes }) => ownFormats(nodes).map((what) => `${file}: ${what}`));
    expect(found.filter((one) => !NO_TEXTS.has(one))).toStrictEqual([]);
  });

  it.each([
    ['a fixed fraction', 'const A = () => <p>{x.toFixed(2)}</p>;'],
    ['the browser’s own choice', 'const A = () => <p>{new Date(x).toLocaleString()}</p>;'],
    ['a format made in place', "const f = new Intl.NumberFormat('vi');"],
    ['a bare count', 'const A = () => <Badge>{list.length}</Badge>;'],
    ['a bare sum', 'const A = () => <p>{a + 1}</p>;'],
    ['a template', `const A = () => <p>{\`\${n} %\`}</p>;`],
  ])('are found where a component formats by itself: %s', (_, source) => {
    expect(ownFormats(parse(source))).toHaveLength(1);
  });

  it('are all used', () => {
    const exact = new Set<string>();
    const patterns: RegExp[] = [];
    for (const node of files.flatMap(({ nodes }) => nodes)) {
      if (node.type === 'StringLiteral') exact.add(String(node.value));
      if (node.type !== 'TemplateLiteral') continue;
      const quasis = quasisOf(node);
      if (!/^\w+\./.test(quasis[0] ?? '')) continue;
      patterns.push(new RegExp(`^${quasis.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`));
    }
    const unused = keysOf(vi)
      .map((key) => key.replace(/_other$/, ''))
      .filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toStrictEqual([]);
  });
});
