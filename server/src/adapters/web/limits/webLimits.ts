import { type BudgetClock, Limiter } from '../../../application/limits/limiter.ts';
import type { StorageGauge } from '../../../application/limits/storageLevel.ts';
import { InFlight } from './inFlight.ts';
import { RequestBudgets } from './requestBudgets.ts';
import { SignInLimits } from './signInLimits.ts';
import { SlowAnswers } from './slowAnswers.ts';
import { TrafficLimits } from './trafficLimits.ts';
import { WrongCodes } from './wrongCodes.ts';

/** What the budgets of a server are made of. */
export interface LimitOptions {
  readonly clock: BudgetClock;
  /** Multiplies every budget: 1 for people, more for tests that send as much as many people would. */
  readonly factor: number;
  /** Processes that share what comes from one address: each counts for its share. */
  readonly gateways?: number;
  readonly storage: StorageGauge;
}

/** What bounds the traffic of one server, by socket and by HTTP. Nothing of it ends with a connection. */
export interface WebLimits {
  readonly factor: number;
  readonly traffic: TrafficLimits;
  readonly inFlight: InFlight;
  readonly storage: StorageGauge;
  readonly requests: RequestBudgets;
  readonly wrongCodes: WrongCodes;
  readonly signIns: SignInLimits;
  readonly slowAnswers: SlowAnswers;
  /** Buckets of routes that have a budget of their own. */
  readonly routes: Limiter;
}

/** Makes the budgets of one server, which all its connections and requests share. */
export function createLimits({ clock, factor, storage, gateways = 1 }: LimitOptions): WebLimits {
  const share = factor / gateways;
  return {
    factor,
    traffic: new TrafficLimits(clock, factor),
    inFlight: new InFlight(),
    storage,
    requests: new RequestBudgets(clock, share),
    wrongCodes: new WrongCodes(clock, share),
    // A browser keeps its connection to one process: a person who mistypes a password has several tries there.
    signIns: new SignInLimits(clock, factor / Math.min(gateways, 2)),
    slowAnswers: new SlowAnswers(),
    routes: new Limiter(clock),
  };
}
