import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { Pass } from '../../../application/access.ts';
import { type Budget, type BudgetClock, Limiter } from '../../../application/limits/limiter.ts';

/** Kinds of traffic that are counted apart, so that none can use up another's budget. */
export type TrafficKind = 'connect' | 'hello' | 'command' | 'ballot' | 'signal';

/** What one actor may send, over all its connections. Far above what a person or a reconnecting page needs. */
const OF_ACTOR: Readonly<Record<TrafficKind, Budget>> = {
  connect: { perSecond: 2, burst: 30 },
  hello: { perSecond: 2, burst: 30 },
  command: { perSecond: 10, burst: 60 },
  ballot: { perSecond: 10, burst: 60 },
  signal: { perSecond: 20, burst: 100 },
};

/** What all phones of one room may send together. The room's operator is not held up by them. */
const OF_PHONES: Readonly<Record<TrafficKind, Budget>> = {
  connect: { perSecond: 50, burst: 1_000 },
  hello: { perSecond: 50, burst: 1_000 },
  command: { perSecond: 50, burst: 1_000 },
  ballot: { perSecond: 300, burst: 2_000 },
  // A phone that listens reports its line once a second.
  signal: { perSecond: 100, burst: 400 },
};

/** Several people act as each of these at once, and the chair and the desk must never wait for a hundred sites. */
const FACTORS: Readonly<Partial<Record<Role, number>>> = {
  chair: 5,
  moderator: 10,
  organiser: 5,
  minutesSecretary: 5,
  captioner: 5,
  interpreter: 5,
  observer: 5,
  respondent: 2,
};

/** The budget of one actor, whatever the number of its connections. */
export interface ActorLimits {
  /** Takes one message's unit; false where a budget is used up. */
  allow(kind: TrafficKind): boolean;
}

/** The budgets of everybody who is connected to this server: by actor, and for phones also by room. */
export class TrafficLimits {
  readonly #limiter: Limiter;
  readonly #factor: number;

  /** `factor` multiplies every budget. */
  constructor(clock: BudgetClock, factor: number) {
    this.#limiter = new Limiter(clock);
    this.#factor = factor;
  }

  of({ conferenceId, actor: { id, role, siteId } }: Pass): ActorLimits {
    const units = 1 / (this.#factor * (FACTORS[role] ?? 1));
    const ofActor = `${conferenceId} ${id}`;
    const ofPhones = role === 'delegate' ? `${conferenceId} phones of ${siteId}` : undefined;
    return {
      allow: (kind) =>
        this.#limiter.take(`${kind} ${ofActor}`, OF_ACTOR[kind], units) &&
        (ofPhones === undefined || this.#limiter.take(`${kind} ${ofPhones}`, OF_PHONES[kind], 1 / this.#factor)),
    };
  }
}
