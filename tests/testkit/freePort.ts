import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the system itself gives to connections, any of which could take one before its server starts. */
const FIRST = 10_000;
const LAST = 32_000;

/** Test files run side by side, so each begins elsewhere. */
let next = randomInt(FIRST, LAST);

/** A port of this machine that nobody listens on, neither TCP nor UDP. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = next < LAST ? next + 1 : FIRST;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  // On every address, so that a listener on any of them is in the way.
  const tcp = createServer().listen(port);
  const udp = createSocket('udp4').bind(port);
  const opened = await Promise.allSettled([once(tcp, 'listening'), once(udp, 'listening')]);
  await Promise.allSettled([tcp.listening && once(tcp.close(), 'close'), once(udp.close(), 'close')]);
  return opened.every(({ status }) => status === 'fulfilled');
}
