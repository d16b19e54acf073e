import type { EventQuestion } from '../realEvent.ts';

/** A question by its key, the code of its site, its topic and its words. */
export function asked(key: string, site: string, topic: string, text: string): EventQuestion {
  return { key, site, topic, text };
}
