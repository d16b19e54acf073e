import type { AnswerGroup, GroupableAnswer } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import type { Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** Says which texts speak of the same matter. An operator may put a language model in the place of the one that counts words. */
export interface Similarity {
  /**
   * Every text in one group, the largest groups first, each with the reason why its texts stand together. It takes no time of the event
   * loop. Error: `READER_BUSY` when too many are being grouped. Rejects with `INTERNAL` where it takes too long or breaks.
   */
  group(answers: readonly GroupableAnswer[]): Promise<Result<readonly AnswerGroup[], WireError>>;
}
