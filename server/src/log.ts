import { join } from 'node:path';
import { destination, multistream, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Logger } from './application/logger.ts';
import type { SecurityLine } from './application/securityLog.ts';
import { describeError } from './loggedError.ts';

/** Maximum bytes of lines that wait for the disk; further lines are dropped. */
const MAX_WAITING = 4 * 1024 * 1024;

/** A file of JSON lines in the data folder. On a full disk lines are lost and the conference continues. */
function logFile(dataFolder: string, name: string) {
  const file = destination({ dest: join(dataFolder, 'logs', name), mkdir: true, sync: false, maxLength: MAX_WAITING });
  // Lines that cannot be written wait for the next successful write.
  file.on('error', () => {});
  return file;
}

/** The security log is a separate file without content of the conference; see `SecurityLog`. */
export function createSecurityWriter(dataFolder: string): (line: SecurityLine) => void {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, logFile(dataFolder, 'security.log'));
  return (line) => logger.info(line);
}

/** Writes everything as JSON to a file in the data folder, nothing personal among it; the terminal shows warnings and errors only. */
export function createLogger(dataFolder: string): Logger {
  const file = logFile(dataFolder, 'server.log');
  const terminal = pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true });
  return pino(
    { serializers: { err: describeError } },
    multistream([
      { level: 'info', stream: file },
      { level: 'warn', stream: terminal },
    ]),
  );
}
