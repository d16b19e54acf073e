import cluster from 'node:cluster';
import type { Health } from '../adapters/web/http/operatorListener.ts';
import { type Answers, Line } from './line.ts';

/** The variables by which a parent tells a gateway its number, and whether it prints the table of the start. */
export const INDEX_VARIABLE = 'DIEM_CAU_GATEWAY';
/** See `INDEX_VARIABLE`. */
export const ANNOUNCES_VARIABLE = 'DIEM_CAU_GATEWAY_ANNOUNCES';

/** A gateway's side of the channel to its parent. */
export class GatewayLink {
  readonly #line = new Line((message) => process.send?.(message));
  #answers: Answers = {};
  /** Its number among the gateways, from 0. */
  readonly index: number;
  /** Whether it makes the table of the start. */
  readonly announces: boolean;
  /** The table of the start, which the parent prints. */
  table: string | undefined;

  constructor(index: number, announces: boolean) {
    this.index = index;
    this.announces = announces;
    process.on('message', (message) => this.#line.receive(message));
  }

  /** What the parent may ask. */
  answer(answers: { readonly metrics: () => Promise<unknown>; readonly health: () => Promise<Health> }): void {
    this.#answers = answers;
  }

  /** Tells the parent that people are served from now on; `onStop` is called when it says to stop. */
  begin(onStop: () => void): void {
    const stop = async () => onStop();
    this.#line.answers = { ...this.#answers, stop };
    process.send?.({ ready: true, table: this.table });
  }

  /** The metrics of all gateways together, in Prometheus' form. */
  async readMetrics(): Promise<string> {
    return String(await this.#line.ask('metrics'));
  }
}

/** The channel to the parent, in a process that is one of several gateways. */
export function findParent(environment: Readonly<Record<string, string | undefined>>): GatewayLink | undefined {
  if (!cluster.isWorker) return undefined;
  return new GatewayLink(Number(environment[INDEX_VARIABLE]), environment[ANNOUNCES_VARIABLE] === '1');
}
