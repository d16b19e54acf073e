import type { QuestionId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { GroupedOpinions, OpenAnswer, SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { EventOpinion, EventSurvey } from './realEvent.ts';
import type { Room } from './room.ts';
import { request } from './typist.ts';

const TIMEOUT_MS = 30_000;

/**
 * Every site answers a survey, which then closes; opinions that are alike become one question of their sites. Resolves to these questions
 * by their keys. Throws where results or groups are not what was answered.
 */
export async function holdSurvey(
  { moderator, sites }: Room,
  { form, answerOf, opinions }: EventSurvey,
): Promise<ReadonlyMap<string, QuestionId>> {
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
  const texts = (reply.value.texts ?? []).filter(({ question }) => question === opinions.question);
  const asked = new Map<string, QuestionId>();
  for (const opinion of opinions.asked) asked.set(opinion.key, await askOpinion(moderator, surveyId, texts, opinion));
  return asked;
}

/** Makes one question of the group in which an opinion stands, as the desk does that reads it. */
async function askOpinion(
  moderator: RecordingClient,
  surveyId: SurveyId,
  texts: readonly OpenAnswer[],
  { key, topic, text }: EventOpinion,
): Promise<QuestionId> {
  const papers = new Set(texts.filter((one) => one.text === text).map(({ paper }) => paper));
  const question = texts[0]?.question ?? 1;
  const path = `surveys/${surveyId}/groups?question=${question}`;
  const grouped = (await (await request(moderator, path)).json()) as Reply<GroupedOpinions>;
  if (!grouped.ok) throw new Error(`The groups were refused: ${grouped.error.code}`);
  const group = grouped.value.groups.find(({ ids }) => ids.some((id) => papers.has(id)));
  if (group?.ids.length !== papers.size)
    throw new Error(`The group of ${key} has ${group?.ids.length ?? 0} opinions, not ${papers.size}.`);
  const chosen = { question, papers: group.ids, topic };
  const response = await request(moderator, `surveys/${surveyId}/questions`, chosen);
  if (!response.ok) throw new Error(`An opinion was refused: ${await response.text()}`);
  const find = () =>
    Object.values<DeskQuestionView>(moderator.view('control')?.questions ?? {}).find(
      (one) => one.text === text && one.mergedInto === undefined,
    );
  const { id } = await waitFor('an opinion to be a question', find, TIMEOUT_MS);
  await moderator.act({ type: 'AcceptQuestion', questionId: id });
  return id;
}
