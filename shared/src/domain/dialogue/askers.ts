import type { SiteId } from '../../kernel/ids.ts';
import type { Question, QuestionOrigin } from './state.ts';

/** Who asks a question together with those merged into it. */
export interface Askers {
  /** Sites that are named; one that asked several times counts once. */
  readonly sites: number;
  /** Anonymous questions: each counts, for the number must not say which site they come from. */
  readonly anonymous: number;
  /** The question and those merged into it. */
  readonly questions: number;
}

/** Counts who asks a question; `undefined` while nothing has been merged into it. Rule DIAL-29. */
export function countAskers(question: Pick<Question, 'siteId' | 'anonymous' | 'origins'>): Askers | undefined {
  const merged = Object.values<QuestionOrigin>(question.origins ?? {});
  if (merged.length === 0) return undefined;
  const sites = new Set<SiteId>();
  let anonymous = 0;
  for (const asker of [question, ...merged]) {
    if (asker.anonymous) anonymous++;
    else sites.add(asker.siteId);
  }
  return { sites: sites.size, anonymous, questions: merged.length + 1 };
}
