import { commonWords } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Similarity } from '../../../widgets/questions/similarity.ts';

/** A question that another one may repeat, with the words that both have. */
export interface AlikeQuestion {
  readonly question: DeskQuestionView;
  readonly words: readonly string[];
}

const similarity = new Similarity<DeskQuestionView>();

/** The likest of the others that shares telling words with a question. Rule DIAL-32 in SPEC.md. */
export function findAlike(question: DeskQuestionView, others: readonly DeskQuestionView[]): AlikeQuestion | undefined {
  for (const { item } of similarity.rank(question, others)) {
    const words = commonWords(question.text, item.text);
    if (words.length > 0) return { question: item, words };
  }
  return undefined;
}
