import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort, TestServer } from '../testkit/server.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const PAGE = await readFile(join(ROOT, 'docs/runbook.md'), 'utf8');
/** Stands before the output of each line of a block. */
const MARK = '@@@';
const WALK_MS = 180_000;

interface Block {
  readonly situation: string;
  readonly lines: readonly string[];
}

/** The blocks of commands under their headings. */
function readBlocks(): readonly Block[] {
  return PAGE.split(/^## /m).flatMap((section) => {
    const situation = section.split('\n', 1)[0] ?? '';
    const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = '']) => text.trimEnd().split('\n'));
    return blocks.map((lines) => ({ situation, lines }));
  });
}

const [start, ...blocks] = readBlocks();

let folder: string;
let server: TestServer;
let control: Server;
let backups: string;
let metricsPort: number;
let environment: Readonly<Record<string, string>>;
const startedUnits: string[] = [];

/**
 * Runs the program as this user, since another one is only on an installed server. The doctor takes seconds, and finds the same
 * each time.
 */
const RUNUSER = `#!/bin/sh
[ "$1 $2 $3" = "-u diem-cau --" ] || exit 64
shift 3
case "$2" in
  */doctor.ts) [ -s "$DOCTOR" ] || "$@" > "$DOCTOR" || true; exec cat "$DOCTOR" ;;
  *) exec "$@" ;;
esac
`;

/** What systemd does with a unit on an installed server. */
async function systemctl(action: string, unit: string): Promise<string> {
  if (action === 'status') return `${unit}: active (running)`;
  startedUnits.push(`${action} ${unit}`);
  if (unit === 'diem-cau-backup') await runUnit(unit);
  if (unit !== 'diem-cau') return '';
  if (action !== 'start' && server.isRunning) await server.kill();
  if (action !== 'stop' && !server.isRunning) await server.launch();
  return '';
}

async function runUnit(unit: string): Promise<void> {
  const text = await readFile(join(ROOT, `scripts/deploy/systemd/${unit}.service`), 'utf8');
  const [, script = '', args = ''] = /^ExecStart=\S+ (\S+) (.*)$/m.exec(text) ?? [];
  const given = args.replace('/var/lib/diem-cau-backup', backups).split(' ');
  await run(process.execPath, [script, ...given], { cwd: ROOT, env: environment });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-runbook-'));
  backups = join(folder, 'backups');
  await mkdir(backups, { mode: 0o700 });
  metricsPort = await freePort();
  server = await TestServer.start({ environment: { METRICS_PORT: String(metricsPort) } });
  const token = firstStartToken(server.output);
  await new StaffBrowser(server.url).found(token, 'Tỉnh đoàn', 'quan-tri@example.vn');
  control = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [action = '', unit = ''] = searchParams.getAll('word');
    try {
      response.end(pathname === '/journal' ? server.output : await systemctl(action, unit));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }).listen(0, '127.0.0.1');
  await once(control, 'listening');
  const { port } = control.address() as AddressInfo;
  const programs = join(folder, 'programs');
  await mkdir(programs);
  const ask = `exec curl -fsS --max-time 60 "http://127.0.0.1:${port}`;
  await writeFile(join(programs, 'systemctl'), `#!/bin/sh\n${ask}/systemctl?word=$1&word=$2"\n`);
  await writeFile(join(programs, 'journalctl'), `#!/bin/sh\n${ask}/journal"\n`);
  await writeFile(join(programs, 'runuser'), RUNUSER);
  for (const name of ['systemctl', 'journalctl', 'runuser']) await chmod(join(programs, name), 0o755);
  environment = {
    ...(process.env as Record<string, string>),
    PATH: `${programs}:${process.env.PATH}`,
    DIEM_CAU_CONFIG: '/dev/null',
    BACKUP_PASSPHRASE: 'một câu dài để mã hóa',
    PORT: String(server.port),
    RTC_PORT: '0',
    REDIS_URL: '',
    DATA_DIR: server.folder,
    DOCTOR: join(folder, 'doctor.txt'),
  };
});

afterAll(async () => {
  control?.closeAllConnections();
  control?.close();
  await server?.stop();
  await removeFolder(folder);
});

/** What the page says to begin each shell with; only the places that it names are others here. */
function beginning(): string {
  const places = [
    ['/opt/diem-cau', ROOT],
    ['/var/lib/diem-cau-backup', backups],
    ['/var/lib/diem-cau', server.folder],
    ['http://127.0.0.1:9464', `http://127.0.0.1:${metricsPort}`],
  ] as const;
  return places.reduce((text, [there, here]) => {
    // Otherwise the commands would reach an installed server.
    if (!text.includes(there)) throw new Error(`The runbook does not begin with ${there}.`);
    return text.replace(there, here);
  }, start?.lines.join('\n') ?? '');
}

/** Runs the lines of a block in one shell. Resolves to what each has printed; rejects at the first that fails. */
async function runBlock(lines: readonly string[]): Promise<readonly string[]> {
  const script = ['set -eu', beginning(), ...lines.map((line) => `echo '${MARK}'\n${line}`)].join('\n');
  const { stdout } = await run('bash', ['-c', `${script}\n`], { cwd: folder, env: environment });
  return stdout.split(`${MARK}\n`).slice(1);
}

describe('the runbook', () => {
  it('has twenty situations, each with what to do, and says first where things are', () => {
    const headings = [...PAGE.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(headings).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(
      PAGE.split(/^## /m)
        .slice(1)
        .every((section) => section.includes('**Act.**')),
    ).toBe(true);
    const names = start?.lines.join('\n') ?? '';
    for (const name of ['DATA=', 'BACKUPS=', 'METRICS=', 'as_server()', 'store()']) expect(names).toContain(name);
  });

  it(
    'has commands that run as they stand there, from the first to the last, and show what is said',
    async () => {
      for (const { situation, lines } of blocks) {
        const shown = await runBlock(lines).catch((error) =>
          expect.unreachable(`${situation}: ${error.stderr || error}`),
        );
        for (const [index, line] of lines.entries()) {
          const [, expected = ''] = /# shows (.+)$/.exec(line) ?? [];
          expect(shown[index], `${situation}: ${line}`).toContain(expected.trim());
        }
      }
      // After its end the installation is the one of the backup, and good.
      expect(startedUnits.at(-1)).toBe('start diem-cau');
      const chair = await Peer.join(server.url, server.codes.chair);
      await chair.act({ type: 'GoLive' });
      chair.close();
    },
    WALK_MS,
  );
});
