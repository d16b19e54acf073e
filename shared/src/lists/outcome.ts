import type { JudgedRow, ListPreview } from './preview.ts';

/** What importing a list would do, in sites. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  /** Sites that the list names and does not change. */
  readonly kept: number;
  readonly errors: number;
  /** Whether something is wrong with the file as a whole. */
  readonly isBroken: boolean;
}

/** Counts what importing a list would do. */
export function outcomeOf({ rows, problems }: ListPreview): ImportOutcome {
  const sound = rows.filter(({ state }) => state !== 'error');
  const known = sound.filter(({ isKnown }) => isKnown);
  const changed = known.filter(isNews).length;
  return {
    added: sound.length - known.length,
    changed,
    kept: known.length - changed,
    errors: rows.length - sound.length,
    isBroken: isBroken(problems),
  };
}

/** Whether a row without errors says something that the conference does not know. */
export function isNews({ state, isKnown, changes }: JudgedRow): boolean {
  return state !== 'error' && (!isKnown || changes.length > 0);
}

/** Whether an error in a row or in the file as a whole keeps the list out. */
export function hasErrors({ counts, problems }: ListPreview): boolean {
  return counts.error > 0 || isBroken(problems);
}

function isBroken(problems: ListPreview['problems']): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
