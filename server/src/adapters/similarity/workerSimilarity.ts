import { Worker } from 'node:worker_threads';
import type { AnswerGroup, GroupableAnswer } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { Fault } from '../../application/fault.ts';
import { Turns } from '../../application/limits/turns.ts';
import type { Similarity } from '../../application/surveys/similarity.ts';

const WORKER = new URL('./similarityWorker.ts', import.meta.url);
/** Groupings that wait for the one that runs; each fills a processor core for some seconds at most. */
const MAX_WAITING = 8;
/** Many times what the most answers take (ms). */
const LIMIT_MS = 30_000;
const HEAP_MB = 512;

/** Groups texts by their words, in a thread of its own: the event loop goes on leading the conference meanwhile. */
export class WorkerSimilarity implements Similarity {
  readonly #turns = new Turns(1, MAX_WAITING);

  async group(answers: readonly GroupableAnswer[]): Promise<Result<readonly AnswerGroup[], WireError>> {
    const turn = await this.#turns.take();
    if (!turn) return err({ code: 'READER_BUSY' });
    try {
      return ok(await groupApart(answers));
    } finally {
      turn.end();
    }
  }
}

async function groupApart(answers: readonly GroupableAnswer[]): Promise<readonly AnswerGroup[]> {
  const worker = new Worker(WORKER, { workerData: answers, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const timer = setTimeout(() => void worker.terminate(), LIMIT_MS);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Fault('INTERNAL', 'Texts could not be grouped in time.')));
    });
  } finally {
    clearTimeout(timer);
  }
}
