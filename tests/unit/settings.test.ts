import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsTable, withTable } from '../../scripts/settings/settingsPage.ts';
import { ConfigError } from '../../server/src/settings/configError.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dc-settings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings from a file', () => {
  it('are read like variables, with comments, blank lines and quotes', () => {
    const DIEM_CAU_CONFIG = write('conf', '# the port\nPORT=4500\n\nPUBLIC_URL="https://hoi-nghi.example"\r\n');
    expect(readSettings({ DIEM_CAU_CONFIG })).toMatchObject({ PORT: 4500, PUBLIC_URL: 'https://hoi-nghi.example' });
  });

  it('yield to the environment, where an empty variable means the default', () => {
    const DIEM_CAU_CONFIG = write('conf', 'PORT=4500\nREDIS_URL=redis://store.example\n');
    expect(readSettings({ DIEM_CAU_CONFIG, PORT: '4600' }).PORT).toBe(4600);
    expect(readSettings({ DIEM_CAU_CONFIG, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it('yield to either name of a secret in the environment', () => {
    const ofFile = write('turn', 'a-secret-of-the-file\n');
    const TURN_URLS = 'turn:relay.example';
    const byPath = write('conf', `TURN_URLS=${TURN_URLS}\nTURN_SECRET_FILE=${ofFile}\n`);
    const own = readSettings({ DIEM_CAU_CONFIG: byPath, TURN_SECRET: 'a-secret-of-the-environment' });
    expect(own.TURN_SECRET).toBe('a-secret-of-the-environment');
    const DIEM_CAU_CONFIG = write('conf', `TURN_URLS=${TURN_URLS}\nTURN_SECRET=a-secret-of-the-settings\n`);
    expect(readSettings({ DIEM_CAU_CONFIG, TURN_SECRET_FILE: ofFile }).TURN_SECRET).toBe('a-secret-of-the-file');
  });

  it('yield to an empty variable of either name of a secret', () => {
    const REDIS_URL_FILE = write('redis', 'redis://store.example\n');
    const DIEM_CAU_CONFIG = write('conf', `REDIS_URL_FILE=${REDIS_URL_FILE}\n`);
    expect(readSettings({ DIEM_CAU_CONFIG }).REDIS_URL).toBe('redis://store.example');
    expect(readSettings({ DIEM_CAU_CONFIG, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it('are refused by name: unknown, invalid, set twice, not of the form', () => {
    const unknown = write('conf', 'PROT=4500\nRTC_PORT=x\n');
    expect(problemsOf({ DIEM_CAU_CONFIG: unknown })).toEqual([
      `PROT in ${unknown}: expected a setting of docs/settings.md, such as PORT.`,
      'RTC_PORT: expected a whole number from 0 to 65535.',
    ]);
    const malformed = write('conf', 'PORT 4500\nHOST=::1\nHOST=::1\n');
    expect(problemsOf({ DIEM_CAU_CONFIG: malformed })).toEqual([
      `${malformed}, line 1: expected NAME=value, or # before a comment.`,
      `${malformed}, line 3: HOST is set twice; expected one line.`,
    ]);
  });

  it('are refused where the named file cannot be read', () => {
    const missing = join(folder, 'none');
    expect(problemsOf({ DIEM_CAU_CONFIG: missing })).toEqual([
      'DIEM_CAU_CONFIG: expected a file that can be read (ENOENT).',
    ]);
  });

  it('are no place for secrets that other users can read', () => {
    const text = 'TURN_URLS=turn:relay.example\nTURN_SECRET=a-secret-of-the-relay\n';
    const [problem] = problemsOf({ DIEM_CAU_CONFIG: write('conf', text, 0o644) });
    expect(problem).toContain('chmod o= ');
    expect(problem).not.toContain('a-secret');
    expect(problemsOf({ DIEM_CAU_CONFIG: write('conf', text, 0o640) })).toEqual([]);
    expect(problemsOf({ DIEM_CAU_CONFIG: write('conf', 'PORT=4500\n', 0o644) })).toEqual([]);
  });
});

describe('secrets from files', () => {
  it('are read without the line break at the end', () => {
    const TURN_SECRET_FILE = write('turn', 'a-secret-of-the-relay\n');
    const REDIS_URL_FILE = write('redis', 'redis://:pass@store.example\n');
    const read = readSettings({ TURN_SECRET_FILE, REDIS_URL_FILE });
    expect(read).toMatchObject({ TURN_SECRET: 'a-secret-of-the-relay', REDIS_URL: 'redis://:pass@store.example' });
  });

  it('are refused where the file is missing, empty or beside the secret itself, without showing it', () => {
    expect(problemsOf({ TURN_SECRET_FILE: join(folder, 'none') })).toEqual([
      'TURN_SECRET_FILE: expected the path of a file that can be read.',
    ]);
    expect(problemsOf({ TURN_SECRET_FILE: write('turn', '\n') })[0]).toMatch(/this one is empty/);
    const both = problemsOf({
      METRICS_TOKEN: 'sixteen-letters-1',
      METRICS_TOKEN_FILE: write('token', 'sixteen-letters-2'),
    });
    expect(both).toEqual(['METRICS_TOKEN and METRICS_TOKEN_FILE: expected one of them, not both.']);
  });
});

describe('settings of the environment', () => {
  it('are refused where a name is misspelt, and names of other programs are not', () => {
    expect(problemsOf({ TURN_URL: 'turn:relay.example' })).toEqual([
      'TURN_URL: expected TURN_URLS; there is no setting of that name.',
    ]);
    expect(problemsOf({ HOSTNAME: 'may-chu', PORTS: '1', PATH: '/bin', REDIS_PORT: 'tcp://10.0.0.1:6379' })).toEqual(
      [],
    );
  });
});

it('docs/settings.md lists every setting as the server knows it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
  expect(page).toContain(settingsTable());
  // `npm run settings` writes it.
  expect(withTable(page.replace(/^\| `PORT`.*\n/m, ''))).toBe(page);
});
