import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** The parts of LibreOffice that are Debian packages of their own. */
export type OfficeModule = 'writer' | 'impress';

/** The library that each part consists of. */
const LIBRARIES: Readonly<Record<OfficeModule, string>> = { writer: 'libswlo.so', impress: 'libsdlo.so' };

/**
 * The LibreOffice on this machine's path that has a part; undefined where there is none. The program itself, not the
 * script and the watcher in front of it, so that ending one process ends all.
 */
export async function findProgram(module: OfficeModule): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const script = await realpath(join(folder, 'soffice')).catch(() => undefined);
    if (script === undefined) continue;
    const program = join(dirname(script), 'soffice.bin');
    const isWhole = (await has(program, constants.X_OK)) && (await has(join(dirname(script), LIBRARIES[module])));
    if (isWhole) return program;
  }
  return undefined;
}

async function has(path: string, mode = constants.R_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
