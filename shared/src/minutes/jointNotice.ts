import type { Owner } from '../domain/commitments/owner.ts';
import { type Assignment, assignmentsInOrder, type Conclusion } from '../domain/conclusions/state.ts';
import { wordsOf } from '../domain/conference/presetWords.ts';
import { vocabularyOf } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Site } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import { absentSites, presentAt } from './attendance.ts';
import type { BlockTable, MinutesDocument } from './blocks.ts';
import { FORM_LAYOUTS } from './letterheadForms.ts';
import { concludedParts, GAP, type Paper, type PaperPart, paperNumber, recipientLines } from './paper.ts';
import { type PaperFormat, paperFormat } from './paperFormat.ts';
import { type JointTexts, jointTexts } from './words/jointTexts.ts';
import { paperTexts } from './words/paperTexts.ts';

/** A conference whose conclusions a joint notice has. */
export interface JointMember {
  readonly state: ConferenceState;
  readonly document: MinutesDocument;
}

interface JointFrame {
  readonly language: WordLanguage;
  readonly letterhead: Letterhead;
}

interface Context {
  readonly texts: JointTexts;
  readonly format: PaperFormat;
}

/**
 * One notice of the conclusions of several conferences (Mẫu 1.4): who was there, what each concluded under a number of its own, then a
 * table of who does what by when. Number, date and signature are left open. Rule PAPER-20. Takes one member at least.
 */
export function jointNotice(members: readonly JointMember[], { language, letterhead }: JointFrame): Paper {
  const [first] = members;
  const conference = first?.state.conference ?? {};
  const common = paperTexts(language, wordsOf(vocabularyOf(conference)));
  const context = { texts: jointTexts(language), format: paperFormat(language, conference) };
  const { texts, format } = context;
  return {
    kind: 'notice',
    letterhead,
    number: paperNumber('notice', GAP, letterhead),
    date: letterhead.place === '' ? common.noDate : `${letterhead.place}, ${common.noDate}`,
    title: common.titles.notice,
    subject: texts.subject(format.number(members.length)),
    parts: [
      { kind: 'paragraph', text: openingOf(members, letterhead.body, context) },
      { kind: 'table', ...attendanceTable(members, context) },
      { kind: 'paragraph', text: texts.concluded },
      ...members.flatMap((member, index) => memberParts(member, index + 1, context)),
      ...assignmentParts(members, context),
      { kind: 'paragraph', text: texts.end },
    ],
    right: {
      ...(letterhead.onBehalfOf !== '' && {
        onBehalfOf: `${FORM_LAYOUTS[letterhead.form].onBehalf} ${letterhead.onBehalfOf}`,
      }),
      post: GAP,
      name: '',
    },
    recipients: { label: common.recipients, lines: recipientLines('notice', letterhead, common) },
  };
}

function countsOf({ roster }: ConferenceState) {
  const sites = Object.values<Site>(roster.sites);
  const sum = (count: (site: Site) => number) => sites.reduce((total, site) => total + count(site), 0);
  return {
    sites: sites.length,
    presentSites: sites.length - absentSites(roster).length,
    present: sum(presentAt),
    expected: sum(({ expected }) => expected),
  };
}

function totalsOf(members: readonly JointMember[]) {
  const counts = members.map(({ state }) => countsOf(state));
  const total = (of: 'sites' | 'presentSites' | 'present' | 'expected') =>
    counts.reduce((sum, count) => sum + count[of], 0);
  return {
    ...{ sites: total('sites'), presentSites: total('presentSites') },
    ...{ present: total('present'), expected: total('expected') },
  };
}

function openingOf(members: readonly JointMember[], body: string, { texts, format }: Context): string {
  const { sites, presentSites, present, expected } = totalsOf(members);
  return texts.opening({
    body,
    count: format.number(members.length),
    sites: `${format.number(presentSites)}/${format.number(sites)}`,
    people: `${format.number(present)}/${format.number(expected)}`,
    share: format.share(present, expected),
  });
}

function attendanceTable(members: readonly JointMember[], { texts, format }: Context): BlockTable {
  const row = (name: string, { sites, presentSites, present, expected }: ReturnType<typeof countsOf>) => [
    name,
    `${format.number(presentSites)}/${format.number(sites)}`,
    ...[format.number(present), format.number(expected), format.share(present, expected)],
  ];
  return {
    columns: texts.attendanceColumns,
    rows: [
      ...members.map(({ state, document }, index) => row(`${roman(index + 1)}. ${document.title}`, countsOf(state))),
      ...(members.length > 1 ? [row(texts.total, totalsOf(members))] : []),
    ],
  };
}

function memberParts({ state, document }: JointMember, number: number, { texts }: Context): readonly PaperPart[] {
  const { chair } = state.minutes.details;
  const led = texts.led({ held: document.held, chair: chair && signed(chair) });
  const parts = concludedParts(document);
  return [
    { kind: 'heading', text: `${roman(number)}. ${document.title}` },
    ...(led === undefined ? [] : [{ kind: 'paragraph' as const, text: led }]),
    ...(parts.length > 0 ? parts : [{ kind: 'paragraph' as const, text: texts.nothing }]),
  ];
}

function signed({ name, post }: { readonly name: string; readonly post?: string | undefined }): string {
  return post === undefined ? name : `${name}, ${post}`;
}

/** What was assigned, each once, with the conferences that assigned it. */
function assignmentParts(members: readonly JointMember[], { texts, format }: Context): readonly PaperPart[] {
  const rows = new Map<string, { readonly cells: readonly string[]; readonly numbers: string[] }>();
  for (const [index, { state }] of members.entries()) {
    for (const { text, owner, dueDate, target } of assigned(state)) {
      const number = target && `${format.number(target.number)} ${target.unit}`.trim();
      const cells = [
        owner ? ownerName(owner) : GAP,
        number === undefined ? text : `${text} (${number})`,
        dueDate === undefined ? '' : format.calendarDay(dueDate).replace(/^ngày /, ''),
      ];
      const key = JSON.stringify(cells);
      const row = rows.get(key) ?? { cells, numbers: [] };
      rows.set(key, row);
      const own = roman(index + 1);
      if (!row.numbers.includes(own)) row.numbers.push(own);
    }
  }
  if (rows.size === 0) return [];
  return [
    { kind: 'heading', text: `${roman(members.length + 1)}. ${texts.assignments}` },
    {
      kind: 'table',
      columns: texts.assignmentColumns,
      rows: [...rows.values()].map(({ cells, numbers }) => [...cells, numbers.join(', ')]),
      shares: [25, 42, 19, 14],
    },
  ];
}

/** The assignments of the conclusions that stand: as the chair confirmed them, or as they wait for it. */
function assigned({ conclusions }: ConferenceState): readonly Assignment[] {
  return Object.values<Conclusion>(conclusions)
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ confirmed, assignments }) => assignmentsInOrder((confirmed ?? { assignments }).assignments));
}

function ownerName(owner: Owner): string {
  return owner.kind === 'named' && owner.position !== undefined ? `${owner.name}, ${owner.position}` : owner.name;
}

const ROMAN = [
  ...[[10, 'X'] as const, [9, 'IX'] as const, [5, 'V'] as const],
  ...[[4, 'IV'] as const, [1, 'I'] as const],
];

/** Parts of official papers are numbered I, II, III (NĐ 30/2020, Phụ lục I). */
function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
