import { Fault } from './application/fault.ts';
import type { Config } from './config.ts';
import { ConfigError } from './settings/configError.ts';
import { RefusedStart } from './system/refusedStart.ts';

/** The message of a failed start: what is wrong, and what to do. */
export function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof RefusedStart) return error.message;
  if (error instanceof ConfigError)
    return `These settings cannot be used (docs/settings.md has them all):\n  ${error.problems.join('\n  ')}`;
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE') {
    return `Port ${config?.port} is taken by another program: stop it, or choose another one (PORT=4500 npm start).`;
  }
  if (code === 'EACCES') return `Port ${config?.port} may not be used without rights: choose one from 1024 up.`;
  if (code === 'STORE_UNAVAILABLE' && config?.redis !== undefined) {
    return 'Redis does not answer: start it, correct REDIS_URL or REDIS_SENTINELS, or unset them for a private one.';
  }
  if (code === 'MEDIA_UNAVAILABLE') {
    const reason = ((error as Fault).cause as Error | undefined)?.message ?? 'unknown';
    return [
      `The media workers did not start (${reason}).`,
      `If a port from ${config?.media.basePort} up is taken, choose others (RTC_PORT=45000 npm start, or 0 for any);`,
      'if the worker is missing, start with npm start, which gets it.',
    ].join('\n');
  }
  return error instanceof Fault ? error.message : `The server could not start: ${(error as Error).stack}`;
}
