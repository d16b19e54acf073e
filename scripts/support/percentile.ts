/**
 * The value below which a share of all values lies.
 *
 * @param share from 0 to 1; 1 gives the largest
 * @returns NaN where there are none
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
