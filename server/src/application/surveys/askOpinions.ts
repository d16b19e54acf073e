import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { Opinion } from '@diem-cau/shared/domain/dialogue/commands.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { answerKey } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { QuestionId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ChosenOpinions } from '@diem-cau/shared/protocol/surveys.ts';
import { nanoid } from 'nanoid';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { SurveyBox } from './surveyBox.ts';
import { readPaper } from './surveyPaper.ts';

const ID_LENGTH = 24;

/** The question that an open answer becomes: always the same one, so that it becomes a question once. */
export function questionOf(surveyId: SurveyId, question: number, paper: string): QuestionId {
  const hash = createHash('sha256').update(`${surveyId}\n${question}\n${paper}`).digest('base64url');
  return `q_${hash.slice(0, ID_LENGTH)}` as QuestionId;
}

/**
 * Makes one question of the open answers that somebody chose. Errors: `NOT_FOUND` where one of them is not there, `SITE_UNKNOWN` where
 * it is of no site, and what the decider refuses. Rejects with `STORE_UNAVAILABLE` or `STORE_CONFLICT`.
 */
export async function askOpinions(
  { survey, actor, chosen }: { readonly survey: Survey; readonly actor: Actor; readonly chosen: ChosenOpinions },
  runtime: Pick<ConferenceRuntime, 'id' | 'submit'>,
  box: SurveyBox,
): Promise<Reply<Readonly<Record<never, never>>>> {
  const { question, papers, topic, respondentId } = chosen;
  // No site is known of an anonymous answer, and none may be told.
  if (survey.anonymous) return reject('SITE_UNKNOWN', { site: '' });
  const listed = await box.listAnswers({ conferenceId: runtime.id, surveyId: survey.id }, survey.anonymous);
  const stored = new Map(listed.map(({ id, paper }) => [id, paper]));
  const opinions: Opinion[] = [];
  for (const id of papers) {
    const paper = stored.get(id);
    const { siteId, answers = {} } = paper === undefined ? {} : readPaper(paper);
    const text = answers[answerKey(question)];
    if (text === undefined) return err({ code: 'NOT_FOUND' });
    if (siteId === undefined) return reject('SITE_UNKNOWN', { site: '' });
    opinions.push({ questionId: questionOf(survey.id, question, id), siteId, text });
  }
  const command = { type: 'EnterOpinions', opinions, topic, respondentId } as const;
  const entered = await runtime.submit({ commandId: `opinions-${nanoid()}`, actor, command });
  return entered.ok ? ok({}) : entered;
}
