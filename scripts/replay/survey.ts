import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { newId } from '../../tests/testkit/ids.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { EventSurvey } from './realEvent.ts';
import type { Room } from './room.ts';
import { request } from './typist.ts';

const TIMEOUT_MS = 30_000;

/** Every site answers a survey, which then closes. Throws where its results are not what was answered. */
export async function holdSurvey({ moderator, sites }: Room, { form, answerOf }: EventSurvey): Promise<void> {
  const surveyId = newId.survey();
  await moderator.act({ type: 'PutSurvey', surveyId, ...form });
  await moderator.act({ type: 'OpenSurvey', surveyId });
  const expected = new Map<string, number>();
  for (const [index, site] of [...sites.values()].entries()) {
    const isOpen = () => (site.view('hall')?.surveys[surveyId]?.phase === 'open' ? true : undefined);
    await waitFor('the survey to be open', isOpen, TIMEOUT_MS);
    const answers = answerOf(index);
    const response = await request(site, `surveys/${surveyId}/answer`, { answers, seen: 0 });
    if (!response.ok) throw new Error(`An answer was refused: ${await response.text()}`);
    for (const key of Object.keys(answers)) expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  await moderator.act({ type: 'CloseSurvey', surveyId });
  const reply = (await (await request(moderator, `surveys/${surveyId}/results`)).json()) as Reply<SurveyResults>;
  if (!reply.ok) throw new Error(`The results were refused: ${reply.error.code}`);
  const { total, results = [] } = reply.value;
  const counted = results.map(({ answered }) => answered);
  const wanted = form.questions.map((_, index) => expected.get(`q${index + 1}`) ?? 0);
  if (total.answered !== sites.size || counted.join() !== wanted.join()) {
    throw new Error(
      `The survey has ${total.answered} answers (${counted.join()}), not ${sites.size} (${wanted.join()}).`,
    );
  }
}
