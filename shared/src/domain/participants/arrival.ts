import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import type { ConferenceState } from '../state.ts';
import { type ArrivalMeans, countPresent, NO_PARTICIPANTS, presentVisit } from './state.ts';

interface Arrival {
  readonly siteId: SiteId;
  readonly number: number;
  readonly means: ArrivalMeans;
  readonly by: ActorId;
  readonly at: Timestamp;
}

/** The arrival of a listed person who is not in the room, and the headcount with it. Rules PART-3 and PART-5. */
export function arrive(state: Pick<ConferenceState, 'participants'>, arrival: Arrival): readonly DomainEvent[] {
  const list = state.participants[arrival.siteId] ?? NO_PARTICIPANTS;
  const person = list.people[arrival.number];
  if (!person || presentVisit(person)) return [];
  return [{ type: 'ParticipantArrived', ...arrival }, countAs(arrival, countPresent(list) + 1)];
}

/** The headcount that the names give. */
export function countAs({ siteId, by, at }: Pick<Arrival, 'siteId' | 'by' | 'at'>, count: number): DomainEvent {
  return { type: 'HeadcountDeclared', siteId, count, by, at };
}
