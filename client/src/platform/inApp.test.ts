import { describe, expect, it } from 'vitest';
import { findInApp } from './inApp.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the browsers inside other applications', () => {
  it.each([
    ['zalo', `${ANDROID} Chrome/124.0 Mobile Safari/537.36 Zalo android/24051234 ZaloTheme/light`],
    ['messenger', `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/460.0.0.30;FBDV/iPhone14,5]`],
    ['messenger', `${ANDROID} Chrome/124.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/460.0.0.30;]`],
    ['facebook', `${ANDROID} Chrome/124.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/465.0.0.52;]`],
    ['facebook', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/465.0.0.52;FBDV/iPhone14,5]`],
    ['instagram', `${IPHONE} Mobile/15E148 Instagram 331.0.0.29 (iPhone14,5; iOS 17_5)`],
    ['tiktok', `${ANDROID} Chrome/124.0 Mobile Safari/537.36 musical_ly_2023405020 BytedanceWebview/d8a21c6`],
    ['line', `${IPHONE} Mobile/15E148 Safari Line/14.7.0`],
  ])('are known by their names: %s', (app, userAgent) => {
    expect(findInApp(userAgent)).toBe(app);
  });

  it.each([
    `${ANDROID} Chrome/124.0.6367.82 Mobile Safari/537.36`,
    `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/124.0 Chrome/118.0 Safari/537.36',
  ])('are not taken for a browser of its own: %s', (userAgent) => {
    expect(findInApp(userAgent)).toBeUndefined();
  });
});
