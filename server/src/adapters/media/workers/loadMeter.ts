import type { WorkerLoad } from './placement.ts';

/** What one worker carries: its sessions, and what it last said of its processor time. */
export class LoadMeter {
  #sessions = 0;
  #joins = 0;
  #reportedSessions = 0;
  #cpuShare = 0;
  #last: { readonly cpuMs: number; readonly atMs: number } | undefined;

  /** Counts one session, until the returned function is called. */
  enter(): () => void {
    this.#sessions++;
    this.#joins++;
    let entered = true;
    return () => {
      if (entered) this.#sessions--;
      entered = false;
    };
  }

  /** Takes a report: the processor time used since the process began, and when that was asked, in milliseconds. */
  report(cpuMs: number, atMs: number): void {
    const { cpuMs: cpuBefore, atMs: before } = this.#last ?? { cpuMs, atMs };
    if (atMs > before) this.#cpuShare = (cpuMs - cpuBefore) / (atMs - before);
    this.#last = { cpuMs, atMs };
    this.#reportedSessions = this.#sessions;
    this.#joins = 0;
  }

  /** What is known now. */
  get load(): Omit<WorkerLoad, 'carriesRoom'> {
    return { cpuShare: this.#cpuShare, sessions: this.#reportedSessions, joins: this.#joins };
  }
}
