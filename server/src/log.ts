import { join } from 'node:path';
import { destination, multistream, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Logger } from './application/logger.ts';

/** Bytes of lines that wait for the disk, beyond which lines are lost. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Everything goes as JSON to a file in the data folder; the terminal shows warnings and errors only, to stay readable. */
export function createLogger(dataFolder: string): Logger {
  const file = destination({
    dest: join(dataFolder, 'logs', 'server.log'),
    mkdir: true,
    sync: false,
    maxLength: MOST_WAITING,
  });
  // On a full disk there is no log, and still a conference. What cannot be written waits for the next line that can.
  file.on('error', () => {});
  const terminal = pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true });
  return pino(
    {},
    multistream([
      { level: 'info', stream: file },
      { level: 'warn', stream: terminal },
    ]),
  );
}
