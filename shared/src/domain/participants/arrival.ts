import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { declareHeadcount } from '../roster/declaration.ts';
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
export function arrive(
  state: Pick<ConferenceState, 'participants' | 'roster'>,
  arrival: Arrival,
): readonly DomainEvent[] {
  const list = state.participants[arrival.siteId] ?? NO_PARTICIPANTS;
  const person = list.people[arrival.number];
  if (!person || presentVisit(person)) return [];
  return [{ type: 'ParticipantArrived', ...arrival }, ...countAs(state, arrival, countPresent(list) + 1)];
}

/** The headcount that the names give, which far above what is expected waits for the desk like one by hand. */
export function countAs(
  { roster }: Pick<ConferenceState, 'roster'>,
  { siteId, by, at }: Pick<Arrival, 'siteId' | 'by' | 'at'>,
  count: number,
): readonly DomainEvent[] {
  const site = roster.sites[siteId];
  return site ? [declareHeadcount(site, { count, by, at })] : [];
}
