import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { reject, rejectStale } from '@diem-cau/shared/domain/rejections.ts';
import type { SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import { decideAnswer } from '@diem-cau/shared/domain/surveys/decide.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { OwnAnswer, SentAnswer } from '@diem-cau/shared/protocol/surveys.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { SurveyBox, SurveyRef } from './surveyBox.ts';
import { writePaper } from './surveyPaper.ts';
import { surveyReceipt } from './surveyReceipt.ts';

type Runtime = Pick<ConferenceRuntime, 'id' | 'now' | 'decideAfterReading'>;

interface Decided {
  readonly survey: Survey;
  readonly answers: SurveyAnswers;
}

/**
 * Takes the answer of a site or a delegate. It is decided on the newest log, because another server may have closed the survey or
 * shut its sender out. Errors: what `decideAnswer` refuses, `STALE` after a newer answer, `ANSWERED_ELSEWHERE`, `STORE_FULL`.
 * Rejects with `STORE_UNAVAILABLE`; sending the same again is then safe.
 */
export async function answerSurvey(
  { surveyId, actor, sent }: { readonly surveyId: SurveyId; readonly actor: Actor; readonly sent: SentAnswer },
  runtime: Runtime,
  box: SurveyBox,
): Promise<Reply<OwnAnswer>> {
  const decided = await runtime.decideAfterReading<Decided>((state) => {
    const survey = state.surveys[surveyId];
    const answers = decideAnswer(survey, sent.answers, state, { actor, at: runtime.now() });
    if (!answers.ok) return answers;
    return survey ? ok({ survey, answers: answers.value }) : reject('SURVEY_UNKNOWN');
  });
  if (!decided.ok) return decided;
  const { survey, answers } = decided.value;
  const ref = { conferenceId: runtime.id, surveyId };
  if (survey.anonymous) return putAnonymous(ref, box, { respondent: actor.id, nonce: sent.nonce, answers });
  const { siteId } = actor;
  const paper = writePaper({ answers, ...(siteId && { siteId }) });
  const outcome = await box.put(ref, { respondent: actor.id, paper, seen: sent.seen, at: runtime.now() });
  if (outcome === 'full') return err({ code: 'STORE_FULL' });
  return outcome === 'replaced' ? rejectStale('survey') : ok({ changes: outcome, answers });
}

interface AnonymousAnswer {
  readonly respondent: string;
  readonly nonce: string | undefined;
  readonly answers: SurveyAnswers;
}

async function putAnonymous(
  ref: SurveyRef,
  box: SurveyBox,
  { respondent, nonce, answers }: AnonymousAnswer,
): Promise<Reply<OwnAnswer>> {
  if (nonce === undefined) return reject('ANSWER_FORM', { question: 0 });
  const key = await box.receiptKey(ref);
  if (!key) return reject('SURVEY_STATE', { state: 'closed' });
  const receipt = surveyReceipt(key, { surveyId: ref.surveyId, respondent, nonce });
  switch (await box.putAnonymous(ref, { respondent, receipt, paper: writePaper({ answers }) })) {
    case 'recorded':
      return ok({ changes: 1 });
    case 'elsewhere':
      return reject('ANSWERED_ELSEWHERE');
    case 'shut':
      return reject('SURVEY_STATE', { state: 'closed' });
    case 'full':
      return err({ code: 'STORE_FULL' });
  }
}
