import { hallView } from './hall.ts';
import type { RespondentView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/**
 * What all units that answer see: the hall, and every commitment with the unit that answers for it. What is routed to
 * one unit is in its private view, since no other unit may see it.
 */
export function respondentView(source: ViewSource): RespondentView {
  const { respondents, proposals } = source.state.dialogue;
  return { ...hallView(source), respondents, proposals };
}
