import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The privileges that a child process keeps; all others are dropped where the system allows that. */
export interface Rights {
  /** Linux capabilities it keeps if this process has them, such as `net_bind_service`. */
  readonly capabilities?: readonly string[];
  /** Whether it runs without network access. */
  readonly offline?: boolean;
  /** Whether it ends when this process ends for any reason. */
  readonly endsWithUs?: boolean;
  /** Limit of writable memory in bytes (RLIMIT_DATA). Reserved address space does not count. */
  readonly memoryBytes?: number;
  /** Limit of each file that it writes, in bytes (RLIMIT_FSIZE). */
  readonly fileBytes?: number;
  /** Limit of processor time in seconds, after which the system ends it. */
  readonly cpuSeconds?: number;
}

/** A command and its arguments, as `spawn` takes them. */
export type CommandLine = readonly [command: string, args: readonly string[]];

/**
 * As root, reading stays possible everywhere: an installation may be in the home folder of another user, which root
 * reaches by this capability alone.
 */
const ALWAYS_KEPT = 'dac_read_search';

/**
 * The command line that runs a program with fewer privileges: none by set-user-ID programs, no capabilities
 * of root, and the limits asked for. Each kind of restriction is tried once and left out where the system refuses it,
 * as some containers do.
 */
export async function restrictedCommand(
  command: string,
  args: readonly string[],
  rights: Rights,
): Promise<CommandLine> {
  const parts = [
    ...(await firstThatRuns(limitOptions(rights))),
    ...(rights.offline ? await firstThatRuns(OFFLINE) : []),
    ...(await firstThatRuns(privilegeOptions(rights))),
  ];
  const [first = command, ...rest] = [...parts, command, ...args];
  return [first, rest];
}

const OFFLINE: readonly (readonly string[])[] = [
  ['unshare', '--net'],
  ['unshare', '--user', '--map-current-user', '--net'],
];

function limitOptions({ memoryBytes, fileBytes, cpuSeconds }: Rights): readonly (readonly string[])[] {
  const limits = [
    ...(memoryBytes === undefined ? [] : [`--data=${memoryBytes}`]),
    ...(fileBytes === undefined ? [] : [`--fsize=${fileBytes}`]),
    ...(cpuSeconds === undefined ? [] : [`--cpu=${cpuSeconds}`]),
  ];
  return limits.length > 0 ? [['prlimit', '--core=0', ...limits]] : [];
}

function privilegeOptions({ capabilities = [], endsWithUs }: Rights): readonly (readonly string[])[] {
  const kept = ['-all', ...[ALWAYS_KEPT, ...capabilities].map((name) => `+${name}`)].join(',');
  const least = ['setpriv', '--no-new-privs', ...(endsWithUs ? ['--pdeathsig=KILL'] : [])];
  return [[...least, `--bounding-set=${kept}`, '--inh-caps=-all'], least];
}

const tried = new Map<string, Promise<boolean>>();

/** The first of some prefixes that works on this system; none if all are refused. */
async function firstThatRuns(prefixes: readonly (readonly string[])[]): Promise<readonly string[]> {
  for (const prefix of prefixes) {
    const key = prefix.join(' ');
    const works = tried.get(key) ?? canRun(prefix);
    tried.set(key, works);
    if (await works) return prefix;
  }
  return [];
}

async function canRun([program = '', ...options]: readonly string[]): Promise<boolean> {
  try {
    // A program that complains and goes on would do so at every command.
    const { stderr } = await run(program, [...options, 'true']);
    return stderr === '';
  } catch {
    return false;
  }
}
