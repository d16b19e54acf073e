import { expect, it } from 'vitest';
import { ROLE_NAMES } from '../../server/src/application/ownNames.ts';
import { en, vi } from '../testkit/texts.ts';

it('knows what every role is called on the screens, so that nobody can take such a name', () => {
  const shown = [vi, en].flatMap(({ roles }) => Object.values(roles));
  expect(shown.filter((name) => !ROLE_NAMES.includes(name))).toEqual([]);
});
