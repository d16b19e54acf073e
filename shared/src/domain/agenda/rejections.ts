import type { FactTable } from '../facts.ts';
import { AGENDA_ITEM_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const AGENDA_REJECTIONS = {
  AGENDA_ITEM_UNKNOWN: {},
  AGENDA_ITEM_STATE: { state: AGENDA_ITEM_STATES },
  /** `item` is the title. */
  AGENDA_ITEM_TWICE: { item: 'text' },
} as const satisfies FactTable;
