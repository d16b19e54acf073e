import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { callSite, giveFloor } from '../floor/decideSpeakers.ts';
import { sameSpeech, speechOf } from '../floor/speech.ts';
import { findHandOf, findInvited, type Hand } from '../floor/state.ts';
import { reject } from '../rejections.ts';
import { isChairsHall } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import type { EntryDraft, RunningOrderCommand } from './commands.ts';
import { isUnderway } from './evolve.ts';
import { RUNNING_ORDER_LIMITS } from './limits.ts';
import { type Entry, type EntryPlan, entriesInOrder, isFixed, type RunningOrder } from './state.ts';

type CommandOf<Type extends RunningOrderCommand['type']> = Extract<RunningOrderCommand, { type: Type }>;

/** Decides running orders and registrations. Rules RUN-1 to RUN-8 in SPEC.md. */
export function decideRunningOrder(
  command: RunningOrderCommand,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case 'PlanRunningOrder':
      return planOrder(command, state, context);
    case 'DescribeEntry':
      return describe(command, state, context);
    case 'MoveMinutes':
      return moveMinutes(command, state, context);
    case 'CallEntry':
      return callEntry(command, state, context);
    case 'PassOverEntry':
      return passOver(command, state, context);
    case 'RegisterSpeaker':
      return register(command, state, context);
    case 'WithdrawRegistration':
      return withdrawRegistration(command, state, context);
  }
}

function planOrder(
  { itemId, entries }: CommandOf<'PlanRunningOrder'>,
  { agenda, roster, runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  if (!agenda.items[itemId]) return reject('AGENDA_ITEM_UNKNOWN');
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return reject('ENTRY_TWICE');
  if (entries.some(({ siteId, name }) => siteId === undefined && name === undefined)) return reject('ENTRY_UNNAMED');
  if (entries.some(({ siteId }) => siteId !== undefined && !roster.sites[siteId])) return reject('SITE_UNKNOWN');
  const plans = entries.map(planOf);
  const gone = entriesInOrder(runningOrder.orders[itemId]).find((entry) => isFixed(entry) && !isKept(entry, plans));
  if (gone) return reject('ENTRY_STATE', { state: gone.state });
  return ok([{ type: 'RunningOrderPlanned', itemId, entries: plans, by: actor.id, at }]);
}

function planOf({ id, siteId, name, seconds }: EntryDraft): EntryPlan {
  return { id, ...(siteId !== undefined && { siteId }), ...(name !== undefined && { name }), seconds };
}

function describe(
  { itemId, entryId, ...said }: CommandOf<'DescribeEntry'>,
  { runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const entry = runningOrder.orders[itemId]?.[entryId];
  // Another site's entry does not exist for this one.
  if (!entry || (actor.siteId && entry.siteId !== actor.siteId)) return reject('ENTRY_UNKNOWN');
  if (isFixed(entry)) return reject('ENTRY_STATE', { state: entry.state });
  if (entry.siteId === undefined && !said.speaker) return reject('ENTRY_UNNAMED');
  if (sameSpeech(entry, said)) return ok([]);
  return ok([{ type: 'EntryDescribed', itemId, entryId, ...speechOf(said), by: actor.id, at }]);
}

function isKept(entry: Entry, plans: readonly EntryPlan[]): boolean {
  const plan = plans.find(({ id }) => id === entry.id);
  return plan !== undefined && plan.siteId === entry.siteId && plan.seconds === entry.seconds;
}

function moveMinutes(
  { itemId, fromId, toId, seconds }: CommandOf<'MoveMinutes'>,
  { runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const [from, to] = [fromId, toId].map((id) => runningOrder.orders[itemId]?.[id]);
  if (!from || !to || fromId === toId) return reject('ENTRY_UNKNOWN');
  const fixed = [from, to].find(isFixed);
  if (fixed) return reject('ENTRY_STATE', { state: fixed.state });
  const { min, max } = RUNNING_ORDER_LIMITS.entrySeconds;
  if (from.seconds - seconds < min) return reject('ENTRY_TOO_SHORT', { most: from.seconds - min });
  if (to.seconds + seconds > max) return reject('ENTRY_TOO_LONG', { most: max });
  return ok([{ type: 'MinutesMoved', itemId, fromId, toId, seconds, by: actor.id, at }]);
}

function callEntry(command: CommandOf<'CallEntry'>, state: ConferenceState, context: DecisionContext): Decision {
  const { itemId, entryId } = command;
  const entry = state.runningOrder.orders[itemId]?.[entryId];
  if (!entry) return reject('ENTRY_UNKNOWN');
  if (entry.state !== 'waiting' && entry.state !== 'passed') return reject('ENTRY_STATE', { state: entry.state });
  const { siteId, seconds } = entry;
  const isInHall = siteId === undefined || isChairsHall(state, siteId);
  const raised = isInHall ? undefined : findHandOf(state.floor, siteId);
  const handId = raised?.id ?? command.handId;
  if (isUnderwayWith(state, handId)) return reject('HAND_ALREADY_RAISED');
  const called = { type: 'EntryCalled' as const, itemId, entryId, handId, by: context.actor.id, at: context.at };
  // The entry comes first, so that it is found when the turn of its person begins at once.
  const then = (decision: Decision): Decision => (decision.ok ? ok([called, ...decision.value]) : decision);
  if (isInHall) {
    // A person has a name; the hall itself speaks under its own.
    const hall = siteId === undefined ? undefined : state.roster.places[siteId];
    const { speaker = { name: hall?.name ?? siteId ?? '' }, topic } = entry;
    return then(giveFloor({ type: 'GiveFloor', handId, speaker, topic, seconds }, state, context));
  }
  if (raised) return then(inviteRaised(entry, raised, state, context));
  return then(callSite({ type: 'CallSite', handId, siteId, seconds, ...speechOf(entry) }, state, context));
}

/**
 * A site that has raised its hand already is invited with it, for the entry's time; what its hand does not say, the entry
 * does.
 */
function inviteRaised(
  { seconds, speaker, topic }: Entry,
  hand: Hand,
  { floor }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const invited = findInvited(floor);
  if (invited && invited.id !== hand.id) return reject('ANOTHER_SITE_INVITED', { site: invited.siteId });
  const { id: handId, siteId } = hand;
  const by = actor.id;
  const speech = { speaker: hand.speaker ?? speaker, topic: hand.topic ?? topic };
  return ok([
    ...(sameSpeech(hand, speech)
      ? []
      : [{ type: 'SpeakerNamed' as const, handId, siteId, ...speechOf(speech), by, at }]),
    ...(invited?.seconds === seconds ? [] : [{ type: 'HandInvited' as const, handId, seconds, by, at }]),
  ]);
}

function isUnderwayWith({ runningOrder }: ConferenceState, handId: string): boolean {
  return Object.values<RunningOrder>(runningOrder.orders).some((order) =>
    Object.values<Entry>(order).some((entry) => entry.handId === handId && isUnderway(entry)),
  );
}

function passOver(
  { itemId, entryId }: CommandOf<'PassOverEntry'>,
  { runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const entry = runningOrder.orders[itemId]?.[entryId];
  if (!entry) return reject('ENTRY_UNKNOWN');
  if (entry.state === 'passed') return ok([]);
  if (entry.state !== 'waiting' && entry.state !== 'called') return reject('ENTRY_STATE', { state: entry.state });
  const by = actor.id;
  const { handId } = entry;
  const withdrawn = entry.state === 'called' && handId !== undefined;
  return ok([
    ...(withdrawn ? [{ type: 'InvitationWithdrawn' as const, handId, by, at }] : []),
    { type: 'EntryPassedOver', itemId, entryId, by, at },
  ]);
}

function register(
  { registrationId, ...said }: CommandOf<'RegisterSpeaker'>,
  { roster, runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { siteId } = actor;
  if (siteId === undefined || !roster.sites[siteId]) return reject('SITE_UNKNOWN');
  const all = Object.values(runningOrder.registrations);
  if (runningOrder.registrations[registrationId]) return reject('REGISTRATION_EXISTS');
  const most = RUNNING_ORDER_LIMITS.registrations;
  if (all.filter((one) => one.siteId === siteId).length >= most) return reject('TOO_MANY_REGISTRATIONS', { most });
  return ok([{ type: 'SpeakerRegistered', registrationId, siteId, ...speechOf(said), at }]);
}

function withdrawRegistration(
  { registrationId }: CommandOf<'WithdrawRegistration'>,
  { runningOrder }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const registration = runningOrder.registrations[registrationId];
  // Another site's registration does not exist for this one.
  if (!registration || (actor.siteId && registration.siteId !== actor.siteId)) return reject('REGISTRATION_UNKNOWN');
  return ok([{ type: 'RegistrationWithdrawn', registrationId, siteId: registration.siteId, at }]);
}
