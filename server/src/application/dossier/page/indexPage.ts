import { progressFiles } from '@diem-cau/shared/domain/commitments/state.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { MinutesDocument } from '@diem-cau/shared/minutes/blocks.ts';
import { paperFormat } from '@diem-cau/shared/minutes/paperFormat.ts';
import type { DossierManifest, ListedFile } from '../manifest.ts';
import { recordingIndex } from '../recordingIndex.ts';
import { escapeHtml, table, tag, textTag } from './html.ts';
import { minutesMarkup } from './minutesMarkup.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { FOLDERS, type Folder, type PageWords, pageWords } from './pageWords.ts';

/** What the page of a dossier shows. */
export interface PageSource {
  readonly manifest: DossierManifest;
  readonly state: ConferenceState;
  /** One in each language; the first is shown first. */
  readonly minutes: readonly MinutesDocument[];
  /** The body whose papers these are; empty where it is unknown. */
  readonly organisation: string;
  /** Of the key that signs the dossier. */
  readonly fingerprint: string;
}

/**
 * The page with which a dossier is read, in every language one below the other. It opens without a server: it has no scripts and
 * refers to nothing but the files beside it.
 */
export function indexPage(source: PageSource): string {
  const { manifest, minutes, organisation, state } = source;
  const links = minutes.map(({ language }) =>
    tag('a', escapeHtml(pageWords(language, state.conference).language), `href="#${language}" lang="${language}"`),
  );
  const parts = minutes.map((document) => languagePart(document, source));
  return [
    '<!doctype html>',
    `<html lang="${minutes[0]?.language ?? 'vi'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    textTag('title', manifest.conference.title),
    tag('style', PAGE_STYLE),
    '</head>',
    '<body>',
    tag(
      'header',
      [
        ...(organisation === '' ? [] : [textTag('p', organisation, 'class="soft"')]),
        textTag('h1', manifest.conference.title),
        tag('nav', links.join(' · ')),
      ].join(''),
    ),
    ...parts,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function languagePart(document: MinutesDocument, source: PageSource): string {
  const { language, held } = document;
  const words = pageWords(language, source.state.conference);
  const { manifest, fingerprint } = source;
  const made = madeAt(language, source);
  const about = [held, words.madeAt(made)].filter((one) => one !== undefined).join(' · ');
  return [
    `<main id="${language}" lang="${language}">`,
    textTag('p', words.dossier, 'class="kind"'),
    textTag('p', about, 'class="soft"'),
    ...gapsPart(manifest, words),
    section(words.contents, filesPart(source, words)),
    section(words.minutes, textTag('p', words.minutesHint, 'class="soft"') + minutesMarkup(document, words)),
    ...recordingsPart(source, language),
    section(words.protection, textTag('p', words.protectionHint)),
    section(
      words.check,
      [
        textTag('p', words.checkHint),
        textTag('pre', `npm run verify -- --dossier FILE --key ${fingerprint}`),
        textTag('p', words.fingerprintHint, 'class="soft"'),
        tag(
          'dl',
          [
            textTag('dt', words.fingerprint),
            tag('dd', textTag('code', fingerprint)),
            textTag('dt', words.logHead),
            tag('dd', textTag('code', `${manifest.head.version}:${manifest.head.hash}`)),
          ].join(''),
        ),
      ].join('\n'),
    ),
    '</main>',
  ].join('\n');
}

function madeAt(language: WordLanguage, { manifest, state }: PageSource): string {
  const format = paperFormat(language, state.conference);
  const at = Date.parse(manifest.madeAt);
  return `${format.clock(at)}, ${format.day(at)}`;
}

function section(heading: string, content: string): string {
  return tag('section', `${textTag('h2', heading)}\n${content}`);
}

function gapsPart({ gaps }: DossierManifest, words: PageWords): readonly string[] {
  if (gaps.length === 0) return [];
  const lines = gaps.map((gap) => textTag('li', words.gapWords[gap]));
  return [tag('section', `${textTag('h2', words.gaps)}${tag('ul', lines.join(''))}`, 'class="gaps"')];
}

/** What was recorded, as a list to find a speech by. */
function recordingsPart({ state }: PageSource, language: WordLanguage): readonly string[] {
  const index = recordingIndex(state);
  if (!index) return [];
  const words = pageWords(language, state.conference);
  const format = paperFormat(language, state.conference);
  const rows = index.parts.map(({ site, speakers, item, startedAt, durationMs, deletedAt }) => [
    format.clock(startedAt),
    Math.max(1, Math.round(durationMs / 60_000)),
    [site ?? words.chairOfRecording, ...speakers].join(' – '),
    item ?? '',
    deletedAt === undefined ? '' : words.deleted,
  ]);
  const missed = index.gaps.map(({ from, to }) => textTag('li', `${format.clock(from)} – ${format.clock(to)}`));
  const gaps = missed.length === 0 ? '' : `${textTag('p', words.notRecorded)}${tag('ul', missed.join(''))}`;
  return [section(words.folders.recordings.title, table(words.recordingColumns, rows) + gaps)];
}

function filesPart({ manifest: { files }, state }: PageSource, words: PageWords): string {
  return FOLDERS.map((folder) => {
    const own = files.filter(({ path }) => folderOf(path) === folder);
    if (own.length === 0) return '';
    const { title, hint } = words.folders[folder];
    const lines = own.map((file) => fileLine(file, state, words));
    return `${textTag('h3', title)}${textTag('p', hint, 'class="soft"')}${tag('ul', lines.join('\n'), 'class="files"')}`;
  }).join('\n');
}

function folderOf(path: string): Folder {
  return FOLDERS.find((folder) => path.startsWith(`${folder}/`)) ?? 'archive';
}

function fileLine({ path, bytes }: ListedFile, state: ConferenceState, words: PageWords): string {
  const about = describe(path, state, words);
  const link = tag('a', textTag('code', path), `href="${escapeHtml(path)}"`);
  const size = textTag('span', sizeOf(bytes), 'class="soft"');
  return tag('li', `${about === undefined ? '' : `${escapeHtml(about)} · `}${link} ${size}`);
}

/** What is in a file, where its name does not say so. */
function describe(
  path: string,
  { minutes, polls, surveys, documents, commitments }: ConferenceState,
  words: PageWords,
): string | undefined {
  const [name] = path.slice(path.indexOf('/') + 1).split('.');
  const kind = PAPER_KINDS.find((one) => path.startsWith(`papers/${one}.`));
  if (kind) return `${words.papers[kind]} (${minutes.approvals[kind] ? words.approved : words.draft})`;
  return (
    Object.values<Poll>(polls).find(({ id }) => id === name)?.title ??
    Object.values<Survey>(surveys).find(({ id }) => id === name)?.title ??
    Object.values<ConferenceDocument>(documents).find(({ id }) => id === name)?.title ??
    progressFiles(commitments).find(({ id }) => id === name)?.name
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${Math.round(bytes / 1024 ** 2)} MB`;
}
