import { commitmentsView } from './commitments.ts';
import { hallView } from './hall.ts';
import type { RespondentView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/**
 * The view of all units that answer: the hall, and every commitment with its responsible unit. What is routed to
 * one unit is in that unit's private view, because no other unit may see it.
 */
export function respondentView(source: ViewSource): RespondentView {
  const { respondents, proposals } = source.state.dialogue;
  return { ...hallView(source), respondents, proposals, commitments: commitmentsView(source.state) };
}
