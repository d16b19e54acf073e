import { siteActorId } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { OwedSurvey } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { SurveyBox } from './surveyBox.ts';
import { readOutcome } from './surveyResults.ts';

/** The open surveys that a site has not answered, or that not all of its delegates have. Rejects with `STORE_UNAVAILABLE`. */
export async function owedSurveys(
  siteId: SiteId,
  conference: { readonly id: ConferenceId; readonly state: ConferenceState },
  box: SurveyBox,
): Promise<readonly OwedSurvey[]> {
  const owed: OwedSurvey[] = [];
  for (const survey of Object.values<Survey>(conference.state.surveys)) {
    if (survey.phase !== 'open') continue;
    const turnout = await turnoutOf(survey, siteId, conference, box);
    if (turnout && turnout.answered < turnout.asked) owed.push({ survey, turnout });
  }
  return owed;
}

async function turnoutOf(
  survey: Survey,
  siteId: SiteId,
  conference: { readonly id: ConferenceId; readonly state: ConferenceState },
  box: SurveyBox,
) {
  if (survey.asks === 'delegates') return (await readOutcome(survey, conference, box)).sites[siteId];
  const ref = { conferenceId: conference.id, surveyId: survey.id };
  const respondent = siteActorId(siteId);
  const hasAnswered = survey.anonymous
    ? await box.hasAnswered(ref, respondent)
    : (await box.findAnswer(ref, respondent)) !== undefined;
  return { answered: hasAnswered ? 1 : 0, asked: 1 };
}
