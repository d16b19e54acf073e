import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage, startLanguages } from './language.ts';

describe('changing the language', () => {
  beforeAll(() => startLanguages());

  it('ends at the newest choice, though the texts of an older one arrive after it', async () => {
    const older = changeLanguage('en');
    const newer = changeLanguage('vi');
    await Promise.all([older, newer]);
    expect(i18next.language).toBe('vi');
  });

  it('takes the same language twice in a row', async () => {
    await Promise.all([changeLanguage('en'), changeLanguage('en')]);
    expect(i18next.language).toBe('en');
  });
});
