import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { listWords } from '@diem-cau/shared/minutes/words/listWords.ts';
import { sentencesOf } from '@diem-cau/shared/minutes/words/words.ts';
import type { CommitmentView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import XLSX from '@e965/xlsx';
import { paragraphsOf, readParts } from '../../tests/testkit/officeFiles.ts';
import { checkDossier } from '../verify/dossier/checkDossier.ts';
import { wordFinding } from '../verify/dossier/words.ts';
import { DOSSIER_NAME, documentName, LISTS_NAME, type SavedFiles } from './papers.ts';
import type { EventAssignment, EventFacts, Expectation, RealEvent } from './realEvent.ts';

/** What the papers lack of what was reported, each in a sentence; empty where they are whole. */
export function checkPapers(
  event: RealEvent,
  facts: EventFacts,
  files: SavedFiles,
  control: ControlView,
): readonly string[] {
  return [
    ...event.expectations(facts).flatMap((expectation) => checkText(expectation, event, files)),
    ...PAPER_KINDS.flatMap((paper) => checkLetterhead(paper, event, files)),
    ...checkAssignments(event, control),
    ...checkLists(event, control, files),
    ...checkDossierFile(files),
  ];
}

function checkText({ paper, under, says }: Expectation, event: RealEvent, files: SavedFiles): readonly string[] {
  const text = partOf(paragraphs(files.get(documentName(paper))), headingsOf(event), under);
  if (text === undefined) return [`${paper}: there is no heading “${under}”`];
  return text.includes(says) ? [] : [`${paper}, ${under ?? 'its head'}: “${says}”`];
}

/** A paper says who issues it, under which number, where and to whom. */
function checkLetterhead(paper: PaperKind, { letterhead, details }: RealEvent, files: SavedFiles): readonly string[] {
  const { superior, body, abbreviation, place, onBehalfOf, recipients } = letterhead;
  const text = paragraphs(files.get(documentName(paper))).join('\n');
  const wanted = [
    ...[superior, body].map((line) => line.toLocaleUpperCase('vi')),
    ...[details.numbers[paper] ?? '', abbreviation, `${place}, ngày`],
    ...(paper === 'notice' ? [onBehalfOf] : []),
    ...recipients,
  ];
  return wanted.flatMap((line) => (text.includes(line) ? [] : [`${paper}, its letterhead: “${line}”`]));
}

/** Every assignment of the report, and every open one of the conference before, is a commitment with an owner; there is no other. */
function checkAssignments({ course, earlier }: RealEvent, { commitments }: ControlView): readonly string[] {
  const made = Object.values<CommitmentView>(commitments);
  const reported = [...assignmentsOf(course), ...(earlier ? leftOpen(earlier) : [])];
  return [
    ...reported.flatMap(({ text }) => (made.some((one) => one.text === text) ? [] : [`assignment: “${text}”`])),
    ...made.flatMap(({ text, owner }) => (owner.name === '' ? [`owner of: “${text}”`] : [])),
    ...(made.length > reported.length ? [`${made.length - reported.length} assignments too many`] : []),
  ];
}

function assignmentsOf(course: RealEvent['course']): readonly EventAssignment[] {
  return course.flatMap((act) => (act.do === 'conclude' ? act.assignments : []));
}

/** What the conference before left to be done: everything but what its owner reported done. */
function leftOpen({ course, afterwards: { progress } }: RealEvent): readonly EventAssignment[] {
  return assignmentsOf(course).filter(({ text }) => !text.startsWith(progress.assignment));
}

/** The workbook has a row for each site, question and commitment, and an owner in each row of commitments. */
function checkLists(event: RealEvent, control: ControlView, files: SavedFiles): readonly string[] {
  const words = listWords('vi');
  const book = XLSX.read(files.get(LISTS_NAME), { type: 'array' });
  const rowsOf = (name: string) =>
    XLSX.utils.sheet_to_json<readonly unknown[]>(book.Sheets[name] ?? {}, { header: 1 }).slice(1);
  const expected = {
    [words.attendance.name]: event.sites.length,
    [words.questions.name]: Object.keys(control.questions).length,
    [words.turns.name]: Object.keys(control.pastTurns).length,
    [words.commitments.name]: Object.keys(control.commitments).length,
  };
  const ownerless = rowsOf(words.commitments.name).filter(([, owner]) => !owner).length;
  return [
    ...Object.entries(expected).flatMap(([name, count]) => {
      const rows = rowsOf(name).length;
      return rows === count ? [] : [`${LISTS_NAME}, ${name}: ${rows} rows, not ${count}`];
    }),
    ...(ownerless === 0 ? [] : [`${LISTS_NAME}, ${words.commitments.name}: ${ownerless} rows without an owner`]),
  ];
}

/** The dossier is whole: its hashes, its log, its votes by the second tally, and its papers against the log. */
function checkDossierFile(files: SavedFiles): readonly string[] {
  const bytes = files.get(DOSSIER_NAME);
  if (!bytes) return ['dossier'];
  return checkDossier(Buffer.from(bytes)).findings.map((finding) => `${DOSSIER_NAME}: ${wordFinding(finding)}`);
}

/** The paragraphs of a document, their text as a reader sees it. */
function paragraphs(file: Uint8Array | undefined): readonly string[] {
  const xml = file ? readParts(file)['word/document.xml'] : undefined;
  return paragraphsOf(xml ?? '').map((text) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** What stands under a heading, until the next one; before the first heading where none is named. */
function partOf(
  lines: readonly string[],
  headings: ReadonlySet<string>,
  under: string | undefined,
): string | undefined {
  const from = under === undefined ? 0 : lines.findIndex((line) => titleOf(line) === under) + 1;
  if (under !== undefined && from === 0) return undefined;
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => headings.has(titleOf(line)));
  return (end < 0 ? rest : rest.slice(0, end)).join('\n');
}

/** The titles under which papers tell what happened. */
function headingsOf({ agenda }: RealEvent): ReadonlySet<string> {
  const { beside, leftOpen, wholeConclusion } = sentencesOf('vi', DEFAULT_WORDS);
  return new Set([...agenda.map(({ title }) => title), beside, leftOpen, wholeConclusion]);
}

/** A heading without its number. */
function titleOf(line: string): string {
  return line.replace(/^\d+\.\s*/, '');
}
