import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { LETTERHEAD_LIMITS, type Letterhead, type LetterheadForm } from '@diem-cau/shared/kernel/letterhead.ts';
import { isNumberPattern } from '@diem-cau/shared/organisation/numberPattern.ts';
import type { TFunction } from 'i18next';

/** A letterhead while it is typed: every field is a text, recipients one a line. */
export type TypedLetterhead = Readonly<Record<Exclude<keyof Letterhead, 'form'>, string>> & {
  readonly form: LetterheadForm;
};

/** The fields as they begin. */
export function typedOf({
  recipients,
  numberPattern,
  chairTitle,
  secretaryTitle,
  ...rest
}: Letterhead): TypedLetterhead {
  return {
    ...rest,
    numberPattern: numberPattern ?? '',
    chairTitle: chairTitle ?? '',
    secretaryTitle: secretaryTitle ?? '',
    recipients: recipients.join('\n'),
  };
}

/** What the fields say. */
export function readTyped({ form, ...typed }: TypedLetterhead): Letterhead {
  const text = (name: keyof typeof typed) => cleanLine(typed[name]);
  const [numberPattern, chairTitle, secretaryTitle] = [
    text('numberPattern'),
    text('chairTitle'),
    text('secretaryTitle'),
  ];
  return {
    form,
    superior: text('superior'),
    body: text('body'),
    abbreviation: text('abbreviation'),
    ...(numberPattern !== '' && { numberPattern }),
    place: text('place'),
    onBehalfOf: text('onBehalfOf'),
    ...(chairTitle !== '' && { chairTitle }),
    ...(secretaryTitle !== '' && { secretaryTitle }),
    recipients: typed.recipients
      .split('\n')
      .map((line) =>
        cleanLine(line)
          .replace(/^[-–]\s*/, '')
          .replace(/;$/, ''),
      )
      .filter((line) => line !== ''),
  };
}

/** The fields that cannot be sent as they stand. */
export function wrongFields({ numberPattern, recipients }: Letterhead): readonly ('numberPattern' | 'recipients')[] {
  const { recipients: most, recipient: length } = LETTERHEAD_LIMITS;
  return [
    ...(numberPattern === undefined || isNumberPattern(numberPattern) ? [] : ['numberPattern' as const]),
    ...(recipients.length > most || recipients.some((one) => one.length > length) ? ['recipients' as const] : []),
  ];
}

/** What is wrong with such a field, in words. */
export function wrongWords(t: TFunction, wrong: 'numberPattern' | 'recipients'): string {
  const { recipients: most, recipient: length } = LETTERHEAD_LIMITS;
  return t(`letterhead.${wrong}Bad`, { most, length });
}
