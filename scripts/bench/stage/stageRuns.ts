import { median } from '../../support/median.ts';
import { cpuSecondsOf, cpuSecondsOfAll } from './processCpu.ts';
import type { Arrangement } from './stageLoad.ts';
import type { Traffic, TrafficReport } from './traffic.ts';

/** Above this load the generator of packets measures itself. */
const MAX_LOAD = 0.8;
/** Cores that other processes of the machine may take during a run. */
const MAX_OTHERS = 0.2;
/** Maximum number of repeated runs. On a machine that is never quiet the figures are printed with a remark. */
const MAX_REPEATED = 10;

/** What one run of an arrangement has shown. */
export interface StageRun extends Pick<TrafficReport, 'least' | 'received' | 'lost' | 'delayP99Ms'> {
  /** Cores that each worker took. */
  readonly workerCore: number;
  /** Cores that the recorder took. */
  readonly recorderCore: number;
  readonly packetsPerCpuSecond: number;
}

/** Runs arrangements of the stage one after another, and repeats runs that something else disturbed. */
export class StageRuns {
  readonly #traffic: Traffic;
  readonly #seconds: number;
  #repeated = 0;
  /** How many runs count although something else took part of the cores. */
  disturbed = 0;

  constructor(traffic: Traffic, seconds: number) {
    this.#traffic = traffic;
    this.#seconds = seconds;
  }

  /** Runs two arrangements in turn, and leaves out the first round. */
  async alternate(
    rounds: number,
    arrangeA: () => Promise<Arrangement>,
    arrangeB: () => Promise<Arrangement>,
  ): Promise<readonly [StageRun[], StageRun[]]> {
    const a: StageRun[] = [];
    const b: StageRun[] = [];
    for (let index = 0; index < rounds; index++) {
      a.push(await this.measure(arrangeA));
      b.push(await this.measure(arrangeB));
    }
    return [a.slice(1), b.slice(1)];
  }

  /** Runs one arrangement. */
  async measure(arrange: () => Promise<Arrangement>): Promise<StageRun> {
    for (;;) {
      const { workerPids, recorderPids, lines, close } = await arrange();
      const own = [process.pid, this.#traffic.pid, ...workerPids, ...recorderPids];
      const read = () => ({
        workers: cpuSecondsOf(workerPids),
        recorder: cpuSecondsOf(recorderPids),
        others: cpuSecondsOfAll() - cpuSecondsOf(own),
      });
      let before = read();
      const report = await this.#traffic.run(lines, this.#seconds, () => {
        before = read();
      });
      const after = read();
      await close();
      const cpu = after.workers - before.workers;
      const isDisturbed = report.cores > MAX_LOAD || (after.others - before.others) / this.#seconds > MAX_OTHERS;
      if (isDisturbed && this.#repeated < MAX_REPEATED) {
        this.#repeated++;
        continue;
      }
      if (isDisturbed) this.disturbed++;
      return {
        ...report,
        workerCore: cpu / this.#seconds / workerPids.length,
        recorderCore: (after.recorder - before.recorder) / this.#seconds,
        packetsPerCpuSecond: report.received / cpu,
      };
    }
  }
}

/** The median of the ratios of each round, because the two runs of a round see the same load of the machine. */
export function ratioOf(a: readonly StageRun[], b: readonly StageRun[]): number {
  return median(a.map((run, index) => run.packetsPerCpuSecond / (b[index]?.packetsPerCpuSecond ?? Number.NaN)));
}
