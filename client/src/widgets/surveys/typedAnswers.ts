import { answerKey, pruneAnswers, type SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import { readNumber } from '@diem-cau/shared/kernel/readNumber.ts';
import type { Language } from '../../i18n/loadTexts.ts';
import { typedNumber } from '../../ui/fields/numberRule.ts';

type Form = Pick<SurveyForm, 'questions'>;

/** A number keeps four decimal digits. */
const PRECISION = 10_000;

/** What was typed as it is sent: numbers as the rules write them, nothing for what is empty or not asked. */
export function readTyped(form: Form, typed: SurveyAnswers, language: Language): SurveyAnswers {
  return convertNumbers(form, pruneAnswers(form, typed), (text) => {
    const value = readNumber(text, language)?.value;
    return value === undefined ? text : String(Math.round(value * PRECISION) / PRECISION);
  });
}

/** Stored answers as the fields show them. */
export function typeAnswers(form: Form, answers: SurveyAnswers, language: Language): SurveyAnswers {
  return convertNumbers(form, answers, (number) => typedNumber(Number(number), language));
}

function convertNumbers({ questions }: Form, answers: SurveyAnswers, convert: (text: string) => string): SurveyAnswers {
  return Object.fromEntries(
    questions.flatMap(({ kind }, index): readonly (readonly [string, string])[] => {
      const key = answerKey(index + 1);
      const answer = answers[key];
      if (answer === undefined) return [];
      return [[key, kind === 'number' ? convert(answer) : answer]];
    }),
  );
}
