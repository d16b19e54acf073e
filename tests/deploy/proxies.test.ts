import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// The files of scripts/deploy in Debian's own Caddy and nginx, in front of a real server. Only ports, names and paths
// are replaced.

const DEPLOY = join(import.meta.dirname, '../../scripts/deploy');
const MEGABYTE = 1024 ** 2;
/** The address that the requests come from; the proxy's own is 127.0.0.1. */
const CLIENT = '127.0.0.2';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-proxies-'));
});

afterAll(() => removeFolder(folder));

interface Proxy {
  readonly name: string;
  /** Writes the configuration for these ports and returns the command that runs it in the foreground. */
  readonly prepare: (ports: Ports) => Promise<readonly [command: string, args: readonly string[]]>;
}

interface Ports {
  readonly http: number;
  readonly https: number;
  readonly server: number;
}

const CADDY: Proxy = {
  name: 'Caddy',
  prepare: async ({ http, https, server }) => {
    const text = await readFile(join(DEPLOY, 'proxy/Caddyfile'), 'utf8');
    const own = text
      .replace('hoi-nghi.example {', `https://localhost:${https} {\n\ttls internal`)
      .replace('127.0.0.1:4400', `127.0.0.1:${server}`);
    const file = join(folder, 'Caddyfile');
    const options = `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tskip_install_trust\n\tstorage file_system ${folder}/caddy\n}\n`;
    await writeFile(file, options + own);
    return ['caddy', ['run', '--adapter', 'caddyfile', '--config', file]];
  },
};

const NGINX: Proxy = {
  name: 'nginx',
  prepare: async ({ http, https, server }) => {
    const text = await readFile(join(DEPLOY, 'proxy/nginx.conf'), 'utf8');
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    await writeFile(join(folder, 'fullchain.pem'), cert);
    await writeFile(join(folder, 'privkey.pem'), key);
    const own = text
      .replaceAll('/etc/letsencrypt/live/hoi-nghi.example', folder)
      .replaceAll('hoi-nghi.example', 'localhost')
      .replace(/listen (\[::\]:)?443 /g, (_all, six = '') => `listen ${six}${https} `)
      .replace(/listen (\[::\]:)?80;/g, (_all, six = '') => `listen ${six}${http};`)
      .replace('127.0.0.1:4400', `127.0.0.1:${server}`);
    await mkdir(join(folder, 'nginx'), { recursive: true });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/nginx/${kind};`,
    );
    const file = join(folder, 'nginx.conf');
    await writeFile(
      file,
      `user root; daemon off; pid ${folder}/nginx/pid; error_log ${folder}/nginx/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${own}\n}\n`,
    );
    return ['nginx', ['-c', file]];
  },
};

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** A request to the proxy, whose certificate nobody knows. */
function ask(
  port: number,
  path: string,
  init: { method?: string; headers?: object; body?: Buffer } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = init;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        servername: 'localhost',
        localAddress: CLIENT,
        port,
        path,
        method,
        rejectUnauthorized: false,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

function answersAt(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}

describe.each([CADDY, NGINX])('$name in front of a server', ({ name, prepare }) => {
  let proxy: ChildProcess;
  let server: TestServer;
  let ports: Ports;
  let origin: string;

  beforeAll(async () => {
    ports = { http: await freePort(), https: await freePort(), server: await freePort() };
    origin = `https://localhost:${ports.https}`;
    server = await TestServer.start({
      port: ports.server,
      publicUrl: origin,
      environment: { TRUSTED_PROXIES: '127.0.0.1,::1' },
    });
    const [command, args] = await prepare(ports);
    let said = '';
    proxy = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
    proxy.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await waitFor(`${name} to listen`, async () => {
      if (proxy.exitCode !== null) throw new Error(`${name} ended: ${said}`);
      return answersAt(ports.https);
    });
    await waitFor(`${name} to have its certificate`, () =>
      ask(ports.https, '/').then(
        ({ status }) => (status === 200 ? true : undefined),
        () => undefined,
      ),
    );
  });

  afterAll(async () => {
    if (proxy && proxy.exitCode === null) {
      const ended = once(proxy, 'exit');
      proxy.kill('SIGTERM');
      await ended;
    }
    await server?.stop();
  });

  it('serves the page with HSTS, and health to nobody', async () => {
    const page = await ask(ports.https, '/');
    expect(page.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    for (const path of ['/metrics', '/healthz', '/readyz']) {
      expect((await ask(ports.https, path)).status, path).toBe(404);
    }
  });

  it('sends http to https', async () => {
    const { status, headers } = await fetch(`http://localhost:${ports.http}/join`, { redirect: 'manual' });
    expect(status).toBe(308);
    expect(headers.get('location')).toMatch(/^https:\/\/localhost.*\/join$/);
  });

  it('passes a WebSocket', async () => {
    const session = await ask(ports.https, '/api/sessions', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ code: server.codes.site1 })),
    });
    expect(session.status, session.text).toBe(200);
    const { value } = JSON.parse(session.text) as { value: { peerId: string } };
    const cookie = [session.headers['set-cookie'] ?? []]
      .flat()
      .map((one) => one.split(';')[0])
      .join('; ');
    const socket = io(origin, {
      transports: ['websocket'],
      rejectUnauthorized: false,
      auth: { peerId: value.peerId },
      extraHeaders: { cookie, origin },
    } as never);
    try {
      await waitFor('the socket to be connected', () => (socket.connected ? true : undefined));
    } finally {
      socket.close();
    }
  });

  it('passes 50 MB, so that the refusal is the server’s own', async () => {
    const answer = await ask(ports.https, '/api/conferences/conf-none/documents', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/pdf', 'content-length': 50 * MEGABYTE },
      body: Buffer.alloc(50 * MEGABYTE),
    }).catch((error: Error) => error);
    // Caddy may pass the refusal on before everything is sent, which ends the connection.
    const text = answer instanceof Error ? answer.message : answer.text;
    expect(text).not.toMatch(/<html|Request Entity Too Large/);
    expect(text).toMatch(/"code":"|ECONNRESET|EPIPE/);
  });

  it('tells the server the client’s address, and not the one that a client claims', async () => {
    await ask(ports.https, '/api/sessions', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.77' },
      body: Buffer.from(JSON.stringify({ code: server.codes.site2 })),
    });
    const log = () => readFile(join(server.folder, 'logs', 'security.log'), 'utf8').catch(() => '');
    await waitFor('the client’s address in the log', async () => ((await log()).includes(CLIENT) ? true : undefined));
    expect(await log()).not.toContain('198.51.100.77');
  });
});
