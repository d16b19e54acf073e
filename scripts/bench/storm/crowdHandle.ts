import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Ticket } from './client.ts';
import type { CrowdOrder, ListenReport, SaturationReport, StormReport } from './crowd.ts';
import { type PhaseName, STORM_SIZE, type StormSize } from './plans.ts';

/** The bench's handle of the process with the clients. */
export class Crowd {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'crowdProcess.ts'), [], { execArgv: [] });
  readonly #size: StormSize;

  constructor(size: StormSize = STORM_SIZE) {
    this.#size = size;
  }

  async enter(port: number, tickets: readonly Ticket[], greet = true): Promise<void> {
    await this.#order({ do: 'enter', port, tickets, greet });
  }

  async storm(phase: PhaseName, share = 1): Promise<StormReport> {
    return (await this.#order({ do: 'storm', phase, size: this.#size, share })) as StormReport;
  }

  async saturate(event: 'ballot' | 'echo', seconds: number): Promise<SaturationReport> {
    return (await this.#order({ do: 'saturate', event, size: this.#size, seconds })) as SaturationReport;
  }

  async listen(seconds: number): Promise<ListenReport> {
    return (await this.#order({ do: 'listen', seconds })) as ListenReport;
  }

  async leave(): Promise<void> {
    if (!this.#child.connected) return;
    await this.#order({ do: 'leave' });
    this.#child.disconnect();
  }

  #order(order: CrowdOrder): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('The process with the clients ended.'));
      this.#child.once('exit', onExit);
      this.#child.once('message', (report) => {
        this.#child.off('exit', onExit);
        resolve(report);
      });
      this.#child.send(order);
    });
  }
}
