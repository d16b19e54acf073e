import type { SiteId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { arrive } from '../participants/arrival.ts';
import { NO_PARTICIPANTS } from '../participants/state.ts';
import { IN_SESSION } from '../permissionTable.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { SeatCommand, SlipUse } from './commands.ts';
import { NO_SLIPS, type SeatsState, slipActorId } from './state.ts';

/** Why a slip gives no seat to any phone. Rule SEAT-9. */
export function refuseSlip(
  { number, issue }: Pick<SlipUse, 'number' | 'issue'>,
  siteId: SiteId,
  seats: SeatsState,
): Rejection | undefined {
  if (seats.seating !== 'slips') return { code: 'SLIP_NOT_IN_USE' };
  const { count, issues, voided } = seats.slips[siteId] ?? NO_SLIPS;
  const isCurrent = number <= count && voided[number] === undefined && issue === (issues[number] ?? 0);
  return isCurrent ? undefined : { code: 'SLIP_VOID' };
}

/** Takes the seat of a slip, or changes the device that sits on it, and checks its person in. Rules SEAT-9 and PART-6. */
export function takeSeatBySlip(
  slip: SlipUse,
  siteId: SiteId,
  state: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const { seats, conference } = state;
  const refusal = refuseSlip(slip, siteId, seats);
  if (refusal) return err(refusal);
  const { number: seat, device } = slip;
  const sitting = seats.taken[siteId]?.[seat];
  const actorId = slipActorId(siteId, seat);
  // Who looks at the page the evening before has not come. The ticket of somebody who has left may still be opened, on
  // this phone or another: that brings nobody back.
  const isEntering = IN_SESSION.includes(conference.phase) && !hasCome(state, siteId, seat);
  const arrival = isEntering ? arrive(state, { siteId, number: seat, means: 'ticket', by: actorId, at }) : [];
  if (sitting?.device === device) return ok(arrival);
  return ok([{ type: 'SeatTaken', siteId, seat, actorId, device, at }, ...arrival]);
}

function hasCome({ participants }: ConferenceState, siteId: SiteId, number: number): boolean {
  return Object.keys(participants[siteId]?.people[number]?.visits ?? {}).length > 0;
}

/** Decides how phones come to their seats. Rule SEAT-8. */
export function decideSeating(
  command: Extract<SeatCommand, { type: 'SetSeating' | 'IssueSlips' }>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const facts = { by: actor.id, at };
  if (command.type === 'IssueSlips') {
    const unknown = Object.keys(command.counts).find((id) => !state.roster.sites[id as SiteId]);
    if (unknown !== undefined) return reject('SITE_UNKNOWN', { site: unknown });
    return ok(issueSlips(command.counts, state, facts));
  }
  const { seating } = command;
  if (seating === state.seats.seating) return ok([]);
  const voting = Object.values(state.polls).find(
    ({ phase, rules }) => (phase === 'open' || phase === 'closing') && rules.voters === 'delegate',
  );
  // It would take the ballots of those who sit from under an open vote.
  if (voting) return reject('ANOTHER_POLL_OPEN', { poll: voting.title });
  const needed = Object.values(state.roster.sites).map(
    ({ id, expected }) => [id, Math.max(expected, (state.participants[id] ?? NO_PARTICIPANTS).last)] as const,
  );
  const slips = seating === 'slips' ? issueSlips(Object.fromEntries(needed), state, facts) : [];
  return ok([{ type: 'SeatingSet', seating, ...facts }, ...slips]);
}

function issueSlips(
  counts: Readonly<Record<SiteId, number>>,
  { seats }: ConferenceState,
  facts: Pick<Extract<DomainEvent, { type: 'SlipsIssued' }>, 'by' | 'at'>,
): readonly DomainEvent[] {
  const more = Object.entries(counts).filter(([id, count]) => count > (seats.slips[id as SiteId]?.count ?? 0));
  return more.length === 0 ? [] : [{ type: 'SlipsIssued', counts: Object.fromEntries(more), ...facts }];
}

/** Decides one slip of a room. Rule SEAT-10. */
export function decideSlip(
  { type, slip }: Extract<SeatCommand, { type: 'VoidSlip' | 'ReissueSlip' }>,
  siteId: SiteId,
  { seats }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { count, issues, voided } = seats.slips[siteId] ?? NO_SLIPS;
  if (slip > count) return reject('SLIP_UNKNOWN', { slip });
  const facts = { siteId, slip, by: actor.id, byName: actor.name, at };
  if (type === 'ReissueSlip') return ok([{ type: 'SlipReissued', ...facts, issue: (issues[slip] ?? 0) + 1 }]);
  if (voided[slip] !== undefined) return ok([]);
  const sitting = seats.taken[siteId]?.[slip];
  const freed: readonly DomainEvent[] = sitting?.bySlip
    ? [{ type: 'SeatFreed', siteId, seat: slip, actorId: sitting.actorId, at }]
    : [];
  return ok([{ type: 'SlipVoided', ...facts }, ...freed]);
}
