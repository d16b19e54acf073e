import type { AgendaItemPlan } from '../domain/agenda/state.ts';
import type { DomainCommand } from '../domain/commands.ts';
import type { SurveyAudience } from '../domain/surveys/state.ts';
import type { SurveyId } from '../kernel/ids.ts';
import type { LetterheadForm } from '../kernel/letterhead.ts';

/** What a plan brings into a new conference, as the organiser sees it before taking it. */
export interface PlanSummary {
  readonly agenda: readonly AgendaItemPlan[];
  readonly surveys: readonly {
    readonly id: SurveyId;
    readonly title: string;
    readonly asks: SurveyAudience;
    readonly anonymous: boolean;
    readonly questions: readonly string[];
  }[];
  readonly polls: readonly string[];
  readonly cards: readonly string[];
  readonly documents: readonly string[];
  /** The units that answer. */
  readonly units: readonly string[];
  readonly statuses: readonly string[];
  /** The names of the levels in Vietnamese, the top first; none where the organisation's own are taken. */
  readonly levels: readonly string[];
  readonly sites: number;
  /** Those who report in turn. */
  readonly entries: number;
  /** The form of the papers, where the plan has one of its own. */
  readonly letterhead?: LetterheadForm;
}

/** What the commands that plan a conference bring into it. */
export function summarisePlan(commands: readonly DomainCommand[], documents: readonly string[] = []): PlanSummary {
  const all = <Type extends DomainCommand['type']>(type: Type) =>
    commands.filter((one): one is Extract<DomainCommand, { readonly type: Type }> => one.type === type);
  const letterhead = all('SetLetterhead').at(-1)?.letterhead?.form;
  return {
    agenda: all('PlanAgenda').at(-1)?.items ?? [],
    surveys: all('PutSurvey').map(({ surveyId: id, title, asks, anonymous, questions }) => ({
      ...{ id, title, asks, anonymous },
      questions: questions.map(({ text }) => text),
    })),
    polls: all('CreatePoll').map(({ title }) => title),
    cards: all('PutCard').map(({ title }) => title),
    documents,
    units: all('AddRespondent').map(({ name }) => name),
    statuses: all('SetStatuses').flatMap(({ statuses }) => statuses.map(({ name }) => name)),
    levels: all('SetLevels').flatMap(({ levels }) => levels.map(({ vi }) => vi.one)),
    sites: all('ImportSites').reduce((sum, { sites }) => sum + sites.length, 0),
    entries: all('PlanRunningOrder').reduce((sum, { entries }) => sum + entries.length, 0),
    ...(letterhead && { letterhead }),
  };
}
