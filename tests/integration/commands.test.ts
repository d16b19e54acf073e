import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLine, runCommand } from '../support/command.ts';
import { freePort } from '../testkit/freePort.ts';
import { removeFolder } from '../testkit/removeFolder.ts';

/** Of what takes seconds, on a crowded machine. */
const DEADLINE_MS = 90_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-commands-'));
});

afterAll(() => removeFolder(folder));

// `fuzz`, `rehearse` and `tally` are run in fuzz.test.ts, rehearsal.test.ts and ballotExport.test.ts.
describe(
  'every command ends when its work is done',
  () => {
    it('simulate', async () => {
      const ended = await runCommand(
        'scripts/simulate/simulate.ts',
        ['--seeds', '1', '--seed', '4', '--json'],
        DEADLINE_MS,
      );
      expect(ended.code, ended.stderr).toBe(0);
      expect(lastLine<object>(ended)).toMatchObject({ seeds: 1, failed: [] });
    });

    it('torture', async () => {
      const ended = await runCommand(
        'scripts/torture/torture.ts',
        ['--faults', '1', '--seed', '5', '--json'],
        DEADLINE_MS,
      );
      expect(ended.code, ended.stderr).toBe(0);
      expect(lastLine<object>(ended)).toMatchObject({ faults: 1, lost: 0 });
    });

    it.each([
      ['scripts/simulate/simulate.ts', '--seeds'],
      ['scripts/torture/torture.ts', '--faults'],
      ['scripts/fuzz/fuzz.ts', '--cases'],
    ])('%s with 2, having done nothing, where a number is none', async (script, option) => {
      const ended = await runCommand(script, [option, 'abc'], DEADLINE_MS);
      const expected = `${option} is a whole number of at least 1.\n`;
      expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expected });
    });

    it('bench', async () => {
      const short = ['--rounds', '2', '--commands', '300', '--json'];
      const ended = await runCommand('scripts/bench/log.bench.ts', short, DEADLINE_MS);
      expect(ended.code, ended.stderr).toBe(0);
      expect(lastLine<object>(ended)).toHaveProperty('commandsPerSecond');
    });

    it('verify, and it leaves no Redis behind that it started', async () => {
      const environment = { DATA_DIR: folder };
      for (let time = 0; time < 2; time++) {
        const ended = await runCommand(
          'scripts/verify/verifyConference.ts',
          ['--conference', 'none'],
          DEADLINE_MS,
          environment,
        );
        expect(ended).toMatchObject({ code: 1, stderr: 'There is no log of none.\n' });
      }
    });

    it('rotate-keys', async () => {
      const environment = { DATA_DIR: folder };
      const wrong = await runCommand('scripts/rotate/rotateKeys.ts', [], DEADLINE_MS, environment);
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('Say which keys') });
      const ended = await runCommand(
        'scripts/rotate/rotateKeys.ts',
        ['--invitations', '--signing'],
        DEADLINE_MS,
        environment,
      );
      expect(ended.code, ended.stderr).toBe(0);
    });

    it('organisation, which prints a link that founds one', async () => {
      const environment = { DATA_DIR: folder, PUBLIC_URL: 'https://cau.example.vn' };
      const ended = await runCommand('scripts/organisation/foundationLink.ts', [], DEADLINE_MS, environment);
      expect(ended.stderr).toBe('');
      expect(ended.stdout).toMatch(/https:\/\/cau\.example\.vn\/start#[\w-]{43}\n$/);
    });

    it('start, when it is told to', async () => {
      const port = String(await freePort());
      const environment = {
        PORT: port,
        DATA_DIR: folder,
        REDIS_URL: '',
        SECRETS_DIR: '',
        RTC_PORT: '0',
        MEDIA_WORKERS: '1',
      };
      // Not `npm start` itself, whose set-up may replace the packages that the other tests run on.
      const start = join(import.meta.dirname, '../../server/src/main.ts');
      const child = spawn(process.execPath, [start], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      try {
        await expect.poll(() => output, { timeout: DEADLINE_MS - 10_000 }).toContain('Ctrl+C');
      } finally {
        child.kill('SIGTERM');
      }
      expect((await closed)[0]).toBe(0);
    });
  },
  DEADLINE_MS,
);
