import type { Logger } from '../../../application/logger.ts';

/** How much may wait for one reader, in characters; a whole view of 101 sites is some 60,000. */
const MAX_WAITING = 1_000_000;

/** What of a connection this needs: news of what is queued for it and of what has been written. */
interface ReaderConnection {
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(event: 'drain', listener: () => void): unknown;
  close(discard: boolean): void;
}

/**
 * Drops a connection that does not read what it is sent, since what waits for it fills the server's memory. The
 * client comes back by itself and catches up by what changed or by a whole view.
 */
export function dropIfSlow(connection: ReaderConnection, logger: Logger): void {
  let waiting = 0;
  let largest = 0;
  connection.on('packetCreate', ({ data }) => {
    const size = typeof data === 'string' ? data.length : 0;
    waiting += size;
    largest = Math.max(largest, size);
    // One message alone is never slowness, however large the view in it.
    if (waiting <= MAX_WAITING + largest) return;
    logger.warn({ waiting }, 'A connection that does not read was dropped.');
    waiting = 0;
    // Closing politely would wait for the reader to take what is already too much.
    connection.close(true);
  });
  connection.on('drain', () => {
    waiting = 0;
    largest = 0;
  });
}
