import type { ConferenceId } from '../kernel/ids.ts';
import type { RegisteredConference } from './state.ts';

/**
 * The conferences of the series that one belongs to, in the order in which they were registered: the first one, the copies of it, and
 * the copies of those. Rule ORG-17 in SPEC.md.
 */
export function seriesOf(
  conferences: ReadonlyMap<ConferenceId, RegisteredConference>,
  id: ConferenceId,
): readonly RegisteredConference[] {
  const first = firstOf(conferences, id);
  return [...conferences.values()]
    .filter((one) => firstOf(conferences, one.id) === first)
    .toSorted((one, other) => one.registeredAt - other.registeredAt);
}

/** The conference that a chain of copies begins with; a model that is gone begins none. */
function firstOf(conferences: ReadonlyMap<ConferenceId, RegisteredConference>, id: ConferenceId): ConferenceId {
  let first = id;
  // A copy is registered after its model, so that the chain has an end.
  for (let left = conferences.size; left > 0; left--) {
    const model = conferences.get(first)?.like;
    if (model === undefined || !conferences.has(model)) break;
    first = model;
  }
  return first;
}
