import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatNumber, formatPercent, formatTime } from './formats.ts';
import { startLanguages } from './language.ts';
import { loadLanguage } from './loadTexts.ts';
import { wordMinutes, wordSeconds } from './useFormat.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const MORNING = Date.parse('2020-12-03T02:05:00Z');

describe('formats', () => {
  beforeAll(async () => {
    await startLanguages();
  });

  it('groups thousands and keeps two decimals, as the language does', () => {
    expect(formatNumber(1421, 'vi-VN')).toBe('1.421');
    expect(formatNumber(4.25, 'vi-VN')).toBe('4,25');
    expect(formatNumber(1421, 'en-GB')).toBe('1,421');
    expect(formatNumber(4.25, 'en-GB')).toBe('4.25');
  });

  it('writes a share with one decimal, and as all or nothing only what is', () => {
    expect(formatPercent(0.692, 'vi-VN')).toBe('69,2%');
    expect(formatPercent(0.996, 'vi-VN')).toBe('99,6%');
    expect(formatPercent(0.9999, 'vi-VN')).toBe('99,9%');
    expect(formatPercent(0.0001, 'vi-VN')).toBe('0,1%');
    expect(formatPercent(1, 'vi-VN')).toBe('100%');
    expect(formatPercent(0, 'en-GB')).toBe('0%');
  });

  it.each(['vi-VN', 'en-GB'] as const)('writes days and times in digits, in %s', (locale) => {
    expect(formatTime(MORNING, locale, ZONE)).toBe('09:05');
    expect(formatDate(MORNING, locale, ZONE)).toBe('03/12/2020');
    expect(formatDay('2021-03-26', locale)).toBe('26/03/2021');
  });

  it('writes spans in hours and minutes, the unit on the line of its number', () => {
    const { t } = i18next;
    expect(wordMinutes(t, 150)).toBe('2\u00a0giờ\u00a030\u00a0phút');
    expect(wordMinutes(t, 120)).toBe('2\u00a0giờ');
    expect(wordMinutes(t, 19)).toBe('19\u00a0phút');
    expect(wordMinutes(t, 0)).toBe('dưới 1\u00a0phút');
    expect(wordSeconds(t, 1170)).toBe('19\u00a0phút');
    expect(wordSeconds(t, 40)).toBe('40\u00a0giây');
  });

  it('groups every number that fills a text, and no text that is digits', async () => {
    expect(i18next.t('errors.NO_SEAT_LEFT', { seats: 1421 })).toContain('1.421');
    expect(i18next.t('connection.pending', { n: '1421' })).toContain('1421');
    await loadLanguage('en');
    const t = i18next.getFixedT('en');
    expect(t('errors.NO_SEAT_LEFT', { seats: 1421 })).toContain('1,421');
    expect(t('poll.limit', { count: 1 })).toBe('No more than one person in all.');
    expect(t('poll.limit', { count: 1421 })).toBe('No more than 1,421 people in all.');
  });
});
