import type { QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import { cleanLine, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QueuedQuestion } from './questionOutbox.ts';

/** What is chosen beside the words of a question, as it is typed. */
export interface AskOptions {
  readonly kind: QuestionKind;
  readonly topic: string;
  /** Sent only with a question that is not anonymous. */
  readonly name: string;
  readonly anonymous: boolean;
}

/** Of a phone on which nothing was chosen yet. */
export const NO_OPTIONS: AskOptions = { kind: 'question', topic: '', name: '', anonymous: false };

/** As they are sent. */
export function chosenOptions({ kind, topic, name, anonymous }: AskOptions) {
  return {
    ...{ kind, anonymous },
    ...(!isBlank(topic) && { topic: cleanLine(topic) }),
    ...(!anonymous && !isBlank(name) && { askerName: cleanLine(name) }),
  };
}

/**
 * As they were typed for a question that comes back to be changed, above what is being typed. Both texts are sent as one,
 * which is anonymous if either of them was.
 */
export function typedOptions(
  { kind, topic = '', askerName = '', anonymous }: QueuedQuestion,
  beside: Pick<AskOptions, 'anonymous'>,
): AskOptions {
  return { kind, topic, name: askerName, anonymous: anonymous || beside.anonymous };
}
