import { expect, it } from 'vitest';
import { findSender } from './sitePages.ts';

const claims = (of: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).map(([id, claim]) => [id, { claim }]));

it('TAKE-5: the screen with the latest claim sends; of equal ones all pages find the same', () => {
  expect(findSender({})).toBeUndefined();
  expect(findSender(claims({ a: 1 }))).toBe('a');
  expect(findSender(claims({ a: 5, b: 9, c: 2 }))).toBe('b');
  expect(findSender(claims({ a: 3, b: 3 }))).toBe(findSender(claims({ b: 3, a: 3 })));
});
