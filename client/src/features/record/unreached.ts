import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';

/** The questions that have come to no end, the oldest first; a merged one goes the way of the other. */
export function unreachedQuestions(
  questions: Readonly<Record<QuestionId, DeskQuestionView>>,
): readonly DeskQuestionView[] {
  return Object.values<DeskQuestionView>(questions)
    .filter(({ state }) => state === 'submitted' || state === 'accepted' || state === 'called')
    .sort((a, b) => a.askedAt - b.askedAt);
}
