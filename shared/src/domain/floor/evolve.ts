import { unreachable } from '../../kernel/exhaustive.ts';
import type { HandId, QuestionId } from '../../kernel/ids.ts';
import type { FloorEvent } from './events.ts';
import {
  type FloorPace,
  type FloorState,
  type Hand,
  type HandKind,
  type HandMove,
  NO_PACE,
  type Turn,
} from './state.ts';
import { upcastPolicy } from './storedPolicy.ts';

/** Folds an event into the floor. */
export function evolveFloor(floor: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case 'HandRaised': {
      const { handId: id, siteId, kind, questionId, at } = event;
      const reply = questionId !== undefined && { questionId };
      return withHand(floor, { id, siteId, kind, raisedAt: at, state: 'waiting', ...reply });
    }
    case 'HandKindChanged':
      return changeKind(floor, event.handId, event.kind, event.questionId);
    case 'HandLowered':
    case 'HandDismissed':
      return withoutHand(floor, event.handId);
    case 'HandInvited':
      return changeHand(floor, event.handId, { state: 'invited', invitedAt: event.at });
    case 'InvitationWithdrawn':
      return changeHand(floor, event.handId, { state: 'waiting' });
    case 'HandMoved': {
      const { ahead, byName, reason, at } = event;
      return moveHand(floor, event.handId, { ahead, byName, ...(reason !== undefined && { reason }), at });
    }
    case 'TurnBegan': {
      const kind = floor.hands[event.handId]?.kind ?? 'comment';
      const { handId, siteId, deadline, at: startedAt, limitedBy } = event;
      const limit = limitedBy !== undefined && { limitedBy: 'group' as const };
      const speaking = { handId, siteId, kind, startedAt, deadline, ...limit };
      return { ...withoutHand(floor, handId), speaking, pace: paceAtBeginning(floor.pace, startedAt) };
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

function withoutHand(floor: FloorState, handId: HandId): FloorState {
  const { [handId]: _, ...hands } = floor.hands;
  return { ...floor, hands };
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
  const { siteId, kind, startedAt } = turn;
  const pastTurns = {
    ...floor.pastTurns,
    [Object.keys(floor.pastTurns).length + 1]: { siteId, kind, startedAt, endedAt: at },
  };
  return { ...rest, spoken: { ...floor.spoken, [siteId]: after }, pastTurns, pace };
}

function paceAtBeginning({ lastEndedAt, ...pace }: FloorPace, at: number): FloorPace {
  return lastEndedAt === undefined ? pace : { ...pace, gaps: pace.gaps + 1, gapMs: pace.gapMs + (at - lastEndedAt) };
}

/** Resets the pace: the length of a report or a break says nothing about the time between turns. */
export function restartPace(floor: FloorState): FloorState {
  return floor.pace.turns === 0 && floor.pace.lastEndedAt === undefined ? floor : { ...floor, pace: NO_PACE };
}
