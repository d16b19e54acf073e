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

/** What results are read from. */
export type ReadBox = Pick<SurveyBox, 'listRespondents' | 'listAnswers' | 'countEntered' | 'isSealed' | 'seal'>;

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
    texts: survey.anonymous ? anonymousTexts(survey, papers) : namedTexts(survey, papers, state),
  };
}

/** How many of how many have answered, and every stored answer; none where they are withheld. */
export async function readOutcome(
  survey: Survey,
  { id, state }: SurveyedConference,
  box: ReadBox,
): Promise<ReadOutcome> {
  const ref = { conferenceId: id, surveyId: survey.id };
  const respondents = await box.listRespondents(ref, survey.anonymous);
  const withheld = await findWithheld(survey, ref, box);
  const listed = withheld === undefined ? await box.listAnswers(ref, survey.anonymous) : [];
  const papers = listed.map((answer): IdentifiedPaper => ({ id: answer.id, ...readPaper(answer.paper) }));
  // A named paper of a delegate that the office entered has a respondent of its own, but says its site.
  const of = survey.anonymous ? respondents.map(siteOf) : papers.map(({ siteId }) => siteId);
  const sites = countTurnout(survey, of, state);
  const asked = Object.values<Turnout>(sites).reduce((sum, turnout) => sum + turnout.asked, 0);
  const total = { answered: respondents.length, asked: Math.max(asked, respondents.length) };
  if (withheld !== undefined) return { total, sites, withheld, papers: [] };
  if (survey.anonymous && areFew(papers.length, await box.countEntered(ref)))
    return { total, sites, withheld: 'few', papers: [] };
  return { total, sites, papers };
}

interface ReadOutcome extends Pick<SurveyResults, 'total' | 'sites' | 'withheld'> {
  readonly papers: readonly IdentifiedPaper[];
}

interface IdentifiedPaper extends StoredPaper {
  readonly id: string;
}

async function findWithheld({ anonymous, phase }: Survey, ref: SurveyRef, box: ReadBox): Promise<Withheld | undefined> {
  if (!anonymous) return undefined;
  if (phase !== 'closed') return 'open';
  if (await box.isSealed(ref)) return undefined;
  // A store that lost what said so never answers this again by itself. The next look tries again where it fails.
  box.seal(ref).catch(() => undefined);
  return 'sealing';
}

/** The office knows the papers that it entered, so the others must be many among themselves, or none. */
function areFew(answers: number, entered: number): boolean {
  const least = SURVEY_LIMITS.anonymousAnswers;
  const others = answers - entered;
  return answers < least || (others > 0 && others < least);
}

function siteOf(respondent: string): SiteId | undefined {
  return /^(?:site|delegate):([^:]+)/.exec(respondent)?.[1] as SiteId | undefined;
}

/** Of each site its one answer, or those of its delegates of as many as are expected or were counted there. */
function countTurnout({ asks }: Survey, of: readonly (SiteId | undefined)[], { roster }: ConferenceState) {
  const answered = new Map<string, number>();
  for (const siteId of of) {
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

/** The numbers of the questions that are answered with a text. */
function openQuestions({ questions }: Survey): readonly number[] {
  return questions.flatMap(({ kind }, index) => (kind === 'short' || kind === 'long' ? [index + 1] : []));
}

/** Each question's texts by their letters: an order or a name that two questions share would join the texts of one respondent. */
function anonymousTexts(survey: Survey, papers: readonly IdentifiedPaper[]): readonly OpenAnswer[] {
  return openQuestions(survey).flatMap((question) =>
    papers
      .flatMap(({ answers }) => answers[answerKey(question)] ?? [])
      .sort()
      .map((text, index) => ({ paper: `${question}-${index}`, question, text })),
  );
}

function namedTexts(survey: Survey, papers: readonly IdentifiedPaper[], { roster, dialogue }: ConferenceState) {
  return openQuestions(survey).flatMap((question) =>
    papers.flatMap(({ id, siteId, name, answers }): readonly OpenAnswer[] => {
      const text = answers[answerKey(question)];
      if (text === undefined) return [];
      const who = name ?? (siteId && roster.places[siteId]?.name);
      const asked = dialogue.questions[questionOf(survey.id, question, id)] !== undefined;
      return [
        { paper: id, question, text, ...(siteId && { siteId }), ...(who && { name: who }), ...(asked && { asked }) },
      ];
    }),
  );
}
