import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import { type Paper, paperNumber } from '@diem-cau/shared/minutes/paper.ts';
import { readDay } from '@diem-cau/shared/minutes/paperFormat.ts';
import type { FiledPaper } from './dossierFile.ts';

/** What the metadata are about. */
export interface ArchivedConference {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
  readonly papers: readonly FiledPaper[];
}

/** The metadata have a subject of at most 500 letters (Nghị định 30/2020/NĐ-CP, Phụ lục VI). */
const MAX_SUBJECT = 500;

const TYPE_NAMES: Readonly<Record<PaperKind, string>> = { minutes: 'Biên bản', notice: 'Thông báo' };

type Field = readonly [name: string, value: string | number | undefined];

/**
 * The metadata of a dossier and of each document in it, papers last, for an electronic archive. The names of the
 * fields are those of Nghị định 30/2020/NĐ-CP, Phụ lục VI; what is not known is left out.
 */
export function archiveXml({ id, state, papers }: ArchivedConference): string {
  const { title, wentLiveAt, closedAt } = state.conference;
  const organName = papers[0]?.paper.letterhead.body ?? '';
  const day = (at: Timestamp | undefined) =>
    at === undefined ? undefined : localTime(at, timeZoneOf(state.conference)).slice(0, 10);
  const files = [
    ...Object.values<ConferenceDocument>(state.documents).map((document) => documentFields(document)),
    ...papers.map((paper) => paperFields(paper, state, day(state.minutes.approvals[paper.paper.kind]?.at))),
  ];
  const documents = files.map((fields, index) =>
    element('Document', [['FileCode', id], ['DocOrdinal', index + 1], ['OrganName', organName], ...fields], '    '),
  );
  const head = elements(
    [
      ['FileCode', id],
      ['OrganName', organName],
      ['Title', title],
      ['StartDate', day(wentLiveAt)],
      ['EndDate', day(closedAt)],
      ['Language', 'Tiếng Việt'],
      ['TotalDoc', files.length],
    ],
    '  ',
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ArchiveFile xmlns="urn:diem-cau:archive:1">',
    ...head,
    '  <Documents>',
    ...documents,
    '  </Documents>',
    '</ArchiveFile>',
    '',
  ].join('\n');
}

function documentFields({ id, title, pages }: ConferenceDocument): readonly Field[] {
  return [
    ['TypeName', 'Tài liệu'],
    ['Subject', title],
    ['PageAmount', pages],
    ['Path', `documents/${id}.pdf`],
  ];
}

function paperFields(
  { path, paper, approved }: FiledPaper,
  { minutes: { details } }: ConferenceState,
  approvedOn: string | undefined,
): readonly Field[] {
  const number = details.numbers[paper.kind];
  return [
    ['TypeName', TYPE_NAMES[paper.kind]],
    ['CodeNumber', number],
    ['CodeNotation', number === undefined ? undefined : notationOf(paper)],
    // Where its form has no date, it is of the day on which it was approved.
    ['IssuedDate', readDay(paper.date) ?? approvedOn],
    ['Subject', paper.subject.slice(0, MAX_SUBJECT)],
    ['SignerInfo', paper.right.name || undefined],
    ['To', paper.recipients.lines.join(' ')],
    ['Status', approved ? 'Đã duyệt' : 'Dự thảo'],
    ['Path', `${path}.docx`],
  ];
}

/** Stands in the place of the serial number; no text of a letterhead contains it. */
const SERIAL = '\u{0}';

/** The signs behind the serial number of a paper, `BB-SNV` in `Số: 05/BB-SNV`, or those before it where none are behind. */
function notationOf({ kind, letterhead }: Paper): string {
  const [before = '', behind = ''] = paperNumber(kind, SERIAL, letterhead).split(SERIAL);
  const [signs, signsBefore] = [behind.replace(/^[-/.\s]+/, ''), before.replace(/^Số[:\s]+|[-/.\s]+$/giu, '')];
  return signs === '' ? signsBefore : signs;
}

function element(name: string, fields: readonly Field[], indent: string): string {
  return [`${indent}<${name}>`, ...elements(fields, `${indent}  `), `${indent}</${name}>`].join('\n');
}

function elements(fields: readonly Field[], indent: string): readonly string[] {
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${indent}<${name}>${escapeXml(String(value))}</${name}>`],
  );
}

/** XML 1.0 knows no control characters but tab and line ends. */
function escapeXml(text: string): string {
  const known = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '�');
  return known.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').normalize('NFC');
}
