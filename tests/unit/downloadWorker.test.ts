import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { downloadWorker } from '../../scripts/setup/downloadWorker.mjs';

const VERSION = '9.9.9';

let folder: string;
let archive: Buffer;
let pages: Server;
let asked: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dc-download-'));
  mkdirSync(join(folder, 'package'));
  const repository = { url: 'git+https://releases.example/mediasoup.git' };
  writeFileSync(join(folder, 'package', 'package.json'), JSON.stringify({ version: VERSION, repository }));
  writeFileSync(join(folder, 'mediasoup-worker'), 'the worker');
  execFileSync('tar', ['-czf', join(folder, 'worker.tgz'), '-C', folder, 'mediasoup-worker']);
  archive = readFileSync(join(folder, 'worker.tgz'));
  asked = [];
  pages = createServer((request, response) => {
    asked.push(basename(request.url ?? ''));
    response.end(archive);
  });
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const { port } = pages.address() as AddressInfo;
  vi.stubEnv('MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL', `http://127.0.0.1:${port}`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  pages.close();
  rmSync(folder, { recursive: true });
});

const download = (hashes: Record<string, string>) =>
  downloadWorker(join(folder, 'package'), join(folder, 'to'), hashes);

async function nameOfArchive(): Promise<string> {
  const { reason } = (await download({})) as { reason: string };
  return /of (\S+\.tgz) is pinned/.exec(reason)?.[1] ?? '';
}

it('a worker without a pinned hash is not even asked for', async () => {
  expect(await nameOfArchive()).toMatch(/^mediasoup-worker-9\.9\.9-/);
  expect(asked).toEqual([]);
});

it('a worker of another hash than the pinned one is not unpacked', async () => {
  const name = await nameOfArchive();
  const result = await download({ [name]: 'f'.repeat(64) });
  expect(result).toEqual({ reason: expect.stringContaining('is not the file whose SHA-256 is pinned') });
  expect(asked).toEqual([name]);
  expect(() => readFileSync(join(folder, 'to', 'mediasoup-worker'))).toThrow();
});

it('a worker of the pinned hash is used', async () => {
  const name = await nameOfArchive();
  const hash = createHash('sha256').update(archive).digest('hex');
  expect(await download({ [name]: hash })).toEqual({ path: join(folder, 'to', 'mediasoup-worker') });
  expect(readFileSync(join(folder, 'to', 'mediasoup-worker'), 'utf8')).toBe('the worker');
});
