import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { InviteInfo, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { ROUTES } from '@diem-cau/shared/protocol/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let organiser: CookieSession;

beforeAll(async () => {
  server = await TestServer.start();
  organiser = await exchange(server.url, server.codes.organiser);
});

afterAll(() => server?.stop());

function request(path: string, { info, cookie }: CookieSession, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    ...init,
    headers: { cookie, 'x-peer': info.peerId, origin: server.url, 'content-type': 'text/csv' },
  });
}

describe('invitations', () => {
  it('gives an operator the link for the phones of its own room, and nobody else', async () => {
    const site = await exchange(server.url, server.codes.site1);
    const path = `/api/conferences/${site.info.conferenceId}/room-invite`;
    const reply = (await (await request(path, site)).json()) as Reply<InviteInfo>;
    if (!reply.ok) throw new Error(reply.error.code);
    const phone = await exchange(server.url, reply.value.url.split('#')[1] ?? '');
    expect(phone.info.actor).toMatchObject({ role: 'delegate', siteId: site.info.actor.siteId });
    expect((await request(path, organiser)).status).toBe(403);
    expect((await request(path, phone)).status).toBe(403);
  });

  it('are for the organiser of that conference only', async () => {
    const reply = await request('/api/conferences/another/invites', organiser);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ ok: false, error: { code: 'CONFERENCE_UNKNOWN' } });
    const nobody = { info: organiser.info, cookie: '' };
    expect((await request(`/api/conferences/${organiser.info.conferenceId}/invites`, nobody)).status).toBe(401);
  });
});

describe('a request with a body', () => {
  const posts = Object.entries(ROUTES).filter(
    ([, { method, authentication }]) => method === 'POST' && authentication !== 'none',
  );

  it.each(posts)('is asked who sends it before the body is read: %s', async (_name, { path }) => {
    const { conferenceId } = organiser.info;
    const target = path.replace(':conferenceId', conferenceId).replace(/:\w+/g, 'none');
    // The heading announces a body that never comes: an answer shows that nobody waited for it.
    const headers = { origin: server.url, 'content-type': 'application/json', 'content-length': '900' };
    const asking = httpRequest(`${server.url}${target}`, { method: 'POST', headers });
    asking.flushHeaders();
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    asking.destroy();
  });
});

describe('the server’s own routes', () => {
  it('tell health and metrics', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const metrics = await server.metrics();
    expect(metrics).toContain('diemcau_sockets');
    expect(metrics).toContain('diemcau_media_objects{kind="workers"} 1');
  });

  it('show the written answers to everybody once the conference has opened, and no other conference', async () => {
    const read = (id: string) => fetch(`${server.url}/api/answers/${id}`);
    const open = await read(organiser.info.conferenceId);
    expect(open.status).toBe(200);
    expect(await open.json()).toMatchObject({ ok: true, value: { answers: {} } });
    expect((await read('another')).status).toBe(404);
  });

  it('describe the HTTP interface to everybody', async () => {
    const response = await fetch(`${server.url}/api/openapi.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ openapi: '3.1.1', paths: { '/api/sessions': { post: {} } } });
  });

  it('show the metrics to nobody without the token, and one sample to all who ask at once', async () => {
    for (const authorization of ['', 'Bearer ', 'Bearer token-of-the-test', 'Basic dG9rZW4tb2YtdGhlLXRlc3Rz']) {
      const response = await fetch(`${server.url}/metrics`, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain('diemcau');
    }
    const samples = await Promise.all(Array.from({ length: 20 }, () => server.metrics()));
    // Two, if a second ended in between; separate samples would differ in processor time.
    expect(new Set(samples).size).toBeLessThanOrEqual(2);
  });

  it('tell browsers that come by http nothing that they would remember of https, and let pages talk to their own host', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('strict-transport-security')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    const [, sources = ''] = /connect-src ([^;]*)/.exec(policy) ?? [];
    expect(sources.split(' ').sort()).toEqual([
      "'self'",
      `ws://127.0.0.1:${server.port}`,
      `ws://localhost:${server.port}`,
    ]);
  });

  it('serve the client under a policy without inline scripts', async () => {
    const response = await fetch(`${server.url}/site/whatever`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('DOC-10: ship the decoders of documents, and let their worker alone compile WebAssembly', async () => {
    const built = await readdir(join(import.meta.dirname, '../../client/dist/assets'));
    const parts = built.find((name) => name.startsWith('pdfjs-'));
    for (const part of [
      'wasm/jbig2.wasm',
      'wasm/openjpeg.wasm',
      'wasm/qcms_bg.wasm',
      'cmaps/ETen-B5-H.bcmap',
      'standard_fonts/FoxitSerif.pfb',
      'iccs/CGATS001Compat-v2-micro.icc',
    ]) {
      expect((await fetch(`${server.url}/assets/${parts}/${part}`)).status, part).toBe(200);
    }
    const compiles = async (name: string | undefined) => {
      const { headers } = await fetch(`${server.url}/assets/${name}`);
      return headers.get('content-security-policy')?.includes('wasm-unsafe-eval');
    };
    const isPdfWorker = (name: string) => name.startsWith('pdfWorker-');
    for (const name of built.filter((one) => one.endsWith('.js'))) {
      expect(await compiles(name), name).toBe(isPdfWorker(name));
    }
    expect(built.filter(isPdfWorker)).not.toHaveLength(0);
  });

  it('serve scripts compressed as the browser understands it, and unknown ones not at all', async () => {
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(await (await fetch(server.url)).text()) ?? [];
    const lengths: number[] = [];
    const words: string[] = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(server.url + script, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(response.headers.get('content-type')).toContain('text/javascript');
      expect(response.headers.get('cache-control')).toContain('immutable');
      lengths.push(Number(response.headers.get('content-length')));
      words.push(await response.text());
    }
    expect(new Set(words).size).toBe(1);
    expect(lengths).toStrictEqual([...lengths].sort((a, b) => a - b));
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
  });

  it('refuse unknown routes with a code', async () => {
    const response = await fetch(`${server.url}/api/no-such-route`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
  });

  it('print the links and nothing that hides them', () => {
    expect(server.output.match(/\/join#/g)).toHaveLength(6);
    expect(server.output.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
