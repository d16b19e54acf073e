import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import { type AnswerField, asksName, asksSite } from '@diem-cau/shared/lists/answers/answerSheet.ts';

/** What a column of a sheet of answers can hold, in the order of the form. */
export interface OfferedField {
  readonly field: AnswerField;
  /** Absent for the site and the name. */
  readonly question?: { readonly number: number; readonly text: string; readonly option?: string };
}

/** The fields that a sheet of answers to a form can have. */
export function offeredFields(form: SurveyForm): readonly OfferedField[] {
  return [
    ...(asksSite(form) ? [{ field: 'site' } as const] : []),
    ...(asksName(form) ? [{ field: 'name' } as const] : []),
    ...form.questions.flatMap(({ kind, text, options = [] }, index): readonly OfferedField[] => {
      const number = index + 1;
      const whole: OfferedField = { field: `q${number}`, question: { number, text } };
      if (kind !== 'several') return [whole];
      const each = options.map(
        (option, at): OfferedField => ({ field: `q${number}o${at + 1}`, question: { number, text, option } }),
      );
      return [whole, ...each];
    }),
  ];
}
