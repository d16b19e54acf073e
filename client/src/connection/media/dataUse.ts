/** What has gone over a page's media at one moment. */
export interface DataSample {
  /** Monotonic, in ms. */
  readonly at: number;
  /** In bytes, both ways, since the page was opened. */
  readonly bytes: number;
}

/** The bytes that the connections of these reports have carried, both ways. */
export function countBytes(reports: readonly Iterable<readonly [string, unknown]>[]): number {
  let bytes = 0;
  for (const report of reports) {
    for (const [, entry] of report) {
      const pair = entry as Partial<RTCIceCandidatePairStats>;
      if (pair.type === 'candidate-pair') bytes += (pair.bytesReceived ?? 0) + (pair.bytesSent ?? 0);
    }
  }
  return bytes;
}

/** Adds another count: one that is lower than the last began again, with new connections. */
export function addCount(before: { readonly total: number; readonly counted: number }, counted: number) {
  const more = counted >= before.counted ? counted - before.counted : counted;
  return { total: before.total + more, counted };
}

const HOUR_MS = 3_600_000;
/** Below this span (ms) a rate says nothing. */
const MIN_SPAN_MS = 10_000;

/** How many bytes an hour would take if it went on as in these samples, in order of time; undefined while too few are known. */
export function bytesPerHour(samples: readonly DataSample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < MIN_SPAN_MS) return undefined;
  return ((last.bytes - first.bytes) * HOUR_MS) / (last.at - first.at);
}
