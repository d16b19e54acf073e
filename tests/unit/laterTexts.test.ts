import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { describe, expect, it } from 'vitest';

import { pickTexts } from '../../client/src/i18n/laterTexts.ts';
import { vi } from '../../client/src/i18n/vi.ts';

const CLIENT = join(import.meta.dirname, '../../client/src');
/** What a phone runs, from the start of the page to its own screen; what is imported later is left out. */
const ENTRIES = [
  'main.ts',
  'store/firstSession.ts',
  'app/start.tsx',
  'features/home/HomePage.tsx',
  'features/join/JoinPage.tsx',
  'features/phone/PhonePage.tsx',
];

/** Templates that could make these keys and never do on a phone: refusals of what it does not send, the queue’s reasons, other words of a poll. */
const NEVER_MADE: Readonly<Record<string, RegExp>> = {
  'widgets/wording/wording.ts': /^(errors|stale|agendaStates|handStates|helpStates|orderReasons|reasons)\./,
  // Heads are counted by a room's operator.
  'ui/fields/useNumberReader.ts': /^numbers\./,
  'widgets/poll/pollWords.ts': /^poll\.(receiptCheck|kinds|voterKinds|visibilities)\./,
};

/** The files of these entries and of everything that they import at once. */
function filesOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const visit = (file: string) => {
    if (sources.has(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, path = ''] of source.matchAll(/^(?:import (?!type )|\} )[^;]*?from '(\.[^']+\.tsx?)';$/gm)) {
      visit(join(dirname(file), path));
    }
  };
  for (const entry of entries) visit(join(CLIENT, entry));
  return sources;
}

function keysOf(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value as object, `${path}${name}.`),
  );
}

/** What the server may answer to a phone, whatever it sends. */
const TOLD_TO_PHONES: readonly ErrorCode[] = [
  ...['FORBIDDEN', 'WRONG_PHASE', 'STALE', 'INVALID', 'TOO_LARGE', 'UNAUTHENTICATED', 'RATE_LIMITED', 'INTERNAL'],
  ...['UNDELIVERABLE', 'OUTDATED', 'QUOTA_SPENT', 'STORE_FULL', 'TOO_MANY_WINDOWS'],
  ...['STORE_UNAVAILABLE', 'STORE_CONFLICT', 'DISCONNECTED', 'UNKNOWN_EVENT', 'INVITE_UNKNOWN', 'SITE_UNKNOWN'],
  ...['QUESTION_EXISTS', 'TOO_MANY_QUESTIONS', 'QUESTION_UNKNOWN', 'QUESTION_STATE', 'QUESTION_NOT_YOURS'],
  ...['NO_SEAT_LEFT', 'SEAT_EMPTY', 'SEAT_FREED', 'POLL_UNKNOWN', 'POLL_STATE', 'POLL_NOT_OPEN', 'NOT_ENTITLED'],
  ...['BALLOT_FORM', 'BALLOT_OVER_BOUND', 'ALREADY_VOTED', 'CONFERENCE_UNKNOWN', 'NOT_FOUND', 'FOREIGN_ORIGIN'],
] as readonly ErrorCode[];

describe('the texts that come later', () => {
  const later = keysOf(pickTexts(vi, 'later'));

  it('and the first ones are all texts, each once', () => {
    expect([...keysOf(pickTexts(vi, 'first')), ...later].sort()).toStrictEqual([...keysOf(vi)].sort());
  });

  it.each(TOLD_TO_PHONES)('do not include the words for %s, which a phone may be told', (code) => {
    expect(later).not.toContain(`errors.${code}`);
    expect(keysOf(vi)).toContain(`errors.${code}`);
  });

  it('are shown by nothing that a phone loads first', () => {
    const files = filesOf(ENTRIES);
    expect([...files.keys()].some((file) => file.endsWith('widgets/poll/BallotForm.tsx'))).toBe(true);
    const found: string[] = [];
    for (const [file, source] of files) {
      const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, text]) => text));
      const patterns = [...source.matchAll(/`(\w+\.(?:[^`$]|\$\{[^}]*\})*)`/g)].map(
        ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
      );
      for (const key of later) {
        if (NEVER_MADE[relative(CLIENT, file)]?.test(key)) continue;
        if (literals.has(key) || patterns.some((pattern) => pattern.test(key))) found.push(`${file}: ${key}`);
      }
    }
    expect(found).toStrictEqual([]);
  });
});
