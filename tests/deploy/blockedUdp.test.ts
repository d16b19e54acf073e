import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { freePort } from '../testkit/freePort.ts';

const run = promisify(execFile);
const BESIDE = join(import.meta.dirname, 'blocked');

it('a page out of whose network only TCP goes, and none to the media port, sees and hears through the relay', async () => {
  const isolate = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  if (process.getuid?.() !== 0) isolate.push('--map-root-user');
  const script = [join(BESIDE, 'network.sh'), process.execPath, join(BESIDE, 'page.ts')];
  const env = { ...process.env, RTC_PORT: String(await freePort()) };
  const { stdout } = await run('unshare', [...isolate, 'sh', ...script], { env, timeout: 150_000 });
  const ways = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as readonly string[];
  expect(ways.length).toBeGreaterThan(0);
  expect(new Set(ways)).toEqual(new Set(['relay by tcp']));
}, 180_000);
