import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { GroupedOpinions } from '@diem-cau/shared/protocol/surveys.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Similarity } from './similarity.ts';
import type { SurveyBox } from './surveyBox.ts';
import { readResults } from './surveyResults.ts';

/**
 * The open answers to one question of a survey, those alike together. Of more than can be grouped at once those that have become questions
 * are left out, and then the last ones. Errors: those of `Similarity.group`. Rejects with `STORE_UNAVAILABLE`.
 */
export async function groupOpinions(
  { survey, question }: { readonly survey: Survey; readonly question: number },
  runtime: Pick<ConferenceRuntime, 'id' | 'state'>,
  { box, similarity }: { readonly box: SurveyBox; readonly similarity: Similarity },
): Promise<Reply<GroupedOpinions>> {
  const { texts = [] } = await readResults(survey, runtime, box);
  const given = texts.filter((text) => text.question === question);
  const { grouped: most } = SURVEY_LIMITS;
  const open = given.length > most ? given.filter(({ asked }) => !asked) : given;
  const groups = await similarity.group(open.slice(0, most).map(({ paper, text }) => ({ id: paper, text })));
  return groups.ok ? ok({ groups: groups.value, left: Math.max(0, open.length - most) }) : groups;
}
