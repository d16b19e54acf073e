/** One server's last words, as they stand on a board. */
export interface Statement {
  readonly server: string;
  /** When it spoke, in milliseconds on the clock of the store, which somebody may set. */
  readonly at: number;
  readonly words: string;
}

interface Heard {
  readonly at: number;
  /** When this statement was first seen here, on the monotonic clock. */
  readonly seenAt: number;
  /** Whether it counts: one that was old at first sight is of a server that ended before. */
  readonly alive: boolean;
}

/**
 * Finds the servers of one board that have fallen silent: those whose statement has been the same one for too long. The
 * time is taken on the reader's monotonic clock, so that no server dies, or lives on, because a clock was set (PRES-3).
 */
export class SilenceWatch {
  readonly #silenceMs: number;
  readonly #monotonic: () => number;
  #heard = new Map<string, Heard>();

  constructor(silenceMs: number, monotonic: () => number = () => performance.now()) {
    this.#silenceMs = silenceMs;
    this.#monotonic = monotonic;
  }

  /** The servers that have been silent for too long by now, each with when it last spoke. */
  get silent(): readonly Pick<Statement, 'server' | 'at'>[] {
    return [...this.#heard].flatMap(([server, heard]) => (this.#isSilent(heard) ? [{ server, at: heard.at }] : []));
  }

  /** Takes note of all statements that stand on the board, and returns those of living servers. `now`: the store's clock. */
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
