import type { ActorId, Timestamp } from '../../kernel/ids.ts';
import type { Conclusion } from './state.ts';

type Others = Conclusion['others'];

/** Where a text of a writer is kept if nothing else is said: in place of an earlier one of its own, or as the next one. */
export function usualNumber(others: Others, by: ActorId): number {
  const own = Object.keys(others).find((number) => others[number]?.by === by);
  return own === undefined ? nextNumber(others) : Number(own);
}

/**
 * Where a text is kept: in place of the one that it continues, and otherwise beside all others, so that two windows of one
 * writer do not overwrite each other. Rule CONC-2 in SPEC.md.
 */
export function numberOf(
  others: Others,
  { by, continuesAt }: { by: ActorId; continuesAt: Timestamp | undefined },
): number {
  const own = Object.keys(others).find((number) => others[number]?.by === by && others[number]?.at === continuesAt);
  return own === undefined ? nextNumber(others) : Number(own);
}

function nextNumber(others: Others): number {
  return Math.max(0, ...Object.keys(others).map(Number)) + 1;
}
