import { useEffect, useRef, useState } from 'react';
import { addCount, bytesPerHour, countBytes, type DataSample } from '../../../connection/media/dataUse.ts';
import { entriesOf } from '../../../connection/media/mediaStats.ts';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';

const COUNT_EVERY_MS = 2_000;
/** Over how long (ms) the rate is told. */
const SPAN_MS = 60_000;

/** What this page's media have used, in bytes, and would in an hour. */
interface DataUsed {
  readonly bytes: number;
  readonly perHour: number | undefined;
}

/** Counts what the media of the page use, while `counts`. */
export function useDataUse(snapshot: StageMediaSnapshot, counts: boolean): DataUsed {
  const [used, setUsed] = useState<DataUsed>({ bytes: 0, perHour: undefined });
  const latest = useRef(snapshot);
  latest.current = snapshot;
  useEffect(() => {
    if (!counts) return undefined;
    let count = { total: 0, counted: 0 };
    let samples: readonly DataSample[] = [];
    const timer = setInterval(async () => {
      const { receiveStats, sendStats } = latest.current;
      const reports = await Promise.all([receiveStats?.(), sendStats?.()]).catch(() => []);
      count = addCount(count, countBytes(reports.flatMap((report) => (report ? [entriesOf(report)] : []))));
      const sample = { at: performance.now(), bytes: count.total };
      samples = [...samples.filter(({ at }) => sample.at - at <= SPAN_MS), sample];
      setUsed({ bytes: sample.bytes, perHour: bytesPerHour(samples) });
    }, COUNT_EVERY_MS);
    return () => clearInterval(timer);
  }, [counts]);
  return used;
}
