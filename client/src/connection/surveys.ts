import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type {
  ChosenOpinions,
  EnteredAnswer,
  EnteredAnswers,
  GroupedOpinions,
  ImportedAnswers,
  OwnAnswer,
  ReadSurvey,
  SentAnswer,
  SurveyResults,
} from '@diem-cau/shared/protocol/surveys.ts';
import { callRoute, fetchFile } from './callRoute.ts';

/** Whose session of which conference a request uses, and the survey that it is about. */
export interface SurveyPlace {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
  readonly surveyId: SurveyId;
}

/** A sheet of answers and what a person chose for it. */
interface AnswerSheet {
  readonly file: Blob;
  readonly choices: AnswerChoices;
  /** Of the levels' names, by which sites may be called. */
  readonly language: WordLanguage;
}

/** A survey's form, and what this page's own site or delegate has answered. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchSurvey({ peerId, ...params }: SurveyPlace): Promise<Reply<ReadSurvey>> {
  return callRoute('GET /api/conferences/:conferenceId/surveys/:surveyId', { peerId, params });
}

/** Sends an answer. Errors: what the rules refuse, `STALE`, `ANSWERED_ELSEWHERE`, `DISCONNECTED`; sending it again is safe. */
export function sendAnswer({ peerId, ...params }: SurveyPlace, body: SentAnswer): Promise<Reply<OwnAnswer>> {
  return callRoute('POST /api/conferences/:conferenceId/surveys/:surveyId/answer', { peerId, params, body });
}

/** The open answers to one question, those alike together. Errors: `NOT_FOUND`, `READER_BUSY`, `DISCONNECTED`. */
export function fetchGroups({ peerId, ...params }: SurveyPlace, question: number): Promise<Reply<GroupedOpinions>> {
  const route = 'GET /api/conferences/:conferenceId/surveys/:surveyId/groups';
  return callRoute(route, { peerId, params, query: { question } });
}

/** Makes one question of these open answers. Errors: `QUESTION_EXISTS`, `NOT_FOUND`, `SITE_UNKNOWN`, `DISCONNECTED`. */
export function askOpinions({ peerId, ...params }: SurveyPlace, body: ChosenOpinions): Promise<Reply<unknown>> {
  return callRoute('POST /api/conferences/:conferenceId/surveys/:surveyId/questions', { peerId, params, body });
}

/** Enters answers from papers. Errors: what the rules refuse, of the first that does not fit; sending them again is safe. */
export function enterAnswers(
  { peerId, ...params }: SurveyPlace,
  papers: readonly EnteredAnswer[],
): Promise<Reply<EnteredAnswers>> {
  const body = { papers };
  return callRoute('POST /api/conferences/:conferenceId/surveys/:surveyId/papers', { peerId, params, body });
}

/**
 * Sends a sheet of answers: to check it, or to enter it as the reading that `seen` names showed it. Errors: what is wrong with the file,
 * `IMPORT_HAS_ERRORS`, `STALE`, what the rules refuse, `DISCONNECTED`; confirming again is safe.
 */
export function importAnswers(
  { peerId, ...params }: SurveyPlace,
  { file, choices, language }: AnswerSheet,
  seen?: string,
): Promise<Reply<ImportedAnswers>> {
  const query = seen === undefined ? { language } : { language, seen };
  const route = 'POST /api/conferences/:conferenceId/surveys/:surveyId/papers/import';
  return callRoute(route, { peerId, params, query, body: { file, choices } });
}

/** Who has answered, and what. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchResults({ peerId, ...params }: SurveyPlace): Promise<Reply<SurveyResults>> {
  return callRoute('GET /api/conferences/:conferenceId/surveys/:surveyId/results', { peerId, params });
}

/** The results as a workbook. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchResultsBook({ peerId, ...params }: SurveyPlace, language: WordLanguage): Promise<Reply<Blob>> {
  const query = { language };
  return fetchFile('GET /api/conferences/:conferenceId/surveys/:surveyId/workbook', { peerId, params, query });
}
