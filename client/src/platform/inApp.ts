/** Applications whose own browsers open links and give pages no camera, or in ways of their own. */
export type InApp = 'zalo' | 'messenger' | 'facebook' | 'instagram' | 'tiktok' | 'line';

/** Messenger names Facebook too, so it comes first. */
const MARKS: readonly (readonly [InApp, RegExp])[] = [
  ['zalo', /\bZalo\b/i],
  ['messenger', /\bMessenger|\bFB_IAB\/(Orca|MESSENGER)|FBAN\/Messenger/i],
  ['facebook', /\b(FBAN|FBAV|FB_IAB|FBIOS)\b/],
  ['instagram', /\bInstagram\b/],
  ['tiktok', /\b(TikTok|musical_ly|BytedanceWebview|trill)/i],
  ['line', /\bLine\//],
];

/** The application around this page, as the user agent tells it; undefined in a browser of its own. */
export function findInApp(userAgent: string): InApp | undefined {
  return MARKS.find(([, mark]) => mark.test(userAgent))?.[0];
}
