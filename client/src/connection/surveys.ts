import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type {
  ChosenOpinions,
  EnteredAnswer,
  EnteredAnswers,
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

/** A survey's form, and what this page's own site or delegate has answered. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchSurvey({ peerId, ...params }: SurveyPlace): Promise<Reply<ReadSurvey>> {
  return callRoute('GET /api/conferences/:conferenceId/surveys/:surveyId', { peerId, params });
}

/** Sends an answer. Errors: what the rules refuse, `STALE`, `ANSWERED_ELSEWHERE`, `DISCONNECTED`; sending it again is safe. */
export function sendAnswer({ peerId, ...params }: SurveyPlace, body: SentAnswer): Promise<Reply<OwnAnswer>> {
  return callRoute('POST /api/conferences/:conferenceId/surveys/:surveyId/answer', { peerId, params, body });
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

/** Who has answered, and what. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchResults({ peerId, ...params }: SurveyPlace): Promise<Reply<SurveyResults>> {
  return callRoute('GET /api/conferences/:conferenceId/surveys/:surveyId/results', { peerId, params });
}

/** The results as a workbook. Errors: `NOT_FOUND`, `DISCONNECTED`. */
export function fetchResultsBook({ peerId, ...params }: SurveyPlace, language: WordLanguage): Promise<Reply<Blob>> {
  const query = { language };
  return fetchFile('GET /api/conferences/:conferenceId/surveys/:surveyId/workbook', { peerId, params, query });
}
