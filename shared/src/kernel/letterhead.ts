/**
 * The forms of official papers: `state` is Nghị định 30/2020/NĐ-CP, `party` Hướng dẫn 36-HD/VPTW (2018), and `union` Hướng dẫn
 * 29-HD/TWĐTN-VP (2013).
 */
export const LETTERHEAD_FORMS = ['state', 'party', 'union'] as const;

/** One of the forms. */
export type LetterheadForm = (typeof LETTERHEAD_FORMS)[number];

/** What an organisation's papers say of it. Empty texts are left out of the paper. */
export interface Letterhead {
  readonly form: LetterheadForm;
  /** The superior body, as it stands on the first line. */
  readonly superior: string;
  /** The body that issues the papers. */
  readonly body: string;
  /** Its abbreviation in the numbers of papers, such as `TĐTN-VP`. */
  readonly abbreviation: string;
  /** How numbers are written, as `fillNumber` reads it. Absent: as the form has it. */
  readonly numberPattern?: string | undefined;
  /** The place beside the date, such as `Bình Dương`. */
  readonly place: string;
  /** On whose behalf the chair signs, without `TM.`, such as `BAN THƯỜNG VỤ`. */
  readonly onBehalfOf: string;
  /** What stands above the chair's signature under minutes. Absent: as the form has it. */
  readonly chairTitle?: string | undefined;
  /** What stands above the secretary's. Absent: as the form has it. */
  readonly secretaryTitle?: string | undefined;
  /** To whom papers are sent, without the archive, which every paper names. */
  readonly recipients: readonly string[];
}

/** The letterhead of an organisation that has set none. */
export function plainLetterhead(
  form: LetterheadForm,
  { name, superior }: { readonly name: string; readonly superior: string },
): Letterhead {
  return { form, superior, body: name, abbreviation: '', place: '', onBehalfOf: '', recipients: [] };
}

/** What stands on an organisation's papers: what it has set, or else its name in a form. */
export function letterheadOf(
  organisation: { readonly name: string; readonly superior: string; readonly letterhead?: Letterhead },
  form: LetterheadForm = 'state',
): Letterhead {
  return organisation.letterhead ?? plainLetterhead(form, organisation);
}

/** Whether two letterheads say the same. */
export function isSameLetterhead(one: Letterhead, other: Letterhead): boolean {
  const linesOf = ({ recipients, ...texts }: Letterhead) => [
    ...[texts.form, texts.superior, texts.body, texts.abbreviation, texts.numberPattern, texts.place],
    ...[texts.onBehalfOf, texts.chairTitle, texts.secretaryTitle],
    ...recipients,
  ];
  const [lines, others] = [linesOf(one), linesOf(other)];
  return lines.length === others.length && lines.every((line, index) => line === others[index]);
}

/** Bounds of a letterhead: its texts in UTF-16 code units, and how many recipients there are. */
export const LETTERHEAD_LIMITS = {
  name: 200,
  abbreviation: 40,
  pattern: 60,
  place: 80,
  title: 80,
  recipients: 30,
  recipient: 200,
  /** All recipients while they are typed, one a line. */
  typedRecipients: 6_030,
} as const;
