import type { Logger } from './application/logger.ts';

/** Time limit for stopping the parts after an uncaught exception (ms). */
const STOP_TIMEOUT_MS = 10_000;

/** The exit code after an uncaught exception: an internal software error (sysexits.h, EX_SOFTWARE). */
const EXIT_SOFTWARE = 70;

/** The number of uncaught errors since the start. */
export interface UncaughtErrors {
  rejections: number;
  exceptions: number;
}

/**
 * Handles uncaught errors. A rejected promise is one request that failed: it is logged and counted, and the conferences
 * continue. After an exception the state of the process is unknown: it is logged, the parts are stopped, a private
 * Redis included, and the process exits with `EXIT_SOFTWARE`.
 */
export function installLastHandlers(logger: Logger, stop: () => Promise<void>): Readonly<UncaughtErrors> {
  const counts: UncaughtErrors = { rejections: 0, exceptions: 0 };
  process.on('unhandledRejection', (reason) => {
    counts.rejections++;
    logger.error({ err: reason }, 'A promise was rejected and nothing caught it.');
  });
  process.on('uncaughtException', (error) => {
    counts.exceptions++;
    logger.error({ err: error }, 'An exception was not caught: the server stops.');
    // A second exception while stopping must not begin again.
    if (counts.exceptions > 1) return;
    setTimeout(() => process.exit(EXIT_SOFTWARE), STOP_TIMEOUT_MS).unref();
    stop().then(
      () => process.exit(EXIT_SOFTWARE),
      () => process.exit(EXIT_SOFTWARE),
    );
  });
  // A closed terminal or pipe takes no more output; the log file still does.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  return counts;
}
