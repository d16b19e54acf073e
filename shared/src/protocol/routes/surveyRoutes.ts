import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import { BEFORE_CLOSE } from '../../domain/permissionTable.ts';
import { SURVEY_LIMITS } from '../../domain/surveys/limits.ts';
import type { AnswerChoices } from '../../lists/answers/answerSheet.ts';
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
} from '../surveys.ts';
import { BEFORE_ARCHIVE, CREATED } from './phases.ts';
import { defineRoute } from './route.ts';
import { SHEET_BODY, SHEET_ERRORS } from './sheetUpload.ts';

const READERS = ['organiser', 'chair', 'moderator', 'minutesSecretary'] as const;

/** The longest answer to a form: every letter of every text in three bytes, and the names around them. */
const ANSWER_BYTES = SURVEY_LIMITS.questions.max * (SURVEY_LIMITS.long + 50) * 3;

/** Surveys: their forms, what is answered, and what comes of it. */
export const SURVEY_ROUTES = {
  readSurvey: defineRoute<{ reply: ReadSurvey }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/surveys/:surveyId',
    summary: 'Reads the form of a survey, and what its reader has answered.',
    authentication: 'session',
    roles: [...READERS, 'site', 'delegate'],
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  answerSurvey: defineRoute<{ body: SentAnswer; reply: OwnAnswer }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/answer',
    summary: 'Answers a survey for a site or a delegate; a later answer replaces the earlier one.',
    authentication: 'session',
    roles: ['site', 'delegate'],
    phases: BEFORE_ARCHIVE,
    body: { format: 'json', maxBytes: ANSWER_BYTES },
    reply: 'reply',
    recorded: false,
    errors: [
      'SURVEY_UNKNOWN',
      'SURVEY_STATE',
      'SURVEY_NOT_ASKED',
      'ANSWER_MISSING',
      'ANSWER_FORM',
      'ANSWERED_ELSEWHERE',
      'SEAT_FREED',
      'PHONE_BLOCKED',
      'STALE',
      'STORE_FULL',
    ],
  }),
  enterSurveyAnswers: defineRoute<{ body: { readonly papers: readonly EnteredAnswer[] }; reply: EnteredAnswers }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/papers',
    summary: 'Enters answers that came to the office on paper or in a spreadsheet.',
    authentication: 'session',
    roles: ['organiser', 'moderator', 'chair'],
    phases: BEFORE_ARCHIVE,
    body: { format: 'json', maxBytes: 4 * 1024 * 1024 },
    reply: 'reply',
    recorded: true,
    errors: ['SURVEY_UNKNOWN', 'SURVEY_STATE', 'SITE_UNKNOWN', 'ANSWER_MISSING', 'ANSWER_FORM', 'STORE_FULL'],
  }),
  importSurveyAnswers: defineRoute<{
    /** `seen` names the reading that is confirmed; without it the sheet is only checked. */
    query: { readonly language?: WordLanguage | undefined; readonly seen?: string | undefined };
    body: AnswerChoices;
    reply: ImportedAnswers;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/papers/import',
    summary:
      'Checks the answers in any spreadsheet or text table, one row a respondent, and with `seen` enters them as the reading of that name showed them.',
    authentication: 'session',
    roles: ['organiser', 'moderator', 'chair'],
    phases: BEFORE_ARCHIVE,
    body: SHEET_BODY,
    reply: 'reply',
    recorded: true,
    errors: [
      ...SHEET_ERRORS,
      'SURVEY_UNKNOWN',
      'SURVEY_STATE',
      'SITE_UNKNOWN',
      'ANSWER_MISSING',
      'ANSWER_FORM',
      'STORE_FULL',
    ],
  }),
  groupSurveyOpinions: defineRoute<{ query: { readonly question: number }; reply: GroupedOpinions }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/groups',
    summary:
      'Reads the open answers to one question, those that speak of the same matter together, each group with the reason.',
    authentication: 'session',
    roles: READERS,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: ['READER_BUSY'],
  }),
  askSurveyOpinions: defineRoute<{ body: ChosenOpinions; reply: Readonly<Record<never, never>> }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/questions',
    summary: 'Makes one question of open answers that a person found alike.',
    authentication: 'session',
    roles: ['organiser', 'moderator', 'chair'],
    phases: BEFORE_CLOSE,
    body: { format: 'json', maxBytes: 64 * 1024 },
    reply: 'reply',
    recorded: true,
    errors: ['SITE_UNKNOWN', 'RESPONDENT_UNKNOWN', 'QUESTION_EXISTS', 'STORE_FULL', 'QUOTA_SPENT', 'STORE_CONFLICT'],
  }),
  readSurveyResults: defineRoute<{ reply: SurveyResults }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/results',
    summary: 'Reads who has answered a survey, and what, unless it is anonymous and still open.',
    authentication: 'session',
    roles: READERS,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  downloadSurveyResults: defineRoute<{ query: { readonly language: WordLanguage } }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/surveys/:surveyId/workbook',
    summary:
      'Downloads the results of a survey as a workbook: counts, texts and, unless it is anonymous, who has answered what.',
    authentication: 'session',
    roles: READERS,
    phases: CREATED,
    reply: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    recorded: true,
    errors: [],
  }),
} as const;
