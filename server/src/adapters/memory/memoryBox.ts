import { randomBytes } from 'node:crypto';
import { headsOn, readBallot, SECRET_BALLOT } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { ListedBallot } from '@diem-cau/shared/domain/poll/ballotList.ts';
import type { Electorate } from '@diem-cau/shared/domain/poll/electorate.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { CastOutcome, EntitledVoter, OpenCast, StandingBallot } from '../../application/ballotBox.ts';

/** One poll's ballot box in memory, with the rules of the real one. */
export class MemoryBox {
  readonly secret: boolean;
  readonly #electorate: Electorate;
  /** Open ballots by voter; for secret polls only the voters, without their ballots. */
  readonly #cast = new Map<string, StandingBallot & { readonly siteId: SiteId }>();
  /** Secret ballots by receipt. */
  readonly #entries = new Map<string, string>();
  #key: Buffer | undefined;
  #state: 'open' | 'shut' | 'sealed' = 'open';
  readonly #doors: () => number;

  /** `doors` is the version of the last entry that shut an actor out. */
  constructor(electorate: Electorate, secret: boolean, doors: () => number) {
    this.#doors = doors;
    this.#electorate = electorate;
    this.secret = secret;
    if (secret) this.#key = randomBytes(32);
  }

  get nonceKey(): Buffer | undefined {
    return this.#key;
  }

  shut(): void {
    if (this.#state === 'open') this.#state = 'shut';
  }

  cast(who: EntitledVoter, ballot: string, replaces: number): OpenCast {
    const { voter, siteId } = who;
    const standing = this.#cast.get(voter);
    if (standing?.ballot === ballot) return { outcome: 'recorded', casts: standing.casts };
    const refused = this.#refuse(who, headsOn(ballot), replaces);
    if (refused) return { outcome: refused };
    this.#cast.set(voter, { siteId, ballot, casts: replaces + 1 });
    return { outcome: 'recorded', casts: replaces + 1 };
  }

  castSecret(who: EntitledVoter, receipt: string, ballot: string): CastOutcome {
    const { voter, siteId } = who;
    if (this.#cast.has(voter)) return this.#entries.get(receipt) === ballot ? 'recorded' : 'alreadyVoted';
    const refused = this.#refuse(who, 1);
    if (refused) return refused;
    this.#cast.set(voter, { siteId, ballot: SECRET_BALLOT, casts: 1 });
    this.#entries.set(receipt, ballot);
    return 'recorded';
  }

  count(): BallotCount {
    const tally: Record<string, number> = {};
    const add = (sums: Record<string, number>, ballot: string, weight: number) => {
      for (const [choice, votes] of Object.entries(readBallot(ballot))) {
        sums[choice] = (sums[choice] ?? 0) + votes * weight;
      }
    };
    if (this.secret) {
      if (this.#state !== 'sealed') return { tally, votes: this.#cast.size };
      for (const ballot of this.#entries.values()) add(tally, ballot, 1);
      return { tally, votes: this.#entries.size };
    }
    const sites: Record<SiteId, Record<string, number>> = {};
    let votes = 0;
    for (const { siteId, ballot } of this.#cast.values()) {
      const weight = this.#electorate.weights?.[siteId] ?? 1;
      add(tally, ballot, weight);
      sites[siteId] ??= {};
      add(sites[siteId], ballot, weight);
      votes += headsOn(ballot) * weight;
    }
    return { tally, votes, sites };
  }

  ballotOf(voter: string): StandingBallot | undefined {
    const standing = this.#cast.get(voter);
    return standing && { ballot: standing.ballot, casts: standing.casts };
  }

  seal(): void {
    if (this.#state === 'open') throw new Error('A ballot box that is open cannot be sealed.');
    this.#state = 'sealed';
    this.#cast.clear();
    this.#key = undefined;
  }

  get list(): readonly ListedBallot[] {
    const open = [...this.#cast].map(([voter, { ballot }]) => [voter, ballot] as const);
    return (this.secret ? [...this.#entries] : open).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #refuse(
    { voter, siteId, asOf }: EntitledVoter,
    heads: number,
    replaces = 0,
  ): Exclude<CastOutcome, 'recorded'> | undefined {
    if (this.#state !== 'open') return 'notOpen';
    if (asOf < this.#doors()) return 'stale';
    const { electorate, limits } = this.#electorate;
    if (!electorate.includes(siteId)) return 'notEntitled';
    if (replaces !== (this.#cast.get(voter)?.casts ?? 0)) return 'replaced';
    const limit = limits?.[siteId];
    if (limit === undefined) return undefined;
    let taken = heads;
    for (const [other, cast] of this.#cast) {
      if (other !== voter && cast.siteId === siteId) taken += headsOn(cast.ballot);
    }
    return taken > limit ? 'overBound' : undefined;
  }
}
