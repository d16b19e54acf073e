import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { StaffRole } from '@diem-cau/shared/organisation/state.ts';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Clock } from './clock.ts';
import { SummedLines } from './summedLines.ts';

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
    readonly actor: { readonly id: string; readonly role: Role | StaffRole | 'program' };
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

const SESSION_PREFIX = 10;

/** Writes what matters to security, with what repeats summed up. */
export class SecurityLog {
  readonly #lines: SummedLines<SecurityLine>;

  constructor(write: (line: SecurityLine) => void, clock: Pick<Clock, 'monotonic'>) {
    const writeCounted = (line: SecurityLine, repeated?: number) =>
      write(repeated === undefined ? line : { ...line, repeated });
    this.#lines = new SummedLines(writeCounted, clock, OTHERS);
  }

  record(event: SecurityEvent): void {
    const line = lineOf(event);
    const key = `${line.conference} ${line.actor ?? line.address} ${line.act} ${line.outcome}`;
    this.#lines.record(key, line, line.outcome !== 'ok');
  }

  /** Writes what is counted and not written yet. */
  close(): void {
    this.#lines.close();
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
