import { unreachable } from '../../kernel/exhaustive.ts';
import type { CaptionEvent } from './events.ts';
import { CAPTION_LIMITS } from './limits.ts';
import type { CaptionLine, CaptionsState } from './state.ts';

/** Folds an event into the captions. */
export function evolveCaptions(captions: CaptionsState, event: CaptionEvent): CaptionsState {
  switch (event.type) {
    case 'CaptionWritten': {
      const { captionId: id, text, siteId, machine, at } = event;
      const number = captions.count + 1;
      const line: CaptionLine = {
        id,
        number,
        text,
        ...(siteId !== undefined && { siteId }),
        ...(machine && { machine }),
        at,
      };
      const kept = Object.entries(captions.last).filter(([, known]) => known.number > number - CAPTION_LIMITS.last);
      const duty = captions.duty && !machine ? { ...captions.duty, at } : captions.duty;
      return { ...captions, ...(duty && { duty }), count: number, last: { ...Object.fromEntries(kept), [id]: line } };
    }
    case 'CaptionCorrected': {
      const known = captions.last[event.captionId];
      if (!known) return captions;
      return { ...captions, last: { ...captions.last, [event.captionId]: { ...known, text: event.text } } };
    }
    case 'CaptionDutyTaken':
      return { ...captions, duty: { by: event.by, at: event.at } };
    case 'CaptionDutyLeft': {
      const { duty: _, ...rest } = captions;
      return rest;
    }
    default:
      return unreachable(event, captions);
  }
}

/** The session has ended: screens show no line any more, and nobody is to write. */
export function endCaptions(captions: CaptionsState): CaptionsState {
  return { count: captions.count, last: {} };
}
