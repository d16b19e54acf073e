/** One server's last entry on a board. */
export interface Statement {
  readonly server: string;
  /** When it was written (ms), by the clock of the store, which may be set. */
  readonly at: number;
  readonly words: string;
}

interface Heard {
  readonly at: number;
  /** When this entry was first seen here, on the monotonic clock (ms). */
  readonly seenAt: number;
  /** Whether it counts. An entry that was already old when first seen belongs to a server that has ended. */
  readonly alive: boolean;
}

/**
 * Finds the servers of one board that have gone silent: those whose entry has not changed for too long. The time is
 * measured by the reader's monotonic clock, so that setting a clock neither expires nor revives a server (PRES-3).
 */
export class SilenceWatch {
  readonly #silenceMs: number;
  readonly #monotonic: () => number;
  #heard = new Map<string, Heard>();

  constructor(silenceMs: number, monotonic: () => number = () => performance.now()) {
    this.#silenceMs = silenceMs;
    this.#monotonic = monotonic;
  }

  /** The servers that have been silent for too long, each with the time of its last entry. */
  get silent(): readonly Pick<Statement, 'server' | 'at'>[] {
    return [...this.#heard].flatMap(([server, heard]) => (this.#isSilent(heard) ? [{ server, at: heard.at }] : []));
  }

  /** Records all entries on the board and returns those of live servers. `now`: the store's clock (ms). */
  hear(statements: readonly Statement[], now: number): readonly Statement[] {
    const heard = new Map(statements.map((statement) => [statement.server, this.#note(statement, now)]));
    this.#heard = heard;
    return statements.filter(({ server }) => {
      const note = heard.get(server);
      return note?.alive && !this.#isSilent(note);
    });
  }

  #note({ server, at }: Statement, now: number): Heard {
    const before = this.#heard.get(server);
    if (before?.at === at) return before;
    return { at, seenAt: this.#monotonic(), alive: before !== undefined || Math.abs(now - at) <= this.#silenceMs };
  }

  #isSilent({ seenAt }: Heard): boolean {
    return this.#monotonic() - seenAt > this.#silenceMs;
  }
}
