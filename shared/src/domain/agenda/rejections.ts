import type { FactTable } from '../facts.ts';
import { AGENDA_ITEM_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const AGENDA_REJECTIONS = {
  AGENDA_ITEM_UNKNOWN: {},
  AGENDA_ITEM_STATE: { state: AGENDA_ITEM_STATES },
  /** `item` is the title. */
  AGENDA_ITEM_TWICE: { item: 'text' },
  /** `item` is the title of the item before which no place is free: it, or one after it, has begun. */
  AGENDA_PLACE_PASSED: { item: 'text' },
  /** `item` is the title of the item that would go, though its conclusion stands. */
  AGENDA_ITEM_CONCLUDED: { item: 'text' },
  AGENDA_FULL: { most: 'number' },
  /** `part` is the heading that no item stands under any more. */
  AGENDA_PART_UNKNOWN: { part: 'text' },
  /** `part` is the heading that another part has. */
  AGENDA_PART_TWICE: { part: 'text' },
} as const satisfies FactTable;
