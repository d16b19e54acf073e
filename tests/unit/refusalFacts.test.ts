import { ERROR_CODES, ERROR_FACTS, type ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { describe, expect, it } from 'vitest';
import { en, vi } from '../testkit/texts.ts';

// A text can only show the facts that its refusal always carries.

function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{-?\s*(\w+)/g)].flatMap(([, name]) => name ?? []);
}

/** The facts that every refusal with a code has. */
function factsOf(code: string): readonly string[] {
  const forms = Object.entries(ERROR_FACTS[code as ErrorCode] ?? {});
  const always = forms.filter(([, form]) => typeof form === 'string' || Array.isArray(form)).map(([name]) => name);
  return code === 'INTERNAL' ? ['correlationId'] : always;
}

const WITHOUT_PLURAL = /_(one|other)$/;

describe.each([
  ['Vietnamese', Object.entries<string>(vi.errors)],
  ['English', Object.entries<string>(en.errors)],
])('the words of refusals in %s', (_language, texts) => {
  it('name each refusal once', () => {
    const codes = [...new Set(texts.map(([key]) => key.replace(WITHOUT_PLURAL, '')))];
    expect(codes.sort()).toStrictEqual([...ERROR_CODES].sort());
  });

  it('ask for facts that the refusal always has, and for no others', () => {
    const wrong = texts.flatMap(([key, text]) => {
      const facts = factsOf(key.replace(WITHOUT_PLURAL, ''));
      return placeholdersIn(text)
        .filter((name) => !facts.includes(name))
        .map((name) => `${key}: ${name}`);
    });
    expect(wrong).toStrictEqual([]);
  });

  it('show some fact of most refusals that have any', () => {
    const told = texts.filter(([, text]) => placeholdersIn(text).length > 0);
    expect(told.length).toBeGreaterThan(20);
  });
});
