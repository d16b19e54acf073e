/** What one check found. */
export interface Finding {
  /** What was looked at, such as `redis`. */
  readonly check: string;
  /** `warn`: it works, but will not under load or for long. */
  readonly level: 'ok' | 'warn' | 'fail';
  readonly found: string;
  /** What to do; absent where all is well. */
  readonly todo?: string;
}

/** What each check needs to begin with. */
export type Judge = (level: Finding['level'], found: string, todo?: string) => Finding;

/** Findings of one check. */
export function judgeOf(check: string): Judge {
  return (level, found, todo) => ({ check, level, found, ...(todo !== undefined && { todo }) });
}

/** The reason of a failed attempt, in one line. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: string };
  return (message || String(code ?? error)).split('\n')[0] ?? '';
}
