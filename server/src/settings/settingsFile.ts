import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './configError.ts';

/** Where the settings file is looked for unless `DIEM_CAU_CONFIG` names another. */
const USUAL_FILE = '/etc/diem-cau/diem-cau.conf';

const FOR_OTHERS = 0o007;

/** The settings in a file, by name. */
export interface SettingsFile {
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
  /** Whether users outside the file's group can read it. */
  readonly isOpen: boolean;
}

/**
 * Reads a file of lines `NAME=value`, which systemd reads too as an `EnvironmentFile`: `#` begins a comment line, and a
 * value may be in quotes. Undefined where the usual file does not exist. Throws a `ConfigError` for a named file
 * that cannot be read, and for lines of another form.
 */
export function readSettingsFile(path: string | undefined): SettingsFile | undefined {
  const chosen = path || USUAL_FILE;
  try {
    const text = readFileSync(chosen, 'utf8');
    return { path: chosen, values: parseLines(text, chosen), isOpen: (statSync(chosen).mode & FOR_OTHERS) !== 0 };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (!path && code === 'ENOENT') return undefined;
    throw new ConfigError([`${path ? 'DIEM_CAU_CONFIG' : chosen}: expected a file that can be read (${code}).`]);
  }
}

function parseLines(text: string, path: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const place = `${path}, line ${index + 1}`;
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(trimmed) ?? [];
    if (name === undefined) problems.push(`${place}: expected NAME=value, or # before a comment.`);
    else if (values.has(name)) problems.push(`${place}: ${name} is set twice; expected one line.`);
    else values.set(name, unquoted(value));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
