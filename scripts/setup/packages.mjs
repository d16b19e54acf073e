import { run } from './run.mjs';
import { SetupError } from './setupError.mjs';

const shownLogLines = 15;
// Another apt, such as the unattended upgrades of a fresh machine, may be busy.
const installOptions = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Installs those of the given Debian packages that are missing.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {string[]} names
 */
export async function ensurePackages(progress, names) {
  if (names.length === 0) return;
  const missing = await progress.step('Checking the Debian packages', () => missingPackages(names));
  if (missing.length === 0) return;
  const prefix = await rootPrefix();
  if (!prefix)
    throw new SetupError(`Debian packages are missing. Install them, then run this again:\n\n${installLine(missing)}`);
  await progress.step(`Installing Debian packages: ${missing.join(' ')}`, () => {
    // sudo may ask for a password on the terminal.
    if (prefix[0] === 'sudo' && !prefix.includes('-n')) progress.leaveLine();
    return install(prefix, missing);
  });
}

async function missingPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg's
  const { code, output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  if (code === 127) {
    throw new SetupError(
      `This set-up needs Debian or Ubuntu, or one made from them: it uses the packages ${names.join(', ')}.`,
    );
  }
  const lines = new Set(output.split('\n'));
  return names.filter((name) => !lines.has(`${name} installed`));
}

/** What to put before a command to run it as root; undefined if nothing can. */
async function rootPrefix() {
  if (process.getuid() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true']);
  if (code === 0) return ['sudo', '-n'];
  return code !== 127 && process.stdin.isTTY ? ['sudo'] : undefined;
}

async function install(prefix, names) {
  const [command, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  // Without a network the lists at hand may still do, so only the installation
  // decides.
  const update = await run(command, [...args, 'update']);
  const { code, output } = await run(command, [...args, ...installOptions, ...names]);
  if (code === 0) return;
  const tail = `${update.code === 0 ? '' : update.output}${output}`
    .trimEnd()
    .split('\n')
    .slice(-shownLogLines)
    .join('\n');
  throw new SetupError(
    `apt-get could not install the packages. It said:\n\n${tail}\n\nTry it yourself:\n\n${installLine(names)}`,
  );
}

function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`;
}
