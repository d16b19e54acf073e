import type { Slice } from '../slice.ts';
import { decideCards } from './decide.ts';
import { evolveCards } from './evolve.ts';
import { CARD_LIMITS } from './limits.ts';
import { CARDS_PERMISSIONS } from './permissions.ts';
import { CARDS_CHANGES, CARDS_SUBJECTS } from './revisions.ts';

/** The slice of tables and figures prepared for the stage. */
export const cardsSlice: Slice<'cards'> = {
  permissions: CARDS_PERMISSIONS,
  subjects: CARDS_SUBJECTS,
  changes: CARDS_CHANGES,
  limits: CARD_LIMITS,
  decide: decideCards,
  evolve: evolveCards,
};
