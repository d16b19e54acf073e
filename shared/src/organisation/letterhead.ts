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
  /** The place beside the date, such as `Bình Dương`. */
  readonly place: string;
  /** On whose behalf the chair signs, without `TM.`, such as `BAN THƯỜNG VỤ`. */
  readonly onBehalfOf: string;
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
