/** What is known of one worker when a session is to be placed. */
export interface WorkerLoad {
  /** The share of a core it used when it was last asked. */
  readonly cpuShare: number;
  /** How many sessions it carried then. */
  readonly sessions: number;
  /** How many came since: their cost is in no report yet. */
  readonly joins: number;
  /** Whether the session's room is on it already, so that what it receives is there or nearly so. */
  readonly carriesRoom: boolean;
}

/** What one session that receives the whole stage costs, as a share of a core. */
export const SESSION_COST = 0.008;
/** What a room costs on one more worker: all that is received there is sent over a pipe first, and taken from it. */
export const ROUTER_COST = 2 * SESSION_COST;

/** The share of a core a worker will use once those who came are served: reports are late, and a rush is quicker. */
export function predictLoad({ cpuShare, sessions, joins }: WorkerLoad): number {
  // Sessions that wait for the stage to begin use nothing yet.
  return Math.max(cpuShare, sessions * SESSION_COST) + joins * SESSION_COST;
}

/** The worker for one more session, as its place in the list: the one that will have the least to do. */
export function choosePlace(loads: readonly WorkerLoad[]): number | undefined {
  const costs = loads.map((load) => predictLoad(load) + (load.carriesRoom ? 0 : ROUTER_COST));
  return costs.length === 0 ? undefined : costs.indexOf(Math.min(...costs));
}
