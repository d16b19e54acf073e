import type { Respondent } from '../domain/dialogue/state.ts';
import { commitmentsView } from './commitments.ts';
import { hallView } from './hall.ts';
import { mapViews, memoise } from './memoise.ts';
import type { RespondentView, UnitView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/**
 * The view of all units that answer: the hall, and every commitment with its responsible unit. What is routed to
 * one unit is in that unit's private view, because no other unit may see it. Whom to reach at a unit is told to the desk only.
 */
export function respondentView(source: ViewSource): RespondentView {
  const { respondents, proposals } = source.state.dialogue;
  return {
    ...hallView(source),
    respondents: mapViews(respondents, nameUnit),
    proposals,
    commitments: commitmentsView(source.state),
  };
}

const nameUnit = memoise(({ id, name }: Respondent): UnitView => ({ id, name }));
