import { readFileSync } from 'node:fs';
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { ConfigError } from './configError.ts';
import { readSettingsFile, type SettingsFile } from './settingsFile.ts';
import { DESCRIPTIONS, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from './settingsTable.ts';

type Values = Readonly<Record<string, string | undefined>>;

const SECRET_NAMES = SETTING_NAMES.filter((name) => DESCRIPTIONS[name].secret);
const FILE_SUFFIX = '_FILE';
const KNOWN_NAMES: readonly string[] = [...SETTING_NAMES, ...SECRET_NAMES.map((name) => `${name}${FILE_SUFFIX}`)];

/** The environment has names of other programs; only one that is this close to a setting's is taken for a mistake. */
const MISTYPED = { distance: 1, minLength: 7 } as const;

/**
 * Reads the settings: from the environment, else from the settings file (`DIEM_CAU_CONFIG`, or the usual one if it
 * exists), secrets also from files that `<NAME>_FILE` names. An empty variable of the environment counts as unset
 * and overrules the file: `PORT= npm start` uses the default. Either name of a secret overrules both in the file.
 * Throws a `ConfigError` that names every unknown or invalid setting and what is expected.
 */
export function readSettings(environment: Values): Settings {
  const file = readSettingsFile(environment.DIEM_CAU_CONFIG);
  const problems = [...findUnknown(file), ...findMistyped(environment), ...findOpenSecrets(file)];
  const { values, problems: ofSecrets } = readSecrets(merge(file, environment));
  const parsed = SETTINGS.safeParse(values);
  const invalid = parsed.success ? [] : parsed.error.issues.map(describeIssue);
  const all = [...problems, ...ofSecrets, ...invalid];
  if (!parsed.success || all.length > 0) throw new ConfigError(all);
  return parsed.data;
}

function merge(file: SettingsFile | undefined, environment: Values): Values {
  const isOverruled = (name: string) => environment[name] !== undefined || environment[twinOf(name)] !== undefined;
  const ofFile = [...(file?.values ?? [])].filter(([name]) => !isOverruled(name));
  const all = { ...Object.fromEntries(ofFile), ...environment };
  const given = KNOWN_NAMES.flatMap((name) => (all[name] ? [[name, all[name]] as const] : []));
  return Object.fromEntries(given);
}

/** The other name under which a secret can be given. */
function twinOf(name: string): string {
  return name.endsWith(FILE_SUFFIX) ? name.slice(0, -FILE_SUFFIX.length) : `${name}${FILE_SUFFIX}`;
}

/** Replaces each `<NAME>_FILE` by the content of that file without the line break at its end. */
function readSecrets(given: Values): { readonly values: Values; readonly problems: readonly string[] } {
  const values: Record<string, string | undefined> = { ...given };
  const problems: string[] = [];
  for (const name of SECRET_NAMES) {
    const fileName = `${name}${FILE_SUFFIX}`;
    const path = given[fileName];
    if (path === undefined) continue;
    delete values[fileName];
    if (given[name] !== undefined) problems.push(`${name} and ${fileName}: expected one of them, not both.`);
    else {
      try {
        values[name] = readFileSync(path, 'utf8').trim();
      } catch {
        problems.push(`${fileName}: expected the path of a file that can be read.`);
      }
      if (values[name] === '') problems.push(`${fileName}: expected a file with the secret in it; this one is empty.`);
    }
  }
  return { values, problems };
}

function findUnknown(file: SettingsFile | undefined): readonly string[] {
  if (!file) return [];
  const unknown = [...file.values.keys()].filter((name) => !KNOWN_NAMES.includes(name));
  return unknown.map(
    (name) => `${name} in ${file.path}: expected a setting of docs/settings.md, such as ${closest(name, KNOWN_NAMES)}.`,
  );
}

function findMistyped(environment: Values): readonly string[] {
  const names = Object.keys(environment).filter((name) => environment[name] && !KNOWN_NAMES.includes(name));
  return names.flatMap((name) => {
    const meant = closest(name, KNOWN_NAMES);
    const isClose = name.length >= MISTYPED.minLength && distance(name, meant) <= MISTYPED.distance;
    return isClose ? [`${name}: expected ${meant}; there is no setting of that name.`] : [];
  });
}

function findOpenSecrets(file: SettingsFile | undefined): readonly string[] {
  if (!file?.isOpen) return [];
  const open = SECRET_NAMES.filter((name: SettingName) => file.values.get(name));
  return open.map(
    (name) =>
      `${name} in ${file.path}: expected a file that other users cannot read (chmod o= ${file.path}), or ${name}${FILE_SUFFIX} with the path of one.`,
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: expected ${issue.message}.`;
}
