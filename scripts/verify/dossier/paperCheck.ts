import { createHash } from 'node:crypto';
import { progressFiles } from '@diem-cau/shared/domain/commitments/state.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { MinutesBlock, MinutesDocument } from '@diem-cau/shared/minutes/blocks.ts';
import type { Paper } from '@diem-cau/shared/minutes/paper.ts';
import { tagTexts } from '@diem-cau/shared/minutes/tagTexts.ts';
import { isBlockTag } from '@diem-cau/shared/organisation/templateTags.ts';
import { strFromU8, unzipSync } from 'fflate';
import type { DossierManifest } from '../../../server/src/application/dossier/manifest.ts';
import { minutesOf, type ReplayedConference } from '../../../server/src/application/dossier/replayedMinutes.ts';
import type { UnpackedDossier } from './archiveCheck.ts';
import type { Finding } from './findings.ts';

/** The text of a document takes no more than this unpacked (bytes). */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

type Files = UnpackedDossier['files'];

/** Holds the approved papers and the documents against the log. `altered` are the files whose bytes were not signed. */
export function checkPapers(
  files: Files,
  { state }: ReplayedConference,
  { gaps }: DossierManifest,
  altered: ReadonlySet<string>,
): readonly Finding[] {
  return [...checkApproved(files, state, altered), ...checkDocuments(files, state, gaps.includes('documentLost'))];
}

/** Writes the minutes again and holds each block against the one in the dossier. */
export function checkMinutes(files: Files, conference: ReplayedConference): readonly Finding[] {
  return [...minutesOf(conference)].flatMap(([path, document]) => checkBlocks(path, files.get(path), document));
}

/** Each block as the log leads to it, with the entries that it rests on. */
function checkBlocks(file: string, content: Buffer | undefined, expected: MinutesDocument): readonly Finding[] {
  if (!content) return [{ file, kind: 'missing' }];
  return whereReadable(file, () => {
    const own = blocksOf(JSON.parse(content.toString()) as MinutesDocument);
    const wanted = blocksOf(expected);
    const ids = new Set([...own.keys(), ...wanted.keys()]);
    return [...ids].flatMap((id): readonly Finding[] => {
      const [one, other] = [own.get(id), wanted.get(id)];
      if (JSON.stringify(one) === JSON.stringify(other)) return [];
      return [{ file, kind: 'block', block: id, versions: (other ?? one)?.versions ?? [] }];
    });
  });
}

/** A file that was signed may hold anything. */
function whereReadable(file: string, check: () => readonly Finding[]): readonly Finding[] {
  try {
    return check();
  } catch {
    return [{ file, kind: 'unreadable' }];
  }
}

function blocksOf({ sections }: MinutesDocument): ReadonlyMap<string, MinutesBlock> {
  return new Map(sections.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const)));
}

function checkApproved(files: Files, { minutes }: ConferenceState, altered: ReadonlySet<string>): readonly Finding[] {
  return PAPER_KINDS.flatMap((kind): readonly Finding[] => {
    const [textFile, document] = [`papers/${kind}.json`, `papers/${kind}.docx`];
    const text = files.get(textFile);
    if (!text) return [{ file: textFile, kind: 'missing' }];
    const approval = minutes.approvals[kind];
    if (approval && approval.hash !== sha256(text)) return [{ file: textFile, kind: 'notApproved' }];
    const docx = files.get(document);
    // Of two files of which one is altered, the other is right.
    if (!docx || altered.has(textFile) || altered.has(document)) return [];
    return whereReadable(textFile, () =>
      missingTexts(docx, JSON.parse(text.toString()) as Paper).map((sentence) => ({
        file: document,
        kind: 'paperText',
        text: sentence,
      })),
    );
  });
}

/** What stands on a paper that its document does not have. */
function missingTexts(docx: Buffer, paper: Paper): readonly string[] {
  const written = documentText(docx);
  return textsOf(paper).filter((text) => !written.includes(lettersOf(text)));
}

/**
 * Every text that stands on a paper; of a table each row, whose cells follow one another in the document as well. An office's
 * own template has a place for some of them only.
 */
function textsOf(paper: Paper): readonly string[] {
  const { number, date = '', title, subject, parts, left, right, recipients, template } = paper;
  const said = parts.flatMap((part) =>
    'text' in part ? [part.text] : [part.columns, ...part.rows].map((cells) => cells.join(' ')),
  );
  if (template) {
    const texts = tagTexts(paper);
    return [...said, ...template.tags.flatMap((tag) => (isBlockTag(tag) ? [] : [texts[tag]]))];
  }
  // A name is looked for below its post: it may stand in a sentence as well.
  const signed = [left, right].map((one) => (one ? `${one.onBehalfOf ?? ''} ${one.post} ${one.name}` : ''));
  return [number, date, title, subject, ...said, ...signed, [recipients.label, ...recipients.lines].join(' ')];
}

function documentText(docx: Buffer): string {
  const { 'word/document.xml': xml } = unzipDocument(docx);
  const texts = strFromU8(xml ?? new Uint8Array()).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
  return lettersOf(unescapeXml([...texts].map(([, text]) => text).join('')));
}

function unzipDocument(docx: Buffer) {
  try {
    return unzipSync(docx, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= MAX_DOCUMENT_BYTES,
    });
  } catch {
    return {};
  }
}

/** Only what is read of a text: how it is spaced and composed is a matter of the page. */
function lettersOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s/g, '');
}

function unescapeXml(text: string): string {
  const known = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (name) => known[name as keyof typeof known]);
}

function checkDocuments(
  files: Files,
  { documents, commitments }: ConferenceState,
  mayLack: boolean,
): readonly Finding[] {
  const listed = [...Object.values<ConferenceDocument>(documents), ...progressFiles(commitments)];
  return listed.flatMap(({ id, sha256: known }): readonly Finding[] => {
    const file = `documents/${id}.pdf`;
    const content = files.get(file);
    if (!content) return mayLack ? [] : [{ file, kind: 'missing' }];
    return sha256(content) === known ? [] : [{ file, kind: 'document' }];
  });
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
