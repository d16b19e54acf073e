import type { Ticket } from './client.ts';
import type { PhaseName, StormSize } from './plans.ts';

/** The orders to the process with the clients; each is answered once, in order. */
export type CrowdOrder =
  | { readonly do: 'enter'; readonly port: number; readonly tickets: readonly Ticket[]; readonly greet: boolean }
  | { readonly do: 'storm'; readonly phase: PhaseName; readonly size: StormSize; readonly share?: number }
  | { readonly do: 'saturate'; readonly event: 'ballot' | 'echo'; readonly size: StormSize; readonly seconds: number }
  /** Counts what arrives, and sends nothing. */
  | { readonly do: 'listen'; readonly seconds: number }
  | { readonly do: 'leave' };

/** The result of a phase. Times in milliseconds. */
export interface StormReport {
  readonly commands: number;
  /** How long each acknowledged command took since it was due, by kind, in rising order. */
  readonly latencies: Readonly<Record<'crowd' | 'chair', readonly number[]>>;
  /** How often each refusal came. */
  readonly refused: Readonly<Record<string, number>>;
  readonly lastScreenAfterLastAckMs: number;
  /** Clients whose last tick differs from that of their audience. */
  readonly behind: number;
  readonly framesSent: number;
  readonly framesLeast: number;
  readonly bytesPerClient: number;
  /** Each phone's last acknowledged choice, by its number. */
  readonly choices: Readonly<Record<string, string>>;
  /** The share of one core that this process was busy. */
  readonly load: number;
  /** The 99th percentile of how late commands were sent (ms). */
  readonly lateP99Ms: number;
}

/** What a server bore when more was sent than it could answer. */
export interface SaturationReport {
  readonly perSecond: number;
  /** All that were acknowledged, before and after the counted seconds as well. */
  readonly acknowledged: number;
  readonly refused: number;
  readonly load: number;
}

/** What clients that only listen received. */
export interface ListenReport {
  /** Events that arrived at all clients. */
  readonly events: number;
  readonly seconds: number;
  readonly load: number;
}
