import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startLanguages } from './language.ts';
import { loadLanguage, loadTexts, retry } from './loadTexts.ts';

describe('loading texts', () => {
  beforeAll(() => startLanguages());

  it('brings the texts of a screen, and of no other', async () => {
    expect(i18next.exists('record.figures')).toBe(false);
    await loadTexts('record');
    expect(i18next.t('record.figures')).toBe('Số liệu chung');
    expect(i18next.hasResourceBundle('vi', 'desk')).toBe(false);
  });

  it('brings in another language whatever the page has asked for', async () => {
    await loadTexts('record');
    await loadLanguage('en');
    expect(i18next.t('record.figures', { lng: 'en' })).toBe('Key figures');
    expect(i18next.t('phone.askLabel', { lng: 'en' })).toBe('Your question');
    expect(i18next.hasResourceBundle('en', 'desk')).toBe(false);
  });

  it('tries again after a failure', async () => {
    let failures = 2;
    const load = async () => {
      if (failures > 0) {
        failures -= 1;
        throw new TypeError('Failed to fetch');
      }
      return 'texts';
    };
    await expect(retry(load, [0, 0])).resolves.toBe('texts');
  });

  it('says so when no further try is left', async () => {
    let tries = 0;
    const load = () => {
      tries += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    await expect(retry(load, [0, 0])).rejects.toThrow('Failed to fetch');
    expect(tries).toBe(3);
  });
});
