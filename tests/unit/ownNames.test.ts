import { PRESET_WORDS } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { expect, it } from 'vitest';
import { variablesOf } from '../../client/src/i18n/vocabulary.ts';
import { ROLE_NAMES } from '../../server/src/application/ownNames.ts';
import { WRITTEN } from '../testkit/texts.ts';

it('knows what every role is called on the screens, so that nobody can take such a name', () => {
  const shown = Object.values(PRESET_WORDS).flatMap((words) =>
    (['vi', 'en'] as const).flatMap((language) => {
      const filling = variablesOf(words, language);
      return Object.values(WRITTEN[language].roles).map((name) =>
        name.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => filling[word] ?? ''),
      );
    }),
  );
  expect(shown.filter((name) => !ROLE_NAMES.includes(name))).toEqual([]);
});
