import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { basename, join } from 'node:path';
import { run } from './run.mjs';

/**
 * The SHA-256 of each archive that may be used, by its name. Archives that are not listed are neither downloaded nor
 * run: otherwise an attacker who controls the release page could run any program on this machine.
 */
const pinnedHashes = JSON.parse(readFileSync(new URL('workerHashes.json', import.meta.url), 'utf8'));

const answerTimeoutMs = 5_000;
const downloadTimeoutMs = 120_000;

/**
 * Downloads the worker that mediasoup's authors built for this platform, if its
 * hash is pinned. A network that does not reach it is an ordinary case, so it
 * never throws.
 *
 * @param {string} mediasoupFolder mediasoup's npm package
 * @param {string} folder where to put the worker
 * @param {Record<string, string>} [hashes] by the names of the archives
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function downloadWorker(mediasoupFolder, folder, hashes = pinnedHashes) {
  const address = prebuiltAddress(mediasoupFolder);
  const name = basename(address);
  const expected = hashes[name];
  if (!expected) return { reason: `no SHA-256 of ${name} is pinned in scripts/setup/workerHashes.json` };
  const archive = join(folder, 'download.tgz');
  mkdirSync(folder, { recursive: true });
  try {
    const bytes = await fetchBytes(address);
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== expected) return { reason: `${name} is not the file whose SHA-256 is pinned; its own is ${found}` };
    await writeFile(archive, bytes);
    const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, 'mediasoup-worker']);
    if (code !== 0) return { reason: `tar said: ${output.trim()}` };
    const path = join(folder, 'mediasoup-worker');
    chmodSync(path, 0o755);
    return { path };
  } catch (error) {
    return { reason: error.cause?.code ?? error.message };
  } finally {
    rmSync(archive, { force: true });
  }
}

/** The address that mediasoup's own installation script would use. */
function prebuiltAddress(mediasoupFolder) {
  const { version, repository } = JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8'));
  const releases =
    process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL ||
    `${repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  return `${releases}/${version}/mediasoup-worker-${version}-${platform()}-${arch()}${kernel}.tgz`;
}

async function fetchBytes(address) {
  const abort = new AbortController();
  // Detects a network that drops all packets early; a slow one is not detected.
  const noAnswer = setTimeout(() => abort.abort(new Error('no answer')), answerTimeoutMs);
  const tooSlow = setTimeout(() => abort.abort(new Error('too slow')), downloadTimeoutMs);
  try {
    const response = await fetch(address, { signal: abort.signal });
    clearTimeout(noAnswer);
    if (!response.ok) throw new Error(`answer ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(noAnswer);
    clearTimeout(tooSlow);
  }
}
