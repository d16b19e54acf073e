import type { IncomingMessage } from 'node:http';
import { type Budget, type BudgetClock, Limiter } from '../../../application/limits/limiter.ts';

/**
 * Kinds of request without a known session, which only the address can be counted for. A hall of 2,500 phones, or a
 * province behind one proxy, has one address, so these catch floods and nothing else.
 */
export type AnonymousKind = 'file' | 'health' | 'api' | 'handshake';

const OF_ADDRESS: Readonly<Record<AnonymousKind, Budget>> = {
  /** A phone loads about twelve files. */
  file: { perSecond: 400, burst: 15_000 },
  health: { perSecond: 20, burst: 200 },
  api: { perSecond: 100, burst: 3_000 },
  handshake: { perSecond: 100, burst: 3_000 },
};

/** What one session may ask by HTTP. */
const OF_SESSION: Budget = { perSecond: 20, burst: 300 };
/** Sessions remembered as known. */
const MAX_KNOWN = 20_000;

/**
 * Counts requests: those with a known session by session, all others by address. A session is known once the store has
 * confirmed it; its first request is counted for the address until then.
 */
export class RequestBudgets {
  readonly #limiter: Limiter;
  readonly #units: number;
  readonly #known = new Set<string>();
  readonly #unconfirmed = new WeakMap<IncomingMessage, () => void>();

  /** `factor` multiplies every budget. */
  constructor(clock: BudgetClock, factor: number) {
    this.#limiter = new Limiter(clock);
    this.#units = 1 / factor;
  }

  /** Counts a request that has no known session; false where its address has too many. */
  takeAnonymous(request: IncomingMessage, kind: AnonymousKind, address: string): boolean {
    const key = `${kind} ${address}`;
    if (!this.#limiter.take(key, OF_ADDRESS[kind], this.#units)) return false;
    this.#unconfirmed.set(request, () => this.#limiter.giveBack(key, OF_ADDRESS[kind], this.#units));
    return true;
  }

  isKnown(session: string): boolean {
    return this.#known.has(session);
  }

  /** Counts a request of a known session; false where it has sent too many. */
  takeKnown(session: string): boolean {
    return this.#limiter.take(`session ${session}`, OF_SESSION, this.#units);
  }

  /** The store knows the session of this request: it is counted for the session and not for the address. */
  confirm(request: IncomingMessage, session: string): void {
    if (this.#unconfirmed.has(request)) this.takeKnown(session);
    this.#unconfirmed.get(request)?.();
    this.#unconfirmed.delete(request);
    if (this.#known.has(session)) return;
    this.#known.add(session);
    const [oldest] = this.#known;
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}
