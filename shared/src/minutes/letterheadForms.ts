import type { LetterheadForm } from '../kernel/letterhead.ts';

/** The lines and signs of a form of paper. Sizes are in points, margins in millimetres. */
export interface FormLayout {
  /** The right side of the head, from the top. */
  readonly rightHead: readonly { readonly text: string; readonly size: number }[];
  /** Beneath the issuing body: a rule, or a sign. */
  readonly separator: 'rule' | string;
  /** Whether the date stands beneath the right head, rather than beside the number. */
  readonly dateUnderRightHead: boolean;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly sizes: {
    readonly superior: number;
    readonly body: number;
    readonly number: number;
    readonly date: number;
    readonly title: number;
    readonly subject: number;
    readonly text: number;
    readonly signature: number;
    readonly recipientsLabel: number;
    readonly recipients: number;
    readonly page: number;
  };
  /** Before the body on whose behalf somebody signs. */
  readonly onBehalf: string;
  /** `Số: 05/BB-XXX`, `Số 05-BB/XX` or `Số: 05-BB/XXX`. */
  number(serial: string, type: string, abbreviation: string): string;
}

const SIZES = {
  superior: 13,
  body: 13,
  number: 13,
  date: 14,
  title: 14,
  subject: 14,
  text: 14,
  signature: 14,
  recipientsLabel: 12,
  recipients: 11,
  page: 14,
};

function signOf(type: string, abbreviation: string, separator: string): string {
  return abbreviation === '' ? type : `${type}${separator}${abbreviation}`;
}

/** Each form as its rules lay it out. */
export const FORM_LAYOUTS: Readonly<Record<LetterheadForm, FormLayout>> = {
  // Nghị định 30/2020/NĐ-CP, Phụ lục I.
  state: {
    rightHead: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13 },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 14 },
    ],
    separator: 'rule',
    dateUnderRightHead: false,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    sizes: SIZES,
    onBehalf: 'TM.',
    number: (serial, type, abbreviation) => `Số: ${serial}/${signOf(type, abbreviation, '-')}`,
  },
  // Hướng dẫn 36-HD/VPTW (2018), Phụ lục 3.
  party: {
    rightHead: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }],
    separator: '*',
    dateUnderRightHead: true,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    sizes: { ...SIZES, superior: 14, body: 14, number: 14, title: 15, subject: 14 },
    onBehalf: 'T/M',
    number: (serial, type, abbreviation) => `Số ${serial}-${signOf(type, abbreviation, '/')}`,
  },
  // Hướng dẫn 29-HD/TWĐTN-VP (2013).
  union: {
    rightHead: [{ text: 'ĐOÀN TNCS HỒ CHÍ MINH', size: 15 }],
    separator: '***',
    dateUnderRightHead: true,
    margins: { top: 20, bottom: 20, left: 30, right: 20 },
    sizes: { ...SIZES, superior: 14, body: 14, number: 14, title: 15 },
    onBehalf: 'TM.',
    number: (serial, type, abbreviation) => `Số: ${serial}-${signOf(type, abbreviation, '/')}`,
  },
};
