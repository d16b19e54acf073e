import { type Actor, siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { readAnswers, type SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { EnteredAnswer, EnteredAnswers } from '@diem-cau/shared/protocol/surveys.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { PutAnonymousOutcome, PutOutcome, SurveyBox, SurveyRef } from './surveyBox.ts';
import { writePaper } from './surveyPaper.ts';
import { surveyReceipt } from './surveyReceipt.ts';

interface Entered {
  readonly surveyId: SurveyId;
  readonly actor: Actor;
  readonly papers: readonly EnteredAnswer[];
}

/**
 * Enters answers that came to the office on paper or in a spreadsheet: all of them, or none where one does not fit. Rule SURV-8 in the
 * domain's SPEC.md. Errors: `SURVEY_UNKNOWN`, `SURVEY_STATE`, `SITE_UNKNOWN`, `ANSWER_MISSING`, `ANSWER_FORM`, `STORE_FULL`.
 * Rejects with `STORE_UNAVAILABLE`; entering the same again is then safe.
 */
export async function enterAnswers(
  { surveyId, actor, papers }: Entered,
  runtime: Pick<ConferenceRuntime, 'id' | 'now' | 'decideAfterReading'>,
  box: SurveyBox,
): Promise<Reply<EnteredAnswers>> {
  const decided = await runtime.decideAfterReading((state) => decideEntry(surveyId, papers, state));
  if (!decided.ok) return decided;
  const { survey, read } = decided.value;
  const ref = { conferenceId: runtime.id, surveyId };
  const entries = papers.map((paper, index) => ({ ...paper, answers: read[index] ?? {} }));
  if (survey.anonymous) {
    const key = await box.receiptKey(ref);
    if (!key) return reject('SURVEY_STATE', { state: 'closed' });
    // Together, so that they fill the batches of the box and not one each.
    return reportOutcomes(await Promise.all(entries.map((entry) => enterAnonymous(ref, box, { survey, key, entry }))));
  }
  const outcomes: PutOutcome[] = [];
  for (const entry of entries)
    outcomes.push(await enterByName(ref, box, survey, { entry, by: actor.name, at: runtime.now() }));
  return reportOutcomes(outcomes);
}

function reportOutcomes(outcomes: readonly (PutOutcome | PutAnonymousOutcome)[]): Reply<EnteredAnswers> {
  if (outcomes.includes('full')) return err({ code: 'STORE_FULL' });
  if (outcomes.includes('shut')) return reject('SURVEY_STATE', { state: 'closed' });
  const isBefore = (outcome: PutOutcome | PutAnonymousOutcome) => outcome === 'elsewhere' || outcome === 'replaced';
  return ok({ outcomes: outcomes.map((outcome) => (isBefore(outcome) ? 'answeredBefore' : 'recorded')) });
}

function decideEntry(
  surveyId: SurveyId,
  papers: readonly EnteredAnswer[],
  state: ConferenceState,
): Reply<{ readonly survey: Survey; readonly read: readonly SurveyAnswers[] }> {
  const survey = state.surveys[surveyId];
  if (!survey || survey.phase === 'draft') return reject('SURVEY_UNKNOWN');
  // Papers come late: a survey by name takes them also after its close.
  if (survey.anonymous && survey.phase !== 'open') return reject('SURVEY_STATE', { state: 'closed' });
  const read: SurveyAnswers[] = [];
  for (const { siteId, answers } of papers) {
    const isKnown = siteId !== undefined && state.roster.sites[siteId] !== undefined;
    if (!isKnown && (siteId !== undefined || survey.asks === 'sites'))
      return reject('SITE_UNKNOWN', { site: siteId ?? '' });
    const checked = readAnswers(survey, answers);
    if (!checked.ok) return checked;
    read.push(checked.value);
  }
  return ok({ survey, read });
}

/** A site has one answer, its own or the office's; each paper of a delegate has a name of its own. */
function respondentOf({ asks }: Survey, { siteId, paperId }: EnteredAnswer): string {
  return asks === 'sites' && siteId !== undefined ? siteActorId(siteId) : paperId;
}

function enterByName(
  ref: SurveyRef,
  box: SurveyBox,
  survey: Survey,
  { entry, by, at }: { readonly entry: EnteredAnswer; readonly by: string; readonly at: number },
) {
  const { siteId, name, answers } = entry;
  const paper = writePaper({ answers, ...(siteId && { siteId }), ...(name && { name }), enteredBy: by });
  return box.put(ref, { respondent: respondentOf(survey, entry), paper, seen: 0, at });
}

/** The page's id of the paper takes the place of a device's value, so that the same paper entered again is known again. */
function enterAnonymous(
  ref: SurveyRef,
  box: SurveyBox,
  { survey, key, entry }: { readonly survey: Survey; readonly key: Buffer; readonly entry: EnteredAnswer },
) {
  const { answers, paperId } = entry;
  const respondent = respondentOf(survey, entry);
  const receipt = surveyReceipt(key, { surveyId: survey.id, respondent, nonce: paperId });
  return box.putAnonymous(ref, { respondent, receipt, paper: writePaper({ answers }), entered: true });
}
