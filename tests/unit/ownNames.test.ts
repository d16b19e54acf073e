import { expect, it } from 'vitest';
import { en } from '../../client/src/i18n/en.ts';
import { vi } from '../../client/src/i18n/vi.ts';
import { ROLE_NAMES } from '../../server/src/application/ownNames.ts';

it('knows what every role is called on the screens, so that nobody can take such a name', () => {
  const shown = [vi, en].flatMap(({ roles }) => Object.values(roles));
  expect(shown.filter((name) => !ROLE_NAMES.includes(name))).toEqual([]);
});
