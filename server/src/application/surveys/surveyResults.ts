import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { answerKey } from '@diem-cau/shared/domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import { countResults, type Turnout, type Withheld } from '@diem-cau/shared/domain/surveys/results.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { OpenAnswer, SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { questionOf } from './askOpinions.ts';
import type { SurveyBox, SurveyRef } from './surveyBox.ts';
import { readPaper, type StoredPaper } from './surveyPaper.ts';

/** A conference with its state, as results are read from it. */
interface SurveyedConference {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
}

/** Who has answered a survey and, unless it is withheld, what. Rules SURV-7, SURV-10 and SURV-13 in the domain's SPEC.md. */
export async function readResults(
  survey: Survey,
  conference: SurveyedConference,
  box: SurveyBox,
): Promise<SurveyResults> {
  const { papers, ...turnout } = await readOutcome(survey, conference, box);
  if (turnout.withheld !== undefined) return turnout;
  const { state } = conference;
  return {
    ...turnout,
    results: countResults(survey, papers, state.roster),
    texts: listTexts(survey, papers, state),
  };
}

/** How many of how many have answered, and every stored answer; none where they are withheld. */
export async function readOutcome(
  survey: Survey,
  { id, state }: SurveyedConference,
  box: SurveyBox,
): Promise<ReadOutcome> {
  const ref = { conferenceId: id, surveyId: survey.id };
  const respondents = await box.listRespondents(ref, survey.anonymous);
  const withheld = await findWithheld(survey, ref, box);
  const listed = withheld === undefined ? await box.listAnswers(ref, survey.anonymous) : [];
  const papers = listed.map((answer): IdentifiedPaper => ({ id: answer.id, ...readPaper(answer.paper) }));
  const sites = countTurnout(survey, respondents, state);
  const asked = Object.values<Turnout>(sites).reduce((sum, turnout) => sum + turnout.asked, 0);
  const total = { answered: respondents.length, asked: Math.max(asked, respondents.length) };
  if (withheld !== undefined) return { total, sites, withheld, papers: [] };
  if (survey.anonymous && papers.length < SURVEY_LIMITS.anonymousAnswers)
    return { total, sites, withheld: 'few', papers: [] };
  return { total, sites, papers };
}

interface ReadOutcome extends Pick<SurveyResults, 'total' | 'sites' | 'withheld'> {
  readonly papers: readonly IdentifiedPaper[];
}

interface IdentifiedPaper extends StoredPaper {
  readonly id: string;
}

async function findWithheld(
  { anonymous, phase }: Survey,
  ref: SurveyRef,
  box: SurveyBox,
): Promise<Withheld | undefined> {
  if (!anonymous) return undefined;
  if (phase !== 'closed') return 'open';
  return (await box.isSealed(ref)) ? undefined : 'sealing';
}

/** Of each site its one answer, or those of its delegates of as many as are expected or were counted there. */
function countTurnout({ asks }: Survey, respondents: readonly string[], { roster }: ConferenceState) {
  const answered = new Map<string, number>();
  for (const respondent of respondents) {
    const siteId = /^(?:site|delegate):([^:]+)/.exec(respondent)?.[1];
    if (siteId !== undefined) answered.set(siteId, (answered.get(siteId) ?? 0) + 1);
  }
  const sites: Record<SiteId, Turnout> = {};
  for (const { id, expected, declared, verified } of Object.values(roster.sites)) {
    const count = answered.get(id) ?? 0;
    const people = (verified ?? declared)?.count ?? expected;
    const asked = asks === 'sites' ? 1 : Math.max(people, count);
    if (asked > 0) sites[id] = { answered: count, asked };
  }
  return sites;
}

function listTexts({ id: surveyId, questions }: Survey, papers: readonly IdentifiedPaper[], state: ConferenceState) {
  const { roster, dialogue } = state;
  const open = questions.flatMap(({ kind }, index) => (kind === 'short' || kind === 'long' ? [index + 1] : []));
  return open.flatMap((question) =>
    papers.flatMap(({ id, siteId, name, answers }): readonly OpenAnswer[] => {
      const text = answers[answerKey(question)];
      if (text === undefined) return [];
      const who = name ?? (siteId && roster.places[siteId]?.name);
      const asked = dialogue.questions[questionOf(surveyId, question, id)] !== undefined;
      return [
        { paper: id, question, text, ...(siteId && { siteId }), ...(who && { name: who }), ...(asked && { asked }) },
      ];
    }),
  );
}
