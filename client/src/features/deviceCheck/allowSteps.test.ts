import { describe, expect, it } from 'vitest';
import { allowSteps } from './allowSteps.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

describe('the steps that allow a blocked camera', () => {
  it.each([
    ['Chrome on Windows', `${WINDOWS} ${CHROME}`, ['chromium', 'windows']],
    ['Edge on Windows', `${WINDOWS} ${CHROME} Edg/150.0.0.0`, ['chromium', 'windows']],
    ['Cốc Cốc on Windows', `${WINDOWS} ${CHROME} coc_coc_browser/130.0`, ['chromium', 'windows']],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', ['firefox']],
    [
      'Safari on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/26.0 Safari/605',
      ['safari', 'mac'],
    ],
    ['Chrome on Android', `Mozilla/5.0 (Linux; Android 15; K) ${CHROME}`, ['chromium']],
    ['Zalo on Android', `Mozilla/5.0 (Linux; Android 15; K) ${CHROME} Zalo android/1`, ['inApp']],
    ['Facebook on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile [FBAN/FBIOS]', ['inApp']],
  ])('fit %s', (_, userAgent, steps) => {
    expect(allowSteps(userAgent)).toStrictEqual(steps);
  });
});
