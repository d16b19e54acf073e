import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SourceLine } from './stageLoad.ts';

/** The orders to the process that sends and receives packets. */
export type TrafficOrder =
  | { readonly do: 'open'; readonly receivers: number }
  | { readonly do: 'run'; readonly lines: readonly SourceLine[]; readonly seconds: number };

/** Where packets come from and go to: ports on loopback. */
export interface TrafficPorts {
  readonly sendPort: number;
  readonly receivePorts: readonly number[];
}

/** The result of one run. */
export interface TrafficReport {
  /** The least that must arrive: the packets sent, each as often as it has receivers. */
  readonly least: number;
  /** Packets received by all receivers together, and the gaps between them. */
  readonly received: number;
  readonly lost: number;
  readonly delayP50Ms: number;
  readonly delayP99Ms: number;
  /** How many cores sending and receiving took. */
  readonly cores: number;
}

/** The bench's handle of the process that sends and receives the stage. */
export class Traffic {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'trafficProcess.ts'), [], { execArgv: [] });

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Opens so many receivers' sockets, and one that all sources send from. */
  async open(receivers: number): Promise<TrafficPorts> {
    return (await this.#order({ do: 'open', receivers })) as TrafficPorts;
  }

  /** Sends and counts; `onCounting` is called as the counting begins. */
  async run(lines: readonly SourceLine[], seconds: number, onCounting: () => void): Promise<TrafficReport> {
    return (await this.#order({ do: 'run', lines, seconds }, onCounting)) as TrafficReport;
  }

  close(): void {
    this.#child.disconnect();
  }

  #order(order: TrafficOrder, onCounting = () => {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('The process with the packets ended.'));
      const onMessage = (message: object) => {
        if ('counting' in message) return onCounting();
        this.#child.off('exit', onExit);
        this.#child.off('message', onMessage);
        resolve(message);
      };
      this.#child.once('exit', onExit);
      this.#child.on('message', onMessage);
      this.#child.send(order);
    });
  }
}
