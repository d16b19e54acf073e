import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { en, keysOf, vi } from '../testkit/texts.ts';

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

function parse(source: string): readonly Node[] {
  return [...nodesOf(parseSync(source, { syntax: 'typescript', tsx: true }).body)];
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

const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.ts$|i18n\/(vi|en)\.ts$/.test(file))
  .map((file) => ({ file, nodes: parse(readFileSync(join(CLIENT, file), 'utf8')) }));

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

  it('are complete in English', () => {
    expect([...keysOf(en)].sort()).toStrictEqual([...keysOf(vi)].sort());
  });

  it('fill in the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const read = (words: object, key: string) =>
      key.split('.').reduce<unknown>((section, name) => (section as Record<string, unknown>)[name], words) as string;
    const differing = keysOf(vi).filter((key) => `${values(read(vi, key))}` !== `${values(read(en, key))}`);
    expect(differing).toStrictEqual([]);
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
    const unused = keysOf(vi).filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toStrictEqual([]);
  });
});
