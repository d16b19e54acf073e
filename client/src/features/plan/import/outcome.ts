import type { ListPreview } from '@diem-cau/shared/lists/preview.ts';

/** What importing a list would do, in sites. */
export interface Outcome {
  readonly added: number;
  readonly changed: number;
  /** Sites that the list names and does not change. */
  readonly kept: number;
  readonly errors: number;
  /** Whether something is wrong with the file as a whole. */
  readonly isBroken: boolean;
}

/** Counts what importing a list would do. */
export function outcomeOf({ rows, problems }: ListPreview): Outcome {
  const sound = rows.filter(({ state }) => state !== 'error');
  const known = sound.filter(({ isKnown }) => isKnown);
  const changed = known.filter(({ changes }) => changes.length > 0).length;
  return {
    added: sound.length - known.length,
    changed,
    kept: known.length - changed,
    errors: rows.length - sound.length,
    isBroken: problems.some(({ severity }) => severity === 'error'),
  };
}
