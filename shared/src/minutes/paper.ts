import type { Words } from '../domain/conference/vocabulary.ts';
import type { PaperDetails, PaperKind } from '../domain/minutes/state.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import { fillNumber } from '../organisation/numberPattern.ts';
import type { TemplateTag } from '../organisation/templateTags.ts';
import type { BlockTable, MinutesBlock, MinutesDocument, MinutesSection } from './blocks.ts';
import { FORM_LAYOUTS } from './letterheadForms.ts';
import type { PaperFormat } from './paperFormat.ts';
import { type PaperTexts, paperTexts } from './words/paperTexts.ts';

/** A part of a paper's body. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What the secretary wrote beside a sentence. */
  | { readonly kind: 'summary'; readonly text: string }
  | ({ readonly kind: 'table' } & BlockTable);

/** Who signs, under which post, and on whose behalf. */
export interface Signature {
  readonly onBehalfOf?: string;
  readonly post: string;
  readonly name: string;
}

/** A paper in full, as it is approved, printed and saved: every text that stands on it. */
export interface Paper {
  readonly kind: PaperKind;
  readonly letterhead: Letterhead;
  readonly number: string;
  /** Such as `Bình Dương, ngày 03 tháng 12 năm 2020`; absent where the form has none. */
  readonly date?: string;
  readonly title: string;
  readonly subject: string;
  readonly parts: readonly PaperPart[];
  readonly left?: Signature;
  readonly right: Signature;
  readonly recipients: { readonly label: string; readonly lines: readonly string[] };
  /** The office's own template that its document is made from, by its SHA-256; absent: the product's form. */
  readonly template?: { readonly sha256: string; readonly tags: readonly TemplateTag[] };
}

/** What a paper is made from. */
export interface PaperSource {
  readonly document: MinutesDocument;
  readonly letterhead: Letterhead;
  readonly details: PaperDetails;
  readonly format: PaperFormat;
  /** What the conference calls itself and its people. */
  readonly words: Words;
  readonly template?: Paper['template'];
}

/** The types of papers in their numbers: biên bản and thông báo. */
const SIGNS: Readonly<Record<PaperKind, string>> = { minutes: 'BB', notice: 'TB' };
/** Where something is yet to be written by hand. */
export const GAP = '……';

/** Makes a paper of the minutes. */
export function paperOf(kind: PaperKind, source: PaperSource): Paper {
  const { document, letterhead, details, words, template } = source;
  const texts = paperTexts(document.language, words);
  return {
    kind,
    letterhead,
    number: paperNumber(kind, details.numbers[kind] ?? GAP, letterhead),
    // Mẫu 1.9 of Nghị định 30/2020 has no date: day and hour stand in its text.
    ...((kind === 'notice' || letterhead.form !== 'state') && { date: dateLine(source, texts) }),
    title: texts.titles[kind],
    subject: kind === 'minutes' ? document.title : texts.noticeSubject(document.title),
    parts: kind === 'minutes' ? minutesParts(document, texts) : noticeParts(document, texts),
    ...(kind === 'minutes' && {
      left: { post: letterhead.secretaryTitle?.toUpperCase() ?? texts.secretary, name: details.secretary?.name ?? '' },
    }),
    right: chairSignature(kind, source, texts),
    recipients: { label: texts.recipients, lines: recipientLines(kind, letterhead, texts) },
    ...(template && { template: { sha256: template.sha256, tags: template.tags } }),
  };
}

/** The number of a paper as its letterhead writes it. */
export function paperNumber(
  kind: PaperKind,
  serial: string,
  { form, abbreviation, numberPattern }: Pick<Letterhead, 'form' | 'abbreviation' | 'numberPattern'>,
): string {
  const type = SIGNS[kind];
  if (numberPattern !== undefined) return fillNumber(numberPattern, { serial, type, abbreviation });
  return FORM_LAYOUTS[form].number(serial, type, abbreviation);
}

function dateLine({ letterhead: { place }, details: { date }, format }: PaperSource, texts: PaperTexts): string {
  const day = date === undefined ? texts.noDate : format.calendarDay(date);
  return place === '' ? day : `${place}, ${day}`;
}

function chairSignature(
  kind: PaperKind,
  { letterhead, details: { chair } }: PaperSource,
  texts: PaperTexts,
): Signature {
  const { form, onBehalfOf, chairTitle } = letterhead;
  if (kind === 'minutes') return { post: chairTitle?.toUpperCase() ?? texts.chair, name: chair?.name ?? '' };
  return {
    ...(onBehalfOf !== '' && { onBehalfOf: `${FORM_LAYOUTS[form].onBehalf} ${onBehalfOf}` }),
    post: (chair?.post ?? texts.chair).toUpperCase(),
    name: chair?.name ?? '',
  };
}

/** To whom a paper is sent, with the archive, which every paper names. */
export function recipientLines(kind: PaperKind, { recipients }: Letterhead, texts: PaperTexts): readonly string[] {
  const archive = texts.archive[kind];
  return [...recipients.map((recipient) => `- ${recipient};`), `- ${archive}`];
}

function minutesParts({ sections }: MinutesDocument, texts: PaperTexts): readonly PaperPart[] {
  return sections.flatMap((section, index) => [
    // Everything between the head and the close is the course of the meeting (Mẫu 1.9).
    ...(index === 1 ? [{ kind: 'heading' as const, text: texts.course }] : []),
    ...sectionParts(section),
  ]);
}

function sectionParts({ heading, blocks }: MinutesSection): readonly PaperPart[] {
  const parts = blocks.filter(({ hidden }) => !hidden).flatMap(blockParts);
  if (heading === undefined || parts.length === 0) return parts;
  return [{ kind: 'heading', text: heading }, ...parts];
}

function blockParts({ text, summary, table }: MinutesBlock): readonly PaperPart[] {
  return [
    { kind: 'paragraph', text },
    ...(summary === undefined ? [] : [{ kind: 'summary' as const, text: summary }]),
    ...(table ? [{ kind: 'table' as const, ...table }] : []),
  ];
}

/** Who does what by when: votes with their results, and what was assigned. */
const NOTICED: ReadonlySet<MinutesBlock['kind']> = new Set(['poll', 'conclusion', 'assignment']);

/** What was concluded, voted and assigned, item by item. */
export function concludedParts({ sections }: MinutesDocument): readonly PaperPart[] {
  return sections.flatMap((section) => {
    const blocks = section.blocks.filter(
      ({ kind, id, summary }) => NOTICED.has(kind) || (id.startsWith('item:') && summary !== undefined),
    );
    return sectionParts({ ...section, blocks: blocks.map(asConclusion) });
  });
}

function noticeParts(document: MinutesDocument, texts: PaperTexts): readonly PaperPart[] {
  const { title, held } = document;
  const parts = concludedParts(document);
  return [
    { kind: 'paragraph', text: texts.noticeOpening(title, held) },
    ...(parts.length > 0 ? parts : [{ kind: 'paragraph' as const, text: texts.noConclusions }]),
    { kind: 'paragraph', text: texts.noticeEnd },
  ];
}

/** Of an item only what the secretary wrote of it goes into the notice. */
function asConclusion(block: MinutesBlock): MinutesBlock {
  const { summary, table: _table, ...rest } = block;
  return block.kind === 'item' && summary !== undefined ? { ...rest, text: summary } : block;
}
