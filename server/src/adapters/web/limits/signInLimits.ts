import { hashOfSecret } from '../../../application/access.ts';
import { type Budget, type BudgetClock, Limiter } from '../../../application/limits/limiter.ts';

/** Attempts for one account from one address: a person who types, and no more. */
const OF_PAIR: Budget = { perSecond: 1 / 60, burst: 10 };
/** For one account from all addresses together. A right password from elsewhere is refused only while this is spent. */
const OF_ACCOUNT: Budget = { perSecond: 1 / 10, burst: 100 };
/** From one address for all accounts: an office behind one address, and a bound of the hashes that are computed. */
const OF_ADDRESS: Budget = { perSecond: 1, burst: 60 };

/** Counts sign-ins before their password is hashed; those that succeed are given back. */
export class SignInLimits {
  readonly #limiter: Limiter;
  readonly #units: number;

  constructor(clock: BudgetClock, factor: number) {
    this.#limiter = new Limiter(clock);
    this.#units = 1 / factor;
  }

  /** Counts an attempt; false where there were too many. */
  take(address: string, email: string): boolean {
    return budgetsOf(address, email).every(([key, budget]) => this.#limiter.take(key, budget, this.#units));
  }

  giveBack(address: string, email: string): void {
    for (const [key, budget] of budgetsOf(address, email)) this.#limiter.giveBack(key, budget, this.#units);
  }
}

function budgetsOf(address: string, email: string): readonly (readonly [key: string, budget: Budget])[] {
  const account = hashOfSecret(email.normalize('NFC').trim().toLowerCase());
  return [
    [`address ${address}`, OF_ADDRESS],
    [`pair ${address} ${account}`, OF_PAIR],
    [`account ${account}`, OF_ACCOUNT],
  ];
}
