import { unreachable } from '../../kernel/exhaustive.ts';
import type { HandId } from '../../kernel/ids.ts';
import type { FloorEvent } from './events.ts';
import type { FloorState, Hand, Turn } from './state.ts';

export function evolveFloor(floor: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case 'HandRaised': {
      const { handId: id, siteId, kind, at } = event;
      return withHand(floor, { id, siteId, kind, raisedAt: at, state: 'waiting' });
    }
    case 'HandLowered':
    case 'HandDismissed':
      return withoutHand(floor, event.handId);
    case 'HandInvited': {
      const hand = floor.hands[event.handId];
      return hand ? withHand(floor, { ...hand, state: 'invited' }) : floor;
    }
    case 'TurnBegan': {
      const kind = floor.hands[event.handId]?.kind ?? 'comment';
      const { handId, siteId, deadline, at: startedAt } = event;
      return { ...withoutHand(floor, handId), speaking: { handId, siteId, kind, startedAt, deadline } };
    }
    case 'TurnPaused':
      return changeTurn(floor, (turn) => ({ ...turn, pausedAt: event.at }));
    case 'TurnResumed':
      return changeTurn(floor, ({ pausedAt: _, ...turn }) => ({ ...turn, deadline: event.deadline }));
    case 'TurnExtended':
      return changeTurn(floor, (turn) => ({ ...turn, deadline: event.deadline }));
    case 'TurnEnded':
      return endTurn(floor, event.at);
    default:
      return unreachable(event, floor);
  }
}

function withHand(floor: FloorState, hand: Hand): FloorState {
  return { ...floor, hands: { ...floor.hands, [hand.id]: hand } };
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
  const after = { turns: before.turns + 1, milliseconds: before.milliseconds + (at - turn.startedAt) };
  return { ...rest, spoken: { ...floor.spoken, [turn.siteId]: after } };
}
