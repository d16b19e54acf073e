import { join } from 'node:path';
import { destination, multistream, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Logger } from './application/logger.ts';
import type { SecurityLine } from './application/securityLog.ts';

/** Bytes of lines that wait for the disk, beyond which lines are lost. */
const MOST_WAITING = 4 * 1024 * 1024;

/** A file of JSON lines in the data folder. On a full disk there is no log, and still a conference. */
function logFile(dataFolder: string, name: string) {
  const file = destination({ dest: join(dataFolder, 'logs', name), mkdir: true, sync: false, maxLength: MOST_WAITING });
  // What cannot be written waits for the next line that can.
  file.on('error', () => {});
  return file;
}

/** The security log has a file of its own, which says nothing of what was said; see `SecurityLog`. */
export function createSecurityWriter(dataFolder: string): (line: SecurityLine) => void {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, logFile(dataFolder, 'security.log'));
  return (line) => logger.info(line);
}

/** Everything goes as JSON to a file in the data folder; the terminal shows warnings and errors only, to stay readable. */
export function createLogger(dataFolder: string): Logger {
  const file = logFile(dataFolder, 'server.log');
  const terminal = pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true });
  return pino(
    {},
    multistream([
      { level: 'info', stream: file },
      { level: 'warn', stream: terminal },
    ]),
  );
}
