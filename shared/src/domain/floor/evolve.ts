import { unreachable } from '../../kernel/exhaustive.ts';
import type { HandId, QuestionId } from '../../kernel/ids.ts';
import type { FloorEvent } from './events.ts';
import { type SaidSpeech, speechOf } from './speech.ts';
import {
  type FloorPace,
  type FloorState,
  findPastTurn,
  type Hand,
  type HandKind,
  type HandMove,
  NO_PACE,
  type Turn,
  type UnheardHand,
} from './state.ts';
import { upcastPolicy } from './storedPolicy.ts';

/** Folds an event into the floor. */
export function evolveFloor(floor: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case 'HandRaised': {
      const { handId: id, siteId, kind, questionId, at } = event;
      const reply = questionId !== undefined && { questionId };
      const hand: Hand = { id, siteId, kind, raisedAt: at, state: 'waiting', ...reply, ...speechOf(event) };
      return { ...withHand(floor, hand), raised: { ...floor.raised, [siteId]: (floor.raised[siteId] ?? 0) + 1 } };
    }
    case 'HandKindChanged':
      return changeKind(floor, event.handId, event.kind, event.questionId);
    case 'HandLowered':
    case 'HandDismissed':
      return withoutHand(floor, event.handId);
    case 'HandLeftUnheard':
      return leaveUnheard(floor, event.handId);
    case 'UnheardHandSettled': {
      const { outcome, note, byName, at } = event;
      const settled = { outcome, ...(note !== undefined && { note }), byName, at };
      return changeUnheard(floor, event.handId, (hand) => ({ ...hand, settled }));
    }
    case 'UnheardHandReopened':
      return changeUnheard(floor, event.handId, ({ settled: _, ...hand }) => hand);
    case 'HandInvited': {
      const { handId, seconds, at } = event;
      return changeHand(floor, handId, { state: 'invited', invitedAt: at, ...(seconds !== undefined && { seconds }) });
    }
    case 'SiteCalled': {
      const { handId: id, siteId, seconds, at } = event;
      const own = seconds !== undefined && { seconds };
      const call = { kind: 'comment', state: 'invited', called: true, ...own, ...speechOf(event) } as const;
      return withHand(floor, { id, siteId, raisedAt: at, invitedAt: at, ...call });
    }
    case 'InvitationWithdrawn':
      return uninvite(floor, event.handId);
    case 'InvitationLapsed': {
      const lapses = (floor.hands[event.handId]?.lapses ?? 0) + 1;
      return uninvite(changeHand(floor, event.handId, { lapses }), event.handId);
    }
    case 'SpeakerNamed':
      return nameSpeaker(floor, event);
    case 'HandMoved': {
      const { ahead, byName, reason, at } = event;
      return moveHand(floor, event.handId, { ahead, byName, ...(reason !== undefined && { reason }), at });
    }
    case 'TurnBegan': {
      const hand = floor.hands[event.handId];
      const { handId, siteId, deadline, at: startedAt, limitedBy } = event;
      const limit = limitedBy !== undefined && { limitedBy: 'group' as const };
      const kind = hand?.kind ?? 'comment';
      return beginTurn(floor, { handId, siteId, kind, startedAt, deadline, ...limit, ...speechOf(hand ?? {}) });
    }
    case 'FloorGiven': {
      const { handId, siteId, deadline, at: startedAt } = event;
      return beginTurn(floor, { handId, siteId, kind: 'comment', startedAt, deadline, ...speechOf(event) });
    }
    case 'TurnPaused':
      return changeTurn(floor, (turn) => ({ ...turn, pausedAt: event.at }));
    case 'TurnResumed':
      return changeTurn(floor, ({ pausedAt: _, ...turn }) => ({ ...turn, deadline: event.deadline }));
    case 'TurnExtended':
      return changeTurn(floor, (turn) => ({ ...turn, deadline: event.deadline }));
    case 'TurnEnded':
      return endTurn(floor, event.at);
    case 'FloorPolicySet':
      return { ...floor, policy: upcastPolicy(event.criteria) };
    case 'TurnBudgetSet': {
      const { groupSeconds: _, ...rest } = floor;
      const { turnSeconds, groupSeconds = event.districtSeconds } = event;
      return { ...rest, turnSeconds, ...(groupSeconds !== undefined && { groupSeconds }) };
    }
    case 'InvitationTimeSet': {
      const { invitationSeconds: _, ...rest } = floor;
      return event.seconds === undefined ? rest : { ...rest, invitationSeconds: event.seconds };
    }
    case 'ListClosed':
      return { ...floor, listClosed: true };
    case 'ListOpened':
      return { ...floor, listClosed: false };
    default:
      return unreachable(event, floor);
  }
}

function withHand(floor: FloorState, hand: Hand): FloorState {
  return { ...floor, hands: { ...floor.hands, [hand.id]: hand } };
}

function changeHand(floor: FloorState, handId: HandId, change: Partial<Hand>): FloorState {
  const hand = floor.hands[handId];
  return hand ? withHand(floor, { ...hand, ...change }) : floor;
}

/** It waits as long as before, where it was put before. */
function changeKind(floor: FloorState, handId: HandId, kind: HandKind, replyTo: QuestionId | undefined): FloorState {
  const hand = floor.hands[handId];
  if (!hand) return floor;
  const { questionId: _, ...rest } = hand;
  return withHand(floor, { ...rest, kind, ...(replyTo !== undefined && { questionId: replyTo }) });
}

/** A hand waits again where it stood; a call of the desk is over with its invitation. */
function uninvite(floor: FloorState, handId: HandId): FloorState {
  const hand = floor.hands[handId];
  if (!hand) return floor;
  if (hand.called) return withoutHand(floor, handId);
  const { seconds: _, ...rest } = hand;
  return withHand(floor, { ...rest, state: 'waiting' });
}

/** The name belongs to whatever the hand is by now: waiting, the running turn, or one that has ended. */
function nameSpeaker(floor: FloorState, event: SaidSpeech & { readonly handId: HandId }): FloorState {
  const { handId } = event;
  const named = <Kept extends SaidSpeech>({ speaker: _s, topic: _t, ...kept }: Kept) => ({
    ...kept,
    ...speechOf(event),
  });
  const hand = floor.hands[handId];
  if (hand) return withHand(floor, named(hand));
  if (floor.speaking?.handId === handId) return { ...floor, speaking: named(floor.speaking) };
  const number = findPastTurn(floor, handId);
  const past = number === undefined ? undefined : floor.pastTurns[number];
  if (number === undefined || !past) return floor;
  return { ...floor, pastTurns: { ...floor.pastTurns, [number]: named(past) } };
}

/** Other moved hands learn on which side of this one they stand now, so that each keeps the place it was given. */
function moveHand(floor: FloorState, handId: HandId, move: HandMove): FloorState {
  const hands = Object.values(floor.hands).map((hand) => {
    if (hand.id === handId) return { ...hand, moved: move };
    if (!hand.moved) return hand;
    const others = hand.moved.ahead.filter((id) => id !== handId);
    const ahead = move.ahead.includes(hand.id) ? others : [...others, handId];
    return { ...hand, moved: { ...hand.moved, ahead } };
  });
  return { ...floor, hands: Object.fromEntries(hands.map((hand) => [hand.id, hand])) };
}

/** The conference has closed: the list of those who were not heard goes on without the floor. */
function leaveUnheard(floor: FloorState, handId: HandId): FloorState {
  const hand = floor.hands[handId];
  if (!hand) return floor;
  const { state: _, invitedAt: _invitedAt, moved: _moved, seconds: _seconds, lapses: _lapses, ...unheard } = hand;
  return { ...withoutHand(floor, handId), unheard: { ...floor.unheard, [handId]: unheard } };
}

function changeUnheard(floor: FloorState, handId: HandId, change: (hand: UnheardHand) => UnheardHand): FloorState {
  const hand = floor.unheard[handId];
  return hand ? { ...floor, unheard: { ...floor.unheard, [handId]: change(hand) } } : floor;
}

function withoutHand(floor: FloorState, handId: HandId): FloorState {
  const { [handId]: _, ...hands } = floor.hands;
  return { ...floor, hands };
}

function beginTurn(floor: FloorState, speaking: Turn): FloorState {
  return { ...withoutHand(floor, speaking.handId), speaking, pace: paceAtBeginning(floor.pace, speaking.startedAt) };
}

function changeTurn(floor: FloorState, change: (turn: Turn) => Turn): FloorState {
  return floor.speaking ? { ...floor, speaking: change(floor.speaking) } : floor;
}

function endTurn(floor: FloorState, at: number): FloorState {
  const { speaking: turn, ...rest } = floor;
  if (!turn) return floor;
  const before = floor.spoken[turn.siteId] ?? { turns: 0, milliseconds: 0 };
  const spokenMs = at - turn.startedAt;
  const after = { turns: before.turns + 1, milliseconds: before.milliseconds + spokenMs };
  const pace = {
    ...floor.pace,
    turns: floor.pace.turns + 1,
    speakingMs: floor.pace.speakingMs + spokenMs,
    lastEndedAt: at,
  };
  const { handId, siteId, kind, startedAt } = turn;
  const past = { handId, siteId, kind, startedAt, endedAt: at, ...speechOf(turn) };
  const pastTurns = { ...floor.pastTurns, [Object.keys(floor.pastTurns).length + 1]: past };
  return { ...rest, spoken: { ...floor.spoken, [siteId]: after }, pastTurns, pace };
}

function paceAtBeginning({ lastEndedAt, ...pace }: FloorPace, at: number): FloorPace {
  return lastEndedAt === undefined ? pace : { ...pace, gaps: pace.gaps + 1, gapMs: pace.gapMs + (at - lastEndedAt) };
}

/** Resets the pace: the length of a report or a break says nothing about the time between turns. */
export function restartPace(floor: FloorState): FloorState {
  return floor.pace.turns === 0 && floor.pace.lastEndedAt === undefined ? floor : { ...floor, pace: NO_PACE };
}
