import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RehearsalReport } from '../../scripts/rehearse/rehearsalReport.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort } from '../testkit/server.ts';

const REHEARSE = join(import.meta.dirname, '../../scripts/rehearse/rehearse.ts');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-rehearsal-'));
});

afterAll(() => removeFolder(folder));

describe('a rehearsal', () => {
  it('lives through a short morning: all are in, see and hear the chair, and nothing fails', async () => {
    const port = String(await freePort());
    // Of the real server, which runs beside it: a rehearsal must not use its ports and its address.
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const conf = join(folder, 'diem-cau.conf');
    const { port: metricsPort } = taken.address() as AddressInfo;
    await writeFile(conf, `PUBLIC_ADDRESS=203.0.113.7\nMETRICS_PORT=${metricsPort}\n`);
    const args = [
      '--sites',
      '6',
      '--phones',
      '3',
      '--peers',
      '1',
      '--lead',
      '--minutes',
      '0.35',
      '--port',
      port,
      '--json',
    ];
    const run = spawn(process.execPath, [REHEARSE, ...args], {
      env: { ...process.env, DIEM_CAU_CONFIG: conf, DATA_DIR: join(folder, 'data'), MEDIA_WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    let complaints = '';
    run.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    const [code] = await once(run, 'exit');
    taken.close();
    expect(code, complaints).toBe(0);
    const report = JSON.parse(output.trim().split('\n').at(-1) ?? '') as RehearsalReport;
    expect(report.survived).toBe(true);
    expect(report.errorsLogged).toEqual([]);
    expect(report.connected).toBeGreaterThanOrEqual(5);
    expect(report.accepted).toBeGreaterThan(5);
    expect(report.packetsReceived).toBeGreaterThan(500);
    expect(report.peers).toMatchObject([{ site: 'Thành đoàn Thủ Dầu Một', errors: [] }]);
    expect(Object.keys(report.refused).filter((what) => what.includes('MEDIA'))).toEqual([]);
  }, 180_000);
});
