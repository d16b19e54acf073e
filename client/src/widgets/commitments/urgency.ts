import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';

const RANK = { open: 0, done: 1, givenUp: 2 } as const;

/** Open commitments first, those due soonest before the others, and those without a day last. */
export function byUrgency(commitments: readonly CommitmentView[]): readonly CommitmentView[] {
  return [...commitments].sort(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
      a.madeAt - b.madeAt ||
      a.id.localeCompare(b.id),
  );
}
