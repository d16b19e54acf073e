import type { Browser, Page } from 'playwright-core';

/** What the page's main thread did while it was traced, in milliseconds of processor time, without other processes. */
export interface Frames {
  /** Script, style and layout of each frame that drew something. */
  readonly work: readonly number[];
  readonly longestTaskMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The share of `dur` in which the thread was running. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Script, style and layout, without paint and compositing. */
const WORK = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'EventDispatch',
  'MinorGC',
  'MajorGC',
  'UpdateLayoutTree',
  'Layout',
]);

/** Records a page with Chromium's trace for a while. */
export async function watchFrames(browser: Browser, page: Page, milliseconds: number): Promise<Frames> {
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'devtools.timeline.frame',
      'disabled-by-default-devtools.timeline.frame',
      'disabled-by-default-devtools.timeline',
      'v8.execute',
      '__metadata',
    ],
  });
  await page.waitForTimeout(milliseconds);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  return readFrames(trace.traceEvents);
}

function readFrames(events: readonly TraceEvent[]): Frames {
  const main = findMainThread(events);
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid).sort((a, b) => a.ts - b.ts);
  const starts = own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const work = starts.map(() => 0);
  let frame = -1;
  let until = 0;
  for (const event of own) {
    const { name, ph, ts, dur = 0 } = event;
    // Nested events are not counted twice.
    if (ph !== 'X' || !WORK.has(name) || ts < until) continue;
    while ((starts[frame + 1] ?? Number.POSITIVE_INFINITY) <= ts) frame++;
    until = ts + dur;
    if (frame >= 0) work[frame] = (work[frame] ?? 0) + processorMs(event);
  }
  const tasks = own.filter(({ name }) => name === 'RunTask').map(processorMs);
  return { work, longestTaskMs: tasks.reduce((most, task) => Math.max(most, task), 0) };
}

function processorMs({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1_000;
}

/** The main thread with the most frames: other pages of the browser are idle. */
function findMainThread(events: readonly TraceEvent[]): { readonly pid: number; readonly tid: number } {
  const counts = new Map<string, { pid: number; tid: number; frames: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== 'BeginMainThreadFrame') continue;
    const known = counts.get(`${pid}.${tid}`) ?? { pid, tid, frames: 0 };
    known.frames++;
    counts.set(`${pid}.${tid}`, known);
  }
  const [most] = [...counts.values()].sort((a, b) => b.frames - a.frames);
  if (!most) throw new Error('The trace holds no frame of the page');
  return most;
}
