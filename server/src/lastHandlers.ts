import type { Logger } from './application/logger.ts';

/** How long what must end cleanly may take after an uncaught exception, in milliseconds. */
const STOP_TIMEOUT_MS = 10_000;

/** The exit code after an uncaught exception: an internal software error (sysexits.h, EX_SOFTWARE). */
const EXIT_SOFTWARE = 70;

/** How many errors nothing else has caught since the start. */
export interface UncaughtErrors {
  rejections: number;
  exceptions: number;
}

/**
 * Catches what nothing else has caught. A rejected promise is one request that went wrong: it is logged and counted, and
 * the conferences go on. After an exception the state of the process is unknown: it is logged, the parts are stopped, a
 * private Redis among them, and the process ends with `EXIT_SOFTWARE`.
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
  // A terminal that was closed, or the end of a pipe, takes no more output; the log file still does.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  return counts;
}
