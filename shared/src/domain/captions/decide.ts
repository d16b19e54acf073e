import { unreachable } from '../../kernel/exhaustive.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { CaptionCommand } from './commands.ts';
import { CAPTION_LIMITS } from './limits.ts';
import { isOnDuty } from './state.ts';

type OfType<Type extends CaptionCommand['type']> = Extract<CaptionCommand, { readonly type: Type }>;

/** Decides captions. Rules CAP-1 to CAP-9 in SPEC.md. */
export function decideCaptions(command: CaptionCommand, state: ConferenceState, context: DecisionContext): Decision {
  const person = { by: context.actor.name, at: context.at };
  const { duty } = state.captions;
  switch (command.type) {
    case 'TakeCaptionDuty':
      return ok(duty?.by === person.by ? [] : [{ type: 'CaptionDutyTaken', ...person }]);
    case 'LeaveCaptionDuty':
      return ok(duty?.by === person.by ? [{ type: 'CaptionDutyLeft', ...person }] : []);
    case 'WriteCaption':
      return write(command, state, context);
    case 'CorrectCaption':
      return correct(command, state, context);
    case 'RecogniseCaption':
      return recognise(command, state, context);
    default:
      return unreachable(command, ok([]));
  }
}

function write(
  { captionId, text }: OfType<'WriteCaption'>,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { captions, floor } = state;
  const refusal = refuseLine(captionId, state);
  if (refusal) return refusal;
  const person = { by: context.actor.name, at: context.at };
  const { duty } = captions;
  if (duty && duty.by !== person.by) return reject('CAPTION_DUTY', { name: duty.by });
  const taken: readonly DomainEvent[] = duty ? [] : [{ type: 'CaptionDutyTaken', ...person }];
  const siteId = floor.speaking?.siteId;
  return ok([
    ...taken,
    { type: 'CaptionWritten', captionId, text, ...(siteId !== undefined && { siteId }), ...person },
  ]);
}

function correct(
  { captionId, text }: OfType<'CorrectCaption'>,
  { captions, recording }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  if (recording.run?.pausedAt !== undefined) return reject('CAPTIONS_SECRET');
  const known = captions.last[captionId];
  if (!known || at - known.at > CAPTION_LIMITS.correctMinutes * 60_000) {
    return reject('CAPTION_PAST', { last: CAPTION_LIMITS.last, minutes: CAPTION_LIMITS.correctMinutes });
  }
  return ok(known.text === text ? [] : [{ type: 'CaptionCorrected', captionId, text, by: actor.name, at }]);
}

function recognise(
  { captionId, text, siteId, saidAt }: OfType<'RecogniseCaption'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const refusal = refuseLine(captionId, state);
  if (refusal) return refusal;
  const { duty } = state.captions;
  if (duty && isOnDuty(duty, at)) return reject('CAPTION_DUTY', { name: duty.by });
  return ok([
    {
      type: 'CaptionWritten',
      captionId,
      text,
      ...(siteId !== undefined && { siteId }),
      machine: true,
      saidAt: Math.min(saidAt, at),
      by: actor.name,
      at,
    },
  ]);
}

function refuseLine(
  captionId: OfType<'WriteCaption'>['captionId'],
  { captions, recording }: ConferenceState,
): Decision | undefined {
  if (recording.run?.pausedAt !== undefined) return reject('CAPTIONS_SECRET');
  if (captions.last[captionId]) return reject('CAPTION_EXISTS');
  if (captions.count >= CAPTION_LIMITS.lines) return reject('CAPTIONS_FULL', { most: CAPTION_LIMITS.lines });
  return undefined;
}
