import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect as connectPlain, createServer, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { systemClock } from '../../server/src/application/clock.ts';
import type { Config } from '../../server/src/config.ts';
import { type Finding, judgeOf, reasonOf } from './finding.ts';

const TIMEOUT_MS = 10_000;
const DAY_MS = 24 * 3_600_000;
/** Let's Encrypt renews a month before the end; less says that renewal does not work. */
const SOON_DAYS = 21;
const LAST_DAYS = 7;

/** Whether the server answers, or its port is free for it. */
export async function checkPort({ host, port, tls }: Config): Promise<Finding> {
  const judge = judgeOf('port');
  if (await isFree(port, host)) return judge('ok', `${port} is free; no server runs`);
  const scheme = tls.kind === 'none' ? 'http' : 'https';
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  try {
    // The name of the certificate is not that of this machine; the check of certificates looks at that.
    const status = await statusOf(`${scheme}://${name}:${port}/healthz`);
    if (status === 200) return judge('ok', `the server answers on ${port}`);
    if (status === 503)
      return judge('fail', `the server on ${port} has no store`, 'Start Redis, or correct REDIS_URL.');
    return judge('fail', `another program answers on ${port} (${status})`, 'Stop it, or choose another PORT.');
  } catch (error) {
    return judge('fail', `another program has ${port} (${reasonOf(error)})`, 'Stop it, or choose another PORT.');
  }
}

async function statusOf(url: string): Promise<number> {
  if (url.startsWith('http:')) return (await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })).status;
  const { request } = await import('node:https');
  return new Promise((resolve, reject) => {
    const sent = request(url, { rejectUnauthorized: false, timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.end();
  });
}

/** Whether the ports of the media workers are free, while no server runs. */
export async function checkMediaPorts(
  { media: { basePort, workers, listenIp } }: Config,
  serverRuns: boolean,
): Promise<Finding> {
  const judge = judgeOf('media ports');
  const range = `${basePort} to ${basePort + workers - 1}`;
  if (basePort === 0) return judge('warn', 'any', 'Set RTC_PORT, so that a firewall can open the ports.');
  if (serverRuns) return judge('ok', `${range}, in use by the server`);
  for (let port = basePort; port < basePort + workers; port++) {
    if (!(await isFree(port, listenIp)))
      return judge('fail', `${port} is taken`, 'Stop the program that has it, or choose another RTC_PORT.');
  }
  return judge('ok', `${range}, free; open them in the firewall, UDP and TCP`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The certificate that browsers see at the public address, or the one in `TLS_CERT`. */
export async function checkCertificate({ publicUrl, tls }: Config): Promise<Finding> {
  const judge = judgeOf('certificate');
  const url = new URL(publicUrl);
  if (tls.kind === 'files') return judgeEnd(new X509Certificate(await readFile(tls.certificate)).validTo, 'TLS_CERT');
  if (tls.kind === 'selfMade')
    return judge('warn', 'self-signed', 'For a server with a name use a certificate (docs/install.md).');
  if (url.protocol === 'http:') {
    return judge(
      'warn',
      'none',
      'Fine for this machine alone. For others see docs/install.md: browsers give no camera without.',
    );
  }
  try {
    const socket = connectTls({ host: url.hostname, port: Number(url.port || 443), servername: url.hostname });
    await opened(socket, 'secureConnect');
    const { valid_to: validTo } = socket.getPeerCertificate();
    socket.destroy();
    return judgeEnd(validTo, url.host);
  } catch (error) {
    return judge(
      'fail',
      `${url.host}: ${reasonOf(error)}`,
      'Start the proxy in front, or mend its certificate: browsers refuse it too.',
    );
  }
}

function judgeEnd(validTo: string, where: string): Finding {
  const judge = judgeOf('certificate');
  const days = Math.floor((Date.parse(validTo) - systemClock.wall()) / DAY_MS);
  const found = days < 0 ? `${where}: ended ${-days} days ago` : `${where}: good for ${days} days`;
  const todo = 'Renew it now; look why that does not happen by itself.';
  if (days < LAST_DAYS) return judge('fail', found, todo);
  return days < SOON_DAYS ? judge('warn', found, todo) : judge('ok', found);
}

/** Whether a mail server greets. Whether it takes the password shows a test letter from the office's page. */
export async function checkMailServer(host: string, port: number, tls: boolean): Promise<Finding> {
  const judge = judgeOf('mail');
  const socket = tls ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
  try {
    const greeting = await firstLine(socket);
    if (greeting.startsWith('220')) return judge('ok', `${host}:${port} answers`);
    return judge(
      'fail',
      `${host}:${port} answers ${greeting.slice(0, 60)}`,
      'Correct host and port on the page of the organisation.',
    );
  } catch (error) {
    return judge(
      'fail',
      `${host}:${port}: ${reasonOf(error)}`,
      'Let the firewall pass this port, or correct it on the page of the organisation.',
    );
  } finally {
    socket.destroy();
  }
}

async function firstLine(socket: Socket | TLSSocket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(TIMEOUT_MS, () => reject(new Error('no answer')));
    socket.once('error', reject);
    socket.once('data', (data: Buffer) => resolve(data.toString('latin1').split('\r\n')[0] ?? ''));
  });
}

function opened(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(TIMEOUT_MS, () => reject(new Error('no answer')));
    socket.once('error', reject);
    socket.once(event, () => resolve());
  });
}
