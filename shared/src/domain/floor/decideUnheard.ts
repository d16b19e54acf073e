import { isBlank } from '../../kernel/cleanText.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { FloorCommand } from './commands.ts';

type UnheardCommand = Extract<FloorCommand, { type: 'SettleUnheardHand' | 'ReopenUnheardHand' }>;

/** Decides what became of hands that were not heard. Rule FLOOR-31 in SPEC.md. */
export function decideUnheard(
  command: UnheardCommand,
  { floor }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { handId } = command;
  const hand = floor.unheard[handId];
  if (!hand) return reject('HAND_UNKNOWN');
  const by = actor.id;
  if (command.type === 'ReopenUnheardHand') {
    return ok(hand.settled ? [{ type: 'UnheardHandReopened', handId, by, at }] : []);
  }
  const { outcome, note } = command;
  const isSaid = note !== undefined && !isBlank(note);
  if (outcome === 'dropped' && !isSaid) return reject('UNHEARD_NOTE_MISSING');
  if (hand.settled?.outcome === outcome && hand.settled.note === note) return ok([]);
  const said = isSaid && { note };
  return ok([{ type: 'UnheardHandSettled', handId, outcome, ...said, by, byName: actor.name, at }]);
}
