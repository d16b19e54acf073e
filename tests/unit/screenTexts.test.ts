import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { describe, expect, it } from 'vitest';
import { FIRST_TEXTS } from '../../client/src/i18n/namespaces.ts';
import { SCREEN_TEXTS, type TextsOf } from '../../client/src/i18n/screenTexts.ts';
import { type Namespace, vi } from '../../client/src/i18n/vi.ts';
import { keysOf } from '../testkit/texts.ts';

const CLIENT = join(import.meta.dirname, '../../client/src');

/** What each load of texts is for: the file that starts a screen or a dialog. */
const ENTRIES: Readonly<Record<TextsOf, string>> = {
  home: 'features/home/HomePage.tsx',
  start: 'features/entry/StartPage.tsx',
  signIn: 'features/entry/SignInPage.tsx',
  providerReturn: 'features/entry/ProviderReturnPage.tsx',
  office: 'features/office/OfficePage.tsx',
  site: 'app/SiteRoute.tsx',
  operator: 'features/site/operator/OperatorPage.tsx',
  watch: 'features/site/SitePage.tsx',
  chair: 'app/ChairRoute.tsx',
  desk: 'features/desk/DeskPage.tsx',
  respond: 'features/respond/RespondPage.tsx',
  plan: 'features/plan/PlanPage.tsx',
  record: 'features/record/RecordPage.tsx',
  playback: 'features/playback/PlaybackPage.tsx',
  captioner: 'features/site/captioner/CaptionEditor.tsx',
  interpretation: 'widgets/interpretation/LanguageBar.tsx',
  interpreter: 'widgets/interpretation/InterpreterDesk.tsx',
  listening: 'widgets/listening/PhoneListening.tsx',
  captions: 'widgets/captions/Captions.tsx',
  recordingMark: 'widgets/recording/RecordingMark.tsx',
  recording: 'widgets/recording/RecordingDialog.tsx',
  answers: 'features/answers/AnswersPage.tsx',
  live: 'features/live/LivePage.tsx',
  outcome: 'widgets/questions/QuestionSteps.tsx',
  receipt: 'widgets/poll/ReceiptDialog.tsx',
  moving: 'features/phone/MoveToBrowser.tsx',
  surveyForm: 'widgets/surveys/SurveyCards.tsx',
  reading: 'widgets/reading/ReadingDialog.tsx',
  phoneReading: 'widgets/reading/PhoneReading.tsx',
  shortcuts: 'ui/overlays/ShortcutDialog.tsx',
  obstacles: 'widgets/shell/ConnectionBanner.tsx',
  guide: 'widgets/shell/GuideDialog.tsx',
  guidePage: 'features/guide/GuidePage.tsx',
};
/** What a phone runs, from the start of the page to its own screen. */
const FIRST_ENTRIES = ['main.ts', 'store/firstSession.ts', 'app/start.tsx'];

/** Keys that the templates of a file could make and never do. */
const NEVER_MADE: Readonly<Record<string, RegExp>> = {
  'pollWords.ts': /^poll\.(receiptCheck|kinds|voterKinds|visibilities)\./,
  // A device's kind and a site's state are all that they fill in.
  'HallWarnings.tsx': /^devices\.(?!(camera|microphone|speaker|standIn)$)/,
  'WallTile.tsx': /^desk\.(?!(connected|noScreen|absent|speaking|raised|invited)$)/,
};
/** The same where nobody acts but a delegate: refusals of what a phone does not send, and heads, which an operator counts. */
const NEVER_ON_PHONES: Readonly<Record<string, RegExp>> = {
  // Loaded by itself, below every screen.
  'ConnectionBanner.tsx': /^connection\.obstacles\./,
  'invalidFields.ts': /^fields\./,
  'wording.ts': /^(errors|stale|agendaStates|entryStates|handStates|helpStates|orderReasons|reasons)\./,
  'useNumberReader.ts': /^numbers\./,
};

const namespaceOf = new Map<string, Namespace>(
  Object.entries(vi).flatMap(([namespace, texts]) =>
    keysOf(texts).map((key) => [key, namespace as Namespace] as const),
  ),
);

/** The files of these entries and of what they import, but for what has texts of its own and is loaded later. */
function filesOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const apart = new Set(Object.values(ENTRIES));
  const visit = (file: string) => {
    if (sources.has(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, path = ''] of source.matchAll(/^(?:import (?!type )|\} )[^;]*?from '(\.[^']+\.tsx?)';$/gm)) {
      visit(join(dirname(file), path));
    }
    for (const [, path = ''] of source.matchAll(/import\('(\.[^']+\.tsx?)'\)/g)) {
      const later = join(dirname(file), path);
      if (!apart.has(relative(CLIENT, later))) visit(later);
    }
  };
  for (const entry of entries) visit(join(CLIENT, entry));
  return sources;
}

/** The keys that a file names, or could make by a template. */
function keysIn(source: string): readonly string[] {
  const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, text]) => text));
  const patterns = [...source.matchAll(/`(\w+\.(?:[^`$]|\$\{[^}]*\})*)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );
  return [...namespaceOf.keys()].filter((key) => {
    const plain = key.replace(/_(one|other)$/, '');
    return literals.has(plain) || patterns.some((pattern) => pattern.test(plain));
  });
}

/** What files show of texts outside these namespaces. */
function missingFrom(loaded: readonly Namespace[], entries: readonly string[]): readonly string[] {
  const missing: string[] = [];
  const never = loaded.includes('workplace') ? NEVER_MADE : { ...NEVER_MADE, ...NEVER_ON_PHONES };
  for (const [file, source] of filesOf(entries)) {
    for (const key of keysIn(source)) {
      const namespace = namespaceOf.get(key);
      if (namespace === undefined || loaded.includes(namespace) || never[basename(file)]?.test(key)) continue;
      missing.push(`${relative(CLIENT, file)}: ${key} of ${namespace}`);
    }
  }
  return missing;
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

describe('the texts of a screen', () => {
  it.each(Object.keys(SCREEN_TEXTS) as TextsOf[])('come with it: %s', (screen) => {
    expect(missingFrom([...FIRST_TEXTS, ...SCREEN_TEXTS[screen]], [ENTRIES[screen]])).toStrictEqual([]);
  });

  it('come with the application where a phone shows them', () => {
    const files = [...filesOf(FIRST_ENTRIES).keys()].map((file) => basename(file));
    expect(files).toEqual(expect.arrayContaining(['PhonePage.tsx', 'JoinPage.tsx', 'BallotForm.tsx']));
    expect(missingFrom(FIRST_TEXTS, FIRST_ENTRIES)).toStrictEqual([]);
  });

  it.each(TOLD_TO_PHONES)('include the words for %s, which a phone may be told, from the beginning', (code) => {
    expect(FIRST_TEXTS).toContain(namespaceOf.get(`errors.${code}`));
  });

  it('are loaded by some screen, each namespace but those of commands', () => {
    const later = new Set(Object.values(SCREEN_TEXTS).flat());
    expect([...FIRST_TEXTS, ...later].sort()).toStrictEqual(Object.keys(vi).sort());
  });

  it('are found missing where a screen does not load them', () => {
    expect(missingFrom(FIRST_TEXTS, [ENTRIES.record]).length).toBeGreaterThan(50);
  });
});
