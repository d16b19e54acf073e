import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { reject } from '../rejections.ts';
import { NO_SLIPS } from '../seats/state.ts';
import type { ConferenceState } from '../state.ts';
import { arrive, countAs } from './arrival.ts';
import type { ParticipantCommand } from './commands.ts';
import { PARTICIPANT_LIMITS } from './limits.ts';
import {
  countPresent,
  isSamePerson,
  type ListedParticipant,
  type ListedPerson,
  NO_PARTICIPANTS,
  presentVisit,
  type SiteParticipants,
} from './state.ts';

type OfOne = Exclude<ParticipantCommand, { type: 'ListParticipants' }>;

/** Decides the participants of sites. Rules PART-1 to PART-6 in SPEC.md. */
export function decideParticipants(
  command: ParticipantCommand,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { siteId } = command;
  const { actor } = context;
  if (actor.role === 'site' && actor.siteId !== siteId) return reject('FORBIDDEN');
  if (!state.roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
  return command.type === 'ListParticipants'
    ? listPeople(command.people, siteId, state, context)
    : decideOne(command, state, context);
}

function listPeople(
  people: readonly ListedPerson[],
  siteId: SiteId,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const list = state.participants[siteId] ?? NO_PARTICIPANTS;
  const participants = numberPeople(people, list);
  const added = participants.filter(({ number }) => number > list.last).length;
  if (Object.keys(list.people).length + added > PARTICIPANT_LIMITS.perSite)
    return reject('TOO_MANY_PARTICIPANTS', { most: PARTICIPANT_LIMITS.perSite });
  if (participants.length === 0) return ok([]);
  const facts = { by: actor.id, at };
  const last = Math.max(list.last, ...participants.map(({ number }) => number));
  return ok([
    { type: 'ParticipantsListed', siteId, participants, ...facts },
    // Everybody in the list has a ticket.
    ...ticketsUpTo(last, siteId, state, facts),
  ]);
}

/** Gives each person the number of whom they take the place of, or the next one. Who is listed just so is left out. */
function numberPeople(people: readonly ListedPerson[], list: SiteParticipants): readonly ListedParticipant[] {
  const known: ListedParticipant[] = Object.values(list.people);
  const changed = new Map<number, ListedParticipant>();
  let { last } = list;
  for (const { name, position, code } of people) {
    const before = known.find((one) => isSamePerson(one, { name, position, code }));
    const number = before?.number ?? ++last;
    const kept = code ?? before?.code;
    const person = {
      number,
      name,
      ...(position !== undefined && { position }),
      ...(kept !== undefined && { code: kept }),
    };
    if (before) {
      if (before.name === name && before.position === position && before.code === kept) continue;
      known[known.indexOf(before)] = person;
    } else known.push(person);
    changed.set(number, person);
  }
  return [...changed.values()];
}

function ticketsUpTo(
  last: number,
  siteId: SiteId,
  { seats }: ConferenceState,
  facts: Pick<Extract<DomainEvent, { type: 'SlipsIssued' }>, 'by' | 'at'>,
): readonly DomainEvent[] {
  const { count } = seats.slips[siteId] ?? NO_SLIPS;
  if (seats.seating !== 'slips' || count >= last) return [];
  return [{ type: 'SlipsIssued', counts: { [siteId]: last }, ...facts }];
}

function decideOne(command: OfOne, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const { siteId, number } = command;
  const list = state.participants[siteId] ?? NO_PARTICIPANTS;
  const person = list.people[number];
  if (!person) return reject('PARTICIPANT_UNKNOWN');
  const facts = { siteId, number, by: actor.id, at };
  switch (command.type) {
    case 'RemoveParticipant':
      if (Object.keys(person.visits).length > 0) return reject('PARTICIPANT_CAME', { name: person.name });
      return ok([{ type: 'ParticipantRemoved', ...facts }]);
    case 'CheckIn':
      if (command.means === 'ticket' && !hasTicket(state, siteId, number)) return reject('SLIP_VOID');
      return ok(arrive(state, { ...facts, means: command.means }));
    case 'CheckOut':
    case 'UndoCheckIn': {
      const { arrivedAt } = command;
      // Who has left, or come again since, is another visit than its sender saw.
      if (presentVisit(person)?.arrivedAt !== arrivedAt) return ok([]);
      const type = command.type === 'CheckOut' ? 'ParticipantLeft' : 'ArrivalUndone';
      return ok([{ type, arrivedAt, ...facts }, ...countAs(state, facts, countPresent(list) - 1)]);
    }
  }
}

function hasTicket({ seats }: ConferenceState, siteId: SiteId, number: number): boolean {
  const { count, voided } = seats.slips[siteId] ?? NO_SLIPS;
  return number <= count && voided[number] === undefined;
}
