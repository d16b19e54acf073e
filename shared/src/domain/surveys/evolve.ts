import { unreachable } from '../../kernel/exhaustive.ts';
import type { SurveyEvent } from './events.ts';
import type { SurveysState } from './state.ts';

/** Folds an event into the surveys. */
export function evolveSurveys(surveys: SurveysState, event: SurveyEvent): SurveysState {
  switch (event.type) {
    case 'SurveyPut': {
      const { surveyId: id, form, at } = event;
      const madeAt = surveys[id]?.madeAt ?? at;
      return { ...surveys, [id]: { ...form, id, phase: 'draft', madeAt } };
    }
    case 'SurveyRemoved': {
      const { [event.surveyId]: _, ...others } = surveys;
      return others;
    }
    case 'SurveyOpened': {
      const survey = surveys[event.surveyId];
      if (!survey) return surveys;
      const { deadline: _d, closedAt: _c, ...rest } = survey;
      const { deadline, at: openedAt } = event;
      const until = deadline === undefined ? {} : { deadline };
      return { ...surveys, [survey.id]: { ...rest, phase: 'open', openedAt, ...until } };
    }
    case 'SurveyDeadlineMoved': {
      const survey = surveys[event.surveyId];
      return survey ? { ...surveys, [survey.id]: { ...survey, deadline: event.deadline } } : surveys;
    }
    case 'SurveyClosed': {
      const survey = surveys[event.surveyId];
      return survey ? { ...surveys, [survey.id]: { ...survey, phase: 'closed', closedAt: event.at } } : surveys;
    }
    default:
      return unreachable(event, surveys);
  }
}
