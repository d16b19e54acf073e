import type { AgendaItemId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';

// The ids of what an event names by a key of its own.

/** The id of an item of the agenda. */
export function itemId(key: string): AgendaItemId {
  return `item_${key.padEnd(6, '0')}` as AgendaItemId;
}

/** The id of a question. */
export function questionId(key: string): QuestionId {
  return `q_${key.padEnd(6, '0')}` as QuestionId;
}

/** The id of a unit by its place in the event's list, from 0. */
export function unitId(index: number): RespondentId {
  return `unit_${100_000 + index}` as RespondentId;
}
