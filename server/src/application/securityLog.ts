import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { StaffRole } from '@diem-cau/shared/organisation/state.ts';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Clock } from './clock.ts';

/**
 * Something that matters to the security of a conference. No personal content: neither names nor texts, and of a code
 * or a session's token no more than the beginning of its hash.
 */
export interface SecurityEvent {
  /** A route, a command, or what a connection does. */
  readonly act: string;
  readonly outcome: 'ok' | ErrorCode;
  readonly caller?: Caller | undefined;
  /** The client's address or, of IPv6, its /64. */
  readonly address?: string | undefined;
  /** What the act was about, by id. */
  readonly about?: string | undefined;
}

/** The actor, as its session says. */
export interface Caller {
  readonly pass: {
    /** Absent for a member of staff outside any conference. */
    readonly conferenceId?: ConferenceId | undefined;
    readonly actor: { readonly id: string; readonly role: Role | StaffRole };
  };
  /** The hash of its session's token. */
  readonly session: string;
}

/** One line of the log. */
export interface SecurityLine {
  readonly act: string;
  readonly outcome: string;
  readonly conference?: string | undefined;
  readonly actor?: string | undefined;
  readonly role?: string | undefined;
  /** Enough to tell the sessions of one actor apart, not enough to be one. */
  readonly session?: string | undefined;
  readonly address?: string | undefined;
  readonly about?: string | undefined;
  /** How often the same happened in the last minute beyond the lines that were written. */
  readonly repeated?: number;
}

const PERIOD_MS = 60_000;
/** The same act of the same actor with the same outcome is written so often in a minute, and counted after that. */
const LINES_EACH = 5;
/** Different refusals in a minute that are told apart; beyond them all are one count. */
const MAX_REFUSALS = 2_000;
const SESSION_PREFIX = 10;

/** Writes what matters to security, and sums up what repeats: a flood of refusals must not become one of lines. */
export class SecurityLog {
  readonly #write: (line: SecurityLine) => void;
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #seen = new Map<string, { line: SecurityLine; count: number }>();
  readonly #timer: NodeJS.Timeout;
  #refusals = 0;
  #endsAt: number;

  constructor(write: (line: SecurityLine) => void, clock: Pick<Clock, 'monotonic'>) {
    this.#write = write;
    this.#clock = clock;
    this.#endsAt = clock.monotonic() + PERIOD_MS;
    this.#timer = setInterval(() => this.#sumUpIfDue(), PERIOD_MS);
    this.#timer.unref();
  }

  record(event: SecurityEvent): void {
    this.#sumUpIfDue();
    const line = lineOf(event);
    const key = `${line.conference} ${line.actor ?? line.address} ${line.act} ${line.outcome}`;
    const seen = this.#seen.get(key) ?? this.#begin(key, line);
    seen.count++;
    if (seen.count <= LINES_EACH) this.#write(line);
  }

  /** Writes what is counted and not written yet. */
  close(): void {
    clearInterval(this.#timer);
    this.#sumUp();
  }

  #begin(key: string, line: SecurityLine): { line: SecurityLine; count: number } {
    if (line.outcome !== 'ok' && ++this.#refusals > MAX_REFUSALS) return this.#others();
    const seen = { line, count: 0 };
    this.#seen.set(key, seen);
    return seen;
  }

  #others(): { line: SecurityLine; count: number } {
    // As if its lines were written already: it has none of its own.
    const others = this.#seen.get(OTHERS.act) ?? { line: OTHERS, count: LINES_EACH };
    this.#seen.set(OTHERS.act, others);
    return others;
  }

  #sumUpIfDue(): void {
    if (this.#clock.monotonic() >= this.#endsAt) this.#sumUp();
  }

  #sumUp(): void {
    for (const { line, count } of this.#seen.values()) {
      if (count > LINES_EACH) this.#write({ ...line, repeated: count - LINES_EACH });
    }
    this.#seen.clear();
    this.#refusals = 0;
    this.#endsAt = this.#clock.monotonic() + PERIOD_MS;
  }
}

/** Represents the refusals of a minute that were too many to list separately. */
const OTHERS: SecurityLine = { act: 'others', outcome: 'refused' };

function lineOf({ act, outcome, caller, address, about }: SecurityEvent): SecurityLine {
  const { conferenceId, actor } = caller?.pass ?? {};
  return {
    act,
    outcome,
    conference: conferenceId,
    actor: actor?.id,
    role: actor?.role,
    session: caller?.session.slice(0, SESSION_PREFIX),
    address,
    about,
  };
}
