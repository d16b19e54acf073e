import { asksRole } from '@diem-cau/shared/domain/surveys/decide.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { surveyLists } from '@diem-cau/shared/minutes/surveyLists.ts';
import type { SURVEY_ROUTES } from '@diem-cau/shared/protocol/routes/surveyRoutes.ts';
import type { OwnAnswer } from '@diem-cau/shared/protocol/surveys.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { answerSurvey } from '../../../application/surveys/answerSurvey.ts';
import { askOpinions } from '../../../application/surveys/askOpinions.ts';
import { enterAnswers } from '../../../application/surveys/enterAnswers.ts';
import { groupOpinions } from '../../../application/surveys/groupOpinions.ts';
import { importAnswers } from '../../../application/surveys/importAnswers.ts';
import { readPaper } from '../../../application/surveys/surveyPaper.ts';
import { readOutcome, readResults } from '../../../application/surveys/surveyResults.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers, RouteHead } from './routeHandler.ts';

type SurveyRoute = keyof typeof SURVEY_ROUTES;

/** Surveys: their forms, answers and results. */
export function surveyHandlers({
  surveys,
  similarity,
  paperFiles,
  files,
  limits,
}: HttpAppOptions): RouteHandlers<SurveyRoute> {
  const refuseFull = ({ pass }: RouteHead<SurveyRoute>) => refuseWhenLow(limits.storage, pass.actor.role);

  const findOwn = async (survey: Survey, call: RouteHead<'readSurvey'>): Promise<OwnAnswer | undefined> => {
    const ref = { conferenceId: call.conference.runtime.id, surveyId: survey.id };
    const { id } = call.pass.actor;
    if (survey.anonymous) return (await surveys.hasAnswered(ref, id)) ? { changes: 1 } : undefined;
    const standing = await surveys.findAnswer(ref, id);
    return standing && { changes: standing.changes, answers: readPaper(standing.paper).answers };
  };

  return {
    readSurvey: {
      async handle(call) {
        const survey = findReadable(call);
        if (!survey) return err({ code: 'NOT_FOUND' });
        const own = asksRole(survey, call.pass.actor) ? await findOwn(survey, call) : undefined;
        return ok({ survey, ...(own && { own }) });
      },
    },
    answerSurvey: {
      admit: refuseFull,
      handle: ({ pass, conference, params, body }) =>
        answerSurvey({ surveyId: params.surveyId, actor: pass.actor, sent: body }, conference.runtime, surveys),
    },
    enterSurveyAnswers: {
      admit: refuseFull,
      handle: ({ pass, conference, params, body }) =>
        enterAnswers({ surveyId: params.surveyId, actor: pass.actor, ...body }, conference.runtime, surveys),
    },
    importSurveyAnswers: {
      admit: refuseFull,
      async handle(call) {
        const survey = findSurvey(call);
        if (!survey) return err({ code: 'NOT_FOUND' });
        const { body, pass, query } = call;
        const sheet = { survey, actor: pass.actor, ...body, language: query.language ?? 'vi', seen: query.seen };
        return importAnswers(call.conference.runtime, files, surveys, sheet);
      },
    },
    groupSurveyOpinions: {
      async handle(call) {
        const survey = findSurvey(call);
        if (!survey) return err({ code: 'NOT_FOUND' });
        const about = { survey, question: call.query.question };
        return groupOpinions(about, call.conference.runtime, { box: surveys, similarity });
      },
    },
    askSurveyOpinions: {
      admit: refuseFull,
      async handle(call) {
        const survey = findSurvey(call);
        if (!survey) return err({ code: 'NOT_FOUND' });
        return askOpinions({ survey, actor: call.pass.actor, chosen: call.body }, call.conference.runtime, surveys);
      },
    },
    readSurveyResults: {
      async handle(call) {
        const survey = findSurvey(call);
        return survey ? ok(await readResults(survey, call.conference.runtime, surveys)) : err({ code: 'NOT_FOUND' });
      },
    },
    downloadSurveyResults: {
      async handle(call) {
        const survey = findSurvey(call);
        if (!survey) return err({ code: 'NOT_FOUND' });
        const { runtime } = call.conference;
        const outcome = await readOutcome(survey, runtime, surveys);
        const content = await paperFiles.xlsx(surveyLists({ survey, ...outcome }, runtime.state, call.query.language));
        return ok({ content, headers: { 'Content-Disposition': 'attachment; filename="survey.xlsx"' } });
      },
    },
  };
}

function findSurvey({ conference, params }: RouteHead<SurveyRoute>): Survey | undefined {
  return conference.runtime.state.surveys[params.surveyId];
}

/** A survey that this role may read: staff any, others one that asks them and has been opened. */
function findReadable(head: RouteHead<'readSurvey'>): Survey | undefined {
  const survey = findSurvey(head);
  const { actor } = head.pass;
  const isStaff = audienceOf(actor.role) === 'control';
  return survey && (isStaff || (survey.phase !== 'draft' && asksRole(survey, actor))) ? survey : undefined;
}
