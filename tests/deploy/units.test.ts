import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../testkit/removeFolder.ts';

const run = promisify(execFile);
const DEPLOY = join(import.meta.dirname, '../../scripts/deploy');
const ROOT = join(import.meta.dirname, '../..');
/** systemd's measure, from 0 (nothing can go wrong) to 10. */
const MAX_EXPOSURE = 25;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-units-'));
  await cp(join(DEPLOY, 'systemd'), folder, { recursive: true });
  // The product is elsewhere here than in an installation.
  for (const name of ['diem-cau.service', 'diem-cau-backup.service']) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replaceAll('/opt/diem-cau', ROOT));
  }
});

afterAll(() => removeFolder(folder));

describe('the systemd units', () => {
  it('are whole', async () => {
    const units = ['diem-cau.service', 'diem-cau-backup.service', 'diem-cau-backup.timer'];
    const { stdout, stderr } = await run('systemd-analyze', ['verify', ...units.map((name) => join(folder, name))]);
    // Units of the machine may be wrong too.
    expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes('diem-cau'))).toEqual([]);
  });

  it.each(['diem-cau.service', 'diem-cau-backup.service'])('leave %s few rights', async (name) => {
    const args = ['security', '--offline=true', `--threshold=${MAX_EXPOSURE}`, join(folder, name)];
    const { stdout } = await run('systemd-analyze', args);
    expect(stdout).toMatch(/Overall exposure level/);
  });
});
