import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { hashOfSecret } from '../../../application/access.ts';
import { type Budget, type BudgetClock, Limiter } from '../../../application/limits/limiter.ts';

/** Wrong codes before the next ones are slowed. */
const OF_ADDRESS: Budget = { perSecond: 30 / 60, burst: 30 };
/** The same wrong code again and again, from whatever address. */
const OF_CODE: Budget = { perSecond: 10 / 60, burst: 10 };
/** Codes that a conference once gave out and does not accept any more, from whatever address. */
const OF_CONFERENCE: Budget = { perSecond: 300 / 60, burst: 300 };

interface WrongCode {
  readonly address: string;
  readonly code: string;
  /** The conference that the code belonged to, where that is known. */
  readonly conferenceId?: ConferenceId | undefined;
}

/**
 * Counts wrong invitation codes, and only those: a right one is never refused because others guess, since a hundred
 * rooms may stand behind one address.
 */
export class WrongCodes {
  readonly #limiter: Limiter;
  readonly #factor: number;

  constructor(clock: BudgetClock, factor: number) {
    this.#limiter = new Limiter(clock);
    this.#factor = factor;
  }

  /** Counts a wrong code; whether its answer is to be slowed. */
  record({ address, code, conferenceId }: WrongCode): boolean {
    const units = 1 / this.#factor;
    const takes = [
      this.#limiter.take(`address ${address}`, OF_ADDRESS, units),
      this.#limiter.take(`code ${hashOfSecret(code)}`, OF_CODE, units),
      conferenceId === undefined || this.#limiter.take(`conference ${conferenceId}`, OF_CONFERENCE, units),
    ];
    return takes.includes(false);
  }
}
