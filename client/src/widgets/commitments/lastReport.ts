import type { CommitmentView, ProgressView } from '@diem-cau/shared/views/shapes.ts';

/** The reports on a commitment, the latest first. */
export function reportsOf({ progress }: Pick<CommitmentView, 'progress'>): readonly ProgressView[] {
  return Object.values<ProgressView>(progress).sort((a, b) => b.at - a.at);
}

/** The latest report on a commitment. */
export function lastReport(commitment: Pick<CommitmentView, 'progress'>): ProgressView | undefined {
  return reportsOf(commitment)[0];
}
