import type { Namespace } from './vi.ts';

/** What a phone shows, from the start of the page to its own screen: these texts are part of the application. */
export const FIRST_TEXTS = [
  'shell',
  'join',
  'refusals',
  'speaking',
  'question',
  'ballot',
  'phone',
] as const satisfies readonly Namespace[];
