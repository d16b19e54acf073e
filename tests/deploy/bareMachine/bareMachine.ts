import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from '../../testkit/waitFor.ts';

const run = promisify(execFile);
const BOOT = join(import.meta.dirname, 'boot.sh');
/** The group of processes that the machine's systemd counts as its own. */
const CGROUP = '/sys/fs/cgroup/systemd/diem-cau-install';
/** What the release is called that the guide is written for. */
const RELEASE = 'bookworm';
/** What a machine that boots has beside the base system. */
const BOOTING = 'ca-certificates,systemd,systemd-sysv,dbus,iproute2';
/** A crowded machine boots slowly. */
const BOOT_MS = 60_000;
const OUTPUT_BYTES = 64 * 1024 ** 2;

/** In which network a command of the machine runs: its own, or that of this one, which reaches the registries. */
export type Network = 'own' | 'registries';

/** What came of a command; `output` is what it wrote, both streams together. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/**
 * A bare Debian with a systemd of its own as the first process, in namespaces: nothing of it touches this machine. It has one
 * network interface, whose other end is `outside`. Needs root, `debootstrap` and cgroups of version 1.
 */
export class BareMachine {
  readonly #root: string;
  readonly #outside: ChildProcess;
  readonly #machine: ChildProcess;
  #init = 0;

  private constructor(root: string) {
    this.#root = root;
    this.#outside = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
    const namespaces = ['--fork', '--kill-child', '--pid', '--mount', '--net', '--uts', '--ipc', '--cgroup'];
    const start = `mkdir -p ${CGROUP} && echo $$ > ${CGROUP}/cgroup.procs && exec unshare "$@"`;
    this.#machine = spawn('sh', ['-ec', start, 'sh', ...namespaces, BOOT, root], { stdio: 'ignore' });
  }

  /**
   * Makes the machine in a folder and boots it. `addresses` are its own and that of `outside`, in one /24. Rejects where the
   * system lacks what it needs.
   */
  static async start(
    root: string,
    addresses: { readonly own: string; readonly outside: string },
  ): Promise<BareMachine> {
    await run('debootstrap', ['--variant=minbase', `--include=${BOOTING}`, RELEASE, root, await mirror()], {
      maxBuffer: OUTPUT_BYTES,
    });
    await trustAsHere(root);
    const machine = new BareMachine(root);
    await waitFor('the machine boots', async () => (await machine.#findInit()) || undefined, BOOT_MS);
    await machine.#connect(addresses);
    await waitFor(
      'the machine has started',
      async () => /running|degraded/.test((await machine.run('systemctl is-system-running')).output) || undefined,
      BOOT_MS,
    );
    return machine;
  }

  /** Runs commands of a shell that ends at the first failure. */
  run(commands: string, network: Network = 'own'): Promise<Ran> {
    const root = `/proc/${this.#init}/root`;
    const namespaces = ['-m', '-p', '-u', '-i', '-C', ...(network === 'own' ? ['--net'] : [])];
    const environment = [
      'HOME=/root',
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'LANG=C.UTF-8',
    ];
    return ranTo('nsenter', [
      ...['-t', String(this.#init), ...namespaces, `--root=${root}`, `--wd=${root}/root`],
      ...['env', '-i', ...environment, 'DEBIAN_FRONTEND=noninteractive', 'bash', '-euo', 'pipefail', '-c', commands],
    ]);
  }

  /** Runs commands of this machine at the other end of the cable. */
  runOutside(commands: string): Promise<Ran> {
    return ranTo('nsenter', ['-t', String(this.#outside.pid), '--net', 'sh', '-ec', commands]);
  }

  /** A path of the machine as it is called here. */
  path(inside: string): string {
    return join(this.#root, inside);
  }

  /** Switches it off. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#machine.once('exit', () => resolve()));
    if (this.#init > 0) process.kill(this.#init, 'SIGKILL');
    this.#outside.kill('SIGKILL');
    if (this.#machine.exitCode === null && this.#machine.signalCode === null) await ended;
  }

  async #findInit(): Promise<number> {
    if (this.#machine.exitCode !== null)
      throw new Error('The machine did not boot. It needs root and cgroups of version 1.');
    const children = `/proc/${this.#machine.pid}/task/${this.#machine.pid}/children`;
    const [child = ''] = (await readFile(children, 'utf8').catch(() => '')).trim().split(' ');
    const program = child && (await readFile(`/proc/${child}/comm`, 'utf8').catch(() => ''));
    this.#init = program?.trim() === 'systemd' ? Number(child) : 0;
    return this.#init;
  }

  async #connect({ own, outside }: { readonly own: string; readonly outside: string }): Promise<void> {
    const inMachine = ['-t', String(this.#init), '--net', 'sh', '-ec'];
    await run('nsenter', [
      ...inMachine,
      `ip link add machine0 type veth peer name outside0 netns ${this.#outside.pid}
       ip address add ${own}/24 dev machine0
       ip link set machine0 up`,
    ]);
    const raised = await this.runOutside(
      `ip link set lo up; ip address add ${outside}/24 dev outside0; ip link set outside0 up`,
    );
    if (raised.code !== 0) throw new Error(raised.output);
  }
}

/** Gives a root the package sources, registry and certificates that this machine uses. */
async function trustAsHere(root: string): Promise<void> {
  const { stdout: targets } = await run('apt-get', ['indextargets', '--format', '$(SITE) $(RELEASE) $(COMPONENT)']);
  const lines = new Set(targets.split('\n').filter((line) => line.includes(` ${RELEASE}`)));
  const sources = [...lines].map((line) => `deb ${line}\n`).join('');
  await writeFile(join(root, 'etc/apt/sources.list'), sources);
  const { stdout: settings } = await run('apt-config', ['dump']);
  await writeFile(
    join(root, 'etc/apt/apt.conf.d/99here'),
    settings
      .split('\n')
      .filter((line) => /^Acquire::(https?|Check)/.test(line))
      .join('\n'),
  );
  const { stdout: registry } = await run('npm', ['config', 'get', 'registry']);
  await writeFile(join(root, 'root/.npmrc'), `registry=${registry.trim()}\n`);
  await mkdir(join(root, 'etc/ssl/certs'), { recursive: true });
  await cp('/etc/ssl/certs/ca-certificates.crt', join(root, 'etc/ssl/certs/ca-certificates.crt'));
  await cp('/etc/resolv.conf', join(root, 'etc/resolv.conf'), { dereference: true });
  await appendFile(join(root, 'etc/hosts'), '127.0.0.1 localhost\n');
}

/** Where this machine gets Debian from. */
async function mirror(): Promise<string> {
  const { stdout } = await run('apt-get', ['indextargets', '--format', '$(SITE) $(RELEASE)']);
  const line = stdout.split('\n').find((target) => target.endsWith(` ${RELEASE}`));
  if (!line) throw new Error(`This machine knows no mirror of Debian ${RELEASE}: run apt-get update.`);
  return line.split(' ')[0] ?? '';
}

function ranTo(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: OUTPUT_BYTES }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
