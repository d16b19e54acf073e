import { findInApp } from '../../platform/inApp.ts';

/** What a browser that blocks the camera wants done, by the key of its words. */
export type AllowStep = 'chromium' | 'firefox' | 'safari' | 'inApp' | 'windows' | 'mac';

/**
 * Which steps allow the camera here: those of the browser, then those of the system, which may block it for every browser.
 *
 * @param userAgent as the browser tells it; it names browsers that none of the standard checks tell apart
 */
export function allowSteps(userAgent: string): readonly AllowStep[] {
  if (findInApp(userAgent) !== undefined) return ['inApp'];
  const browser = /Firefox\//.test(userAgent)
    ? 'firefox'
    : /Chrom(e|ium)\/|CriOS/.test(userAgent)
      ? 'chromium'
      : 'safari';
  const system = /Windows/.test(userAgent) ? 'windows' : /Macintosh/.test(userAgent) ? 'mac' : undefined;
  return system === undefined ? [browser] : [browser, system];
}
