import { unreachable } from '../../kernel/exhaustive.ts';
import type { SiteId } from '../../kernel/ids.ts';
import type { ParticipantEvent } from './events.ts';
import { NO_PARTICIPANTS, type Participant, type ParticipantsState, presentVisit } from './state.ts';

/** Folds an event into the lists of participants. */
export function evolveParticipants(lists: ParticipantsState, event: ParticipantEvent): ParticipantsState {
  const { siteId } = event;
  const list = lists[siteId] ?? NO_PARTICIPANTS;
  switch (event.type) {
    case 'ParticipantsListed': {
      const people = { ...list.people };
      for (const person of event.participants) {
        people[person.number] = { ...person, visits: people[person.number]?.visits ?? {} };
      }
      const last = Math.max(list.last, ...event.participants.map(({ number }) => number));
      return { ...lists, [siteId]: { people, last } };
    }
    case 'ParticipantRemoved': {
      const { [event.number]: _, ...people } = list.people;
      return { ...lists, [siteId]: { ...list, people } };
    }
    case 'ParticipantArrived':
      return change(lists, event, (person) => {
        const visit = { arrivedAt: event.at, means: event.means };
        return { ...person, visits: { ...person.visits, [Object.keys(person.visits).length + 1]: visit } };
      });
    case 'ParticipantLeft':
      return change(lists, event, (person) => {
        const [number, visit] = Object.entries(person.visits).at(-1) ?? [];
        if (number === undefined || !visit) return person;
        return { ...person, visits: { ...person.visits, [number]: { ...visit, leftAt: event.at } } };
      });
    case 'ArrivalUndone':
      return change(lists, event, (person) => ({
        ...person,
        visits: Object.fromEntries(Object.entries(person.visits).filter(([, visit]) => visit !== presentVisit(person))),
      }));
    default:
      return unreachable(event, lists);
  }
}

/** Drops the lists of sites that are no longer there. The same object where none of them has one. */
export function forgetSites(lists: ParticipantsState, siteIds: readonly SiteId[]): ParticipantsState {
  if (!siteIds.some((id) => lists[id])) return lists;
  return Object.fromEntries(Object.entries(lists).filter(([id]) => !siteIds.includes(id as SiteId)));
}

function change(
  lists: ParticipantsState,
  { siteId, number }: { readonly siteId: SiteId; readonly number: number },
  changed: (person: Participant) => Participant,
): ParticipantsState {
  const list = lists[siteId];
  const person = list?.people[number];
  if (!list || !person) return lists;
  return { ...lists, [siteId]: { ...list, people: { ...list.people, [number]: changed(person) } } };
}
