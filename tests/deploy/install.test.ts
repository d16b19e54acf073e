import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../testkit/removeFolder.ts';
import { waitFor } from '../testkit/waitFor.ts';
import { BareMachine, type Network } from './bareMachine/bareMachine.ts';
import { type InstallStep, readInstallSteps } from './bareMachine/installGuide.ts';

// Runs the commands of docs/install.md, one step after the other, in a bare Debian 12 with a systemd of its own, and calls
// the server from outside. What the guide asks its reader to replace is replaced, and nothing else.

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
/** The address and the name of the guide's example. */
const ADDRESSES = { own: '203.0.113.7', outside: '203.0.113.8' };
const NAME = 'hoi-nghi.example';
/** Steps 1 and 2 fetch packages; those after them need no network but the machine's own. */
const FETCHING = 2;
const DOCTOR = 8;
const MINUTE_MS = 60_000;

let folder: string;
let machine: BareMachine;
const outputs = new Map<number, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-install-'));
  machine = await BareMachine.start(join(folder, 'root'), ADDRESSES);
  await run('git', ['clone', '--quiet', '--bare', ROOT, machine.path('srv/diem-cau.git')]);
  await appendFile(machine.path('etc/hosts'), `${ADDRESSES.own} ${NAME}\n`);
  // The media worker is the one that was built here: a first build takes minutes.
  const worker = dirname(process.env.MEDIASOUP_WORKER_BIN ?? '');
  const cache = join(machine.path('root/.cache/diem-cau/mediasoup-worker'), basename(worker));
  await cp(worker, cache, { recursive: true });
}, 10 * MINUTE_MS);

afterAll(async () => {
  await machine?.stop();
  await removeFolder(folder);
});

describe('the guide to installing one server', () => {
  for (const step of readInstallSteps()) {
    it(
      `step ${step.number} runs through: ${step.title}`,
      async () => {
        const network: Network = step.number <= FETCHING ? 'registries' : 'own';
        const { code, output } = await machine.run(commandsOf(step), network);
        outputs.set(step.number, output);
        expect(code, output).toBe(0);
      },
      15 * MINUTE_MS,
    );
  }

  it('leads to a server that prints the link of the first account', async () => {
    const journal = () => machine.run('journalctl -u diem-cau --no-pager -o cat');
    const link = await waitFor(
      'the link',
      async () => /https:\S+\/start#\S+/.exec((await journal()).output)?.[0],
      MINUTE_MS,
    );
    expect(link).toContain(`https://${NAME}/start#`);
  });

  it('leads to a doctor that finds nothing wrong but the certificate, which a real authority did not sign', () => {
    const faults = (outputs.get(DOCTOR) ?? '').split('\n').filter((line) => line.startsWith('fail'));
    expect(faults.filter((line) => !line.includes('unable to get local issuer certificate'))).toEqual([]);
  });

  it('opens pages and media to the outside, and nothing that belongs to the machine alone', async () => {
    expect(await answersOutside(443)).toBe(true);
    expect(await answersOutside(44400)).toBe(true);
    expect(await answersOutside(3478)).toBe(true);
    expect(await answersOutside(4400)).toBe(false);
    expect(await answersOutside(9464)).toBe(false);
    const page = await machine.runOutside(fetchOf(`https://${ADDRESSES.own}/`, NAME));
    expect(page.output).toContain('200');
  });

  it('leads to a service that starts again after a crash', async () => {
    const before = await mainPid();
    await machine.run(`kill -9 ${before}`);
    const after = await waitFor('another process', async () => differing(before, await mainPid()), MINUTE_MS);
    expect(after).not.toBe(before);
  });

  it(
    'leads to a backup when its time has come',
    async () => {
      const { code, output } = await machine.run(
        'systemctl start diem-cau-backup.service; ls /var/lib/diem-cau-backup; systemctl is-enabled diem-cau-backup.timer',
      );
      expect(code, output).toBe(0);
      expect(output).toMatch(/\.backup|diem-cau/);
    },
    2 * MINUTE_MS,
  );
});

/** The commands with what a reader replaces. No authority signs certificates here, so Caddy does it itself. */
function commandsOf({ number, commands }: InstallStep): string {
  const own = commands.replace('REPOSITORY', 'file:///srv/diem-cau.git');
  const local = `sed -i '1i {\\n\\tlocal_certs\\n\\tskip_install_trust\\n}' /etc/caddy/Caddyfile`;
  const signed = own.replace(/^cp \S+Caddyfile .*$/m, (line) => `${line}\n${local}`);
  const waiting = number === 5 ? `${signed}\n${UNTIL_SIGNED}` : signed;
  // The doctor's lines are judged by a test of their own.
  const judged = number === DOCTOR ? waiting.replace(/\n$/, ' || true\n') : waiting;
  return number > FETCHING ? `cd /opt/diem-cau\n${judged}` : judged;
}

/** A reader goes on when the page opens. */
const UNTIL_SIGNED = `timeout 60 sh -c 'until find /var/lib/caddy -name ${NAME}.key | grep -q .; do sleep 0.2; done'`;

async function answersOutside(port: number): Promise<boolean> {
  const { code } = await machine.runOutside(`timeout 5 bash -c 'exec 3<>/dev/tcp/${ADDRESSES.own}/${port}'`);
  return code === 0;
}

function fetchOf(url: string, host: string): string {
  const script = `
    const { request } = require('node:https');
    const options = { servername: '${host}', headers: { host: '${host}' }, rejectUnauthorized: false };
    request('${url}', options, (answer) => { console.log(answer.statusCode); answer.destroy(); }).end();`;
  return `${process.execPath} -e "${script}"`;
}

async function mainPid(): Promise<string> {
  return (await machine.run('systemctl show --property=MainPID --value diem-cau')).output.trim();
}

function differing(before: string, now: string): string | undefined {
  return now === '0' || now === before ? undefined : now;
}
