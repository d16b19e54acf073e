import { unreachable } from '../../kernel/exhaustive.ts';
import type { MinutesEvent } from './events.ts';
import type { MinutesState } from './state.ts';

/** Folds an event into the minutes. */
export function evolveMinutes(minutes: MinutesState, event: MinutesEvent): MinutesState {
  switch (event.type) {
    case 'MinutesBlockEdited': {
      const { type: _, blockId, ...edit } = event;
      return { ...minutes, edits: { ...minutes.edits, [blockId]: edit } };
    }
    case 'PaperDetailsSet':
      return { ...minutes, details: event.details };
    case 'LetterheadSet': {
      const { letterhead: _, ...others } = minutes;
      return event.letterhead ? { ...others, letterhead: event.letterhead } : others;
    }
    case 'PaperApproved': {
      const { paper, hash, dated, by, at } = event;
      const approval = { hash, ...(dated && { dated }), by, at };
      return { ...minutes, approvals: { ...minutes.approvals, [paper]: approval } };
    }
    case 'AddendumAdded': {
      const { number, paper, text, by, at } = event;
      return { ...minutes, addenda: { ...minutes.addenda, [number]: { paper, text, by, at } } };
    }
    case 'CorrectionRequested': {
      const { correctionId: id, siteId, text, at } = event;
      return { ...minutes, corrections: { ...minutes.corrections, [id]: { id, siteId, text, at } } };
    }
    case 'CorrectionSettled': {
      const { correctionId, reply, by: settledBy, at: settledAt } = event;
      const known = minutes.corrections[correctionId];
      if (!known) return minutes;
      const settled = { ...known, reply, settledBy, settledAt };
      return { ...minutes, corrections: { ...minutes.corrections, [correctionId]: settled } };
    }
    default:
      return unreachable(event, minutes);
  }
}
