import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { CaptionCommand } from './commands.ts';
import { CAPTION_LIMITS } from './limits.ts';

/** Decides captions. Rules CAP-1 to CAP-3 in SPEC.md. */
export function decideCaptions(
  command: CaptionCommand,
  { captions, floor, recording }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { captionId, text } = command;
  if (recording.run?.pausedAt !== undefined) return reject('CAPTIONS_SECRET');
  const known = captions.last[captionId];
  const person = { by: actor.name, at };
  if (command.type === 'CorrectCaption') {
    if (!known) return reject('CAPTION_PAST', { last: CAPTION_LIMITS.last });
    return ok(known.text === text ? [] : [{ type: 'CaptionCorrected', captionId, text, ...person }]);
  }
  if (known) return reject('CAPTION_EXISTS');
  const siteId = floor.speaking?.siteId;
  return ok([{ type: 'CaptionWritten', captionId, text, ...(siteId !== undefined && { siteId }), ...person }]);
}
