import type { Timestamp } from '../../kernel/ids.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { type Rejection, reject } from '../rejections.ts';
import { refuseToAct } from '../seats/admission.ts';
import type { ConferenceState } from '../state.ts';
import { readAnswers, type SurveyAnswers } from './answers.ts';
import type { SurveyCommand } from './commands.ts';
import { checkForm } from './form.ts';
import { SURVEY_LIMITS } from './limits.ts';
import type { Survey, SurveyForm } from './state.ts';

/** Decides surveys. Rules SURV-1 to SURV-4 in SPEC.md. */
export function decideSurveys(command: SurveyCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  const { surveyId } = command;
  const survey = state.surveys[surveyId];
  if (command.type === 'PutSurvey') return putSurvey(command, survey, state, context);
  if (!survey) return reject('SURVEY_UNKNOWN');
  const wrongState = () => reject('SURVEY_STATE', { state: survey.phase });
  switch (command.type) {
    case 'RemoveSurvey':
      return survey.phase === 'draft' ? ok([{ type: 'SurveyRemoved', surveyId, by: actor.id, at }]) : wrongState();
    case 'OpenSurvey': {
      const { deadline } = command;
      if (survey.phase === 'open') return wrongState();
      if (survey.phase === 'closed' && survey.anonymous) return reject('SURVEY_SEALED');
      if (deadline !== undefined && deadline <= at) return reject('DEADLINE_PAST');
      return ok([{ type: 'SurveyOpened', surveyId, ...(deadline !== undefined && { deadline }), by: actor.id, at }]);
    }
    case 'MoveSurveyDeadline': {
      const { deadline } = command;
      if (survey.phase !== 'open') return wrongState();
      if (deadline <= at) return reject('DEADLINE_PAST');
      if (deadline === survey.deadline) return ok([]);
      return ok([{ type: 'SurveyDeadlineMoved', surveyId, deadline, by: actor.id, at }]);
    }
    case 'CloseSurvey':
      return survey.phase === 'open' ? ok([{ type: 'SurveyClosed', surveyId, by: actor.id, at }]) : wrongState();
    case 'CloseSurveyAtDeadline':
      // Every server's clock comes to the deadline; the first one closes, and so may somebody before it.
      if (survey.phase !== 'open') return ok([]);
      if (survey.deadline === undefined || at < survey.deadline) return reject('DEADLINE_NOT_PASSED');
      return ok([{ type: 'SurveyClosed', surveyId, by: actor.id, at }]);
  }
}

function putSurvey(
  command: Extract<SurveyCommand, { type: 'PutSurvey' }>,
  known: Survey | undefined,
  { surveys }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { type: _, surveyId, ...form } = command;
  if (known && known.phase !== 'draft') return reject('SURVEY_STATE', { state: known.phase });
  if (!known && Object.keys(surveys).length >= SURVEY_LIMITS.surveys)
    return reject('TOO_MANY_SURVEYS', { most: SURVEY_LIMITS.surveys });
  const checked = checkForm(form);
  if (!checked.ok) return checked;
  if (known && isSameForm(known, form)) return ok([]);
  return ok([{ type: 'SurveyPut', surveyId, form, by: actor.id, at }]);
}

function isSameForm({ title, intro, asks, anonymous, questions }: SurveyForm, other: SurveyForm): boolean {
  // Both are plain JSON that the same schema made, with their members in the same order.
  const same = JSON.stringify(questions) === JSON.stringify(other.questions);
  return same && title === other.title && intro === other.intro && asks === other.asks && anonymous === other.anonymous;
}

/**
 * Decides whether somebody may answer a survey now, and with what. Rules SURV-4 to SURV-6 in SPEC.md. Errors: `SURVEY_UNKNOWN`,
 * `SURVEY_STATE`, `SURVEY_NOT_ASKED`, `ANSWER_MISSING`, `ANSWER_FORM`, and why a phone without its seat may do nothing.
 */
export function decideAnswer(
  survey: Survey | undefined,
  given: SurveyAnswers,
  state: ConferenceState,
  { actor, at }: { readonly actor: Actor; readonly at: Timestamp },
): Result<SurveyAnswers, Rejection> {
  const refusal = refuseToAct(state, actor);
  if (refusal) return err(refusal);
  if (!survey || survey.phase === 'draft') return reject('SURVEY_UNKNOWN');
  if (!asksRole(survey, actor)) return reject('SURVEY_NOT_ASKED');
  const isOver = survey.deadline !== undefined && at >= survey.deadline;
  if (survey.phase !== 'open' || isOver) return reject('SURVEY_STATE', { state: 'closed' });
  return readAnswers(survey, given);
}

/** Whether a survey asks somebody with this role. */
export function asksRole({ asks }: Pick<Survey, 'asks'>, { role }: Pick<Actor, 'role'>): boolean {
  return asks === 'sites' ? role === 'site' : role === 'delegate';
}
