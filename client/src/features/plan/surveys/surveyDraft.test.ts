import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import { describe, expect, it } from 'vitest';
import { changeQuestion, draftOf, emptyQuestion, findFault, formOf, moveQuestion } from './surveyDraft.ts';

const FORM: SurveyForm = {
  title: 'Hoạt động chi đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Sinh hoạt hằng tháng có đều không?', required: true, options: ['Có', 'Không'] },
    { kind: 'long', text: 'Vì sao?', required: false, when: { question: 1, option: 2 } },
    { kind: 'number', text: 'Số đoàn viên', section: 'Số liệu', required: true, unit: 'đoàn viên' },
    { kind: 'scale', text: 'Mức hài lòng', required: false, scale: 4 },
  ],
};

describe('the editor of a survey', () => {
  it('gives back the form that it began with', () => {
    expect(formOf(draftOf(FORM))).toStrictEqual(FORM);
    expect(findFault(draftOf(FORM))).toBeUndefined();
  });

  it('keeps a condition with its question when questions move, and drops it when that comes later', () => {
    const draft = draftOf(FORM);
    const [first, second, third, fourth] = draft.questions;
    if (!first || !second || !third || !fourth) throw new Error('The form has four questions.');
    const lower = { ...draft, questions: [fourth, first, third, second] };
    expect(formOf(lower).questions[3]?.when).toStrictEqual({ question: 2, option: 2 });
    const before = { ...draft, questions: moveQuestion(draft.questions, 1, -1) };
    expect(
      formOf(before)
        .questions.map(({ text }) => text)
        .slice(0, 2),
    ).toStrictEqual([second.text, first.text]);
    expect(formOf(before).questions[0]).not.toHaveProperty('when');
    expect(moveQuestion(draft.questions, 0, -1)).toStrictEqual(draft.questions);
  });

  it('keeps a condition with the words of its option when options are added, and says so when the option is gone', () => {
    const draft = draftOf(FORM);
    const [first, second] = draft.questions;
    if (!first || !second) throw new Error('The form has four questions.');
    const withOptions = (options: string) => ({
      ...draft,
      questions: changeQuestion(draft.questions, first, { options }),
    });
    const conditionIn = (options: string) => formOf(withOptions(options)).questions[1]?.when;
    expect(conditionIn('Rất đều\nCó\nKhông')).toStrictEqual({ question: 1, option: 3 });
    expect(conditionIn('Có\nKhông đều')).toStrictEqual({ question: 1, option: 2 });
    expect(findFault(withOptions('Có\nKhông đều'))).toBeUndefined();
    expect(findFault(withOptions('Có\nMột phần\nÍt'))).toStrictEqual({ fault: 'conditionGone', question: 2 });
    const before = { ...draft, questions: moveQuestion(draft.questions, 1, -1) };
    expect(findFault(before)).toStrictEqual({ fault: 'conditionGone', question: 1 });
    const always = { ...before, questions: changeQuestion(before.questions, second, { when: undefined }) };
    expect(findFault(always)).toBeUndefined();
  });

  it('says what keeps it from being saved', () => {
    const draft = draftOf(FORM);
    expect(findFault({ ...draft, title: ' ' })).toStrictEqual({ fault: 'nameMissing' });
    expect(findFault({ ...draft, questions: [] })).toStrictEqual({ fault: 'noQuestions' });
    const many = Array.from({ length: SURVEY_LIMITS.options.max + 1 }, (_, index) => `Phương án ${index}`).join('\n');
    const withOne = (change: object) => ({ ...draft, questions: [{ ...emptyQuestion(), text: 'a', ...change }] });
    expect(findFault(withOne({ options: 'Có' }))).toStrictEqual({ fault: 'incomplete', question: 1 });
    expect(findFault(withOne({ options: many }))).toStrictEqual({ fault: 'tooManyOptions', question: 1 });
    expect(findFault(withOne({ text: '', kind: 'long' }))).toStrictEqual({ fault: 'incomplete', question: 1 });
    expect(findFault(withOne({ options: 'Có\n\n có ' }))).toStrictEqual({ fault: 'optionsAlike', question: 1 });
    expect(findFault(withOne({ options: `Có\n${'x'.repeat(81)}` }))).toStrictEqual({
      fault: 'longOption',
      question: 1,
    });
    expect(findFault(withOne({ options: 'Có\nKhông' }))).toBeUndefined();
  });
});
