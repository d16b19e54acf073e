import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the system's ephemeral ports, which a connection could take before the server starts. */
const FIRST = 10_000;
const LAST = 32_000;

/** Test files run in parallel, so each begins at another port. */
let next = randomInt(FIRST, LAST);

/** A local port that is free for TCP and UDP. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = next < LAST ? next + 1 : FIRST;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  // On every address, so that a listener on any of them is detected.
  const tcp = createServer().listen(port);
  const udp = createSocket('udp4').bind(port);
  const opened = await Promise.allSettled([once(tcp, 'listening'), once(udp, 'listening')]);
  await Promise.allSettled([tcp.listening && once(tcp.close(), 'close'), once(udp.close(), 'close')]);
  return opened.every(({ status }) => status === 'fulfilled');
}
