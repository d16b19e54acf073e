import type { Actor, Role } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { type Budget, type BudgetClock, Limiter } from './limiter.ts';
import { refuseWhenLow, type StorageGauge } from './storageLevel.ts';

/** Decides whether one more entry may join a conference's log, beyond what the rules of the domain say. */
export interface EntryAdmission {
  /** Counts an entry of an actor, or refuses it. Errors: `STORE_FULL`; `QUOTA_SPENT` with the minutes to wait. */
  refuse(conferenceId: ConferenceId, actor: Actor): WireError | undefined;
}

/** Admits everything, for tests and tools. */
export const ADMIT_ALL: EntryAdmission = { refuse: () => undefined };

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

/**
 * Entries of one actor in any hour and in any day; an entry takes about 700 bytes on the disk. A busy site of a long
 * day needs some 200, a desk that works on 500 questions some 3,000.
 */
const HOURLY = perPeriod(3_000, HOUR_S);
const DAILY = perPeriod(10_000, DAY_S);

/** What an entry costs of these, by who writes it: several people act as the chair or the desk. */
const COSTS: Readonly<Partial<Record<Role, number>>> = { chair: 0.1, moderator: 0.1, organiser: 0.2, delegate: 10 };
/** What the entry of a phone costs of its room's phones together. */
const COST_OF_PHONE = 0.5;

/** Keeps each actor to a number of entries, and the rest of a store that runs full to the desk. */
export class StoreAdmission implements EntryAdmission {
  readonly #limiter: Limiter;
  readonly #storage: StorageGauge;
  readonly #factor: number;

  /** `factor` multiplies the number of entries. */
  constructor(storage: StorageGauge, clock: BudgetClock, factor: number) {
    this.#limiter = new Limiter(clock);
    this.#storage = storage;
    this.#factor = factor;
  }

  refuse(conferenceId: ConferenceId, actor: Actor): WireError | undefined {
    const { id, role, siteId } = actor;
    if (role === 'system') return undefined;
    const full = refuseWhenLow(this.#storage, role);
    if (full) return full;
    const ofActor = this.#spend(`${conferenceId} ${id}`, COSTS[role] ?? 1);
    if (ofActor || role !== 'delegate') return ofActor;
    return this.#spend(`${conferenceId} phones of ${siteId}`, COST_OF_PHONE);
  }

  #spend(key: string, cost: number): WireError | undefined {
    const units = cost / this.#factor;
    const ofHour = `hour ${key}`;
    const ofDay = `day ${key}`;
    const waitMs = Math.max(this.#limiter.waitMs(ofHour, HOURLY, units), this.#limiter.waitMs(ofDay, DAILY, units));
    if (waitMs > 0) return { code: 'QUOTA_SPENT', facts: { minutes: Math.ceil(waitMs / 60_000) } };
    this.#limiter.take(ofHour, HOURLY, units);
    this.#limiter.take(ofDay, DAILY, units);
    return undefined;
  }
}

/** At most so many in any period of this length: half of them at once, and the other half over its time. */
function perPeriod(most: number, seconds: number): Budget {
  return { perSecond: most / 2 / seconds, burst: most / 2 };
}
