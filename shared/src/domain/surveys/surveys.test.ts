import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  draftConference,
  EAST_1,
  given,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  seated,
  siteActor,
  stateAfter,
  system,
} from '../../../../tests/testkit/given.ts';
import type { SurveyId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { pruneAnswers, readAnswers, type SurveyAnswers } from './answers.ts';
import { decideAnswer } from './decide.ts';
import { SURVEY_LIMITS } from './limits.ts';
import { countResults } from './results.ts';
import type { SurveyForm, SurveyQuestion } from './state.ts';

const SURVEY = 'survey_000001' as SurveyId;
const FORM: SurveyForm = {
  title: 'Hoạt động chi đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Sinh hoạt đều không?', required: true, options: ['Có', 'Không'] },
    { kind: 'long', text: 'Vì sao?', required: true, when: { question: 1, option: 2 } },
    { kind: 'several', text: 'Khó khăn', required: false, options: ['Kinh phí', 'Nhân sự', 'Địa điểm'] },
    { kind: 'scale', text: 'Mức hài lòng', required: false, scale: 5 },
    { kind: 'number', text: 'Số đoàn viên', required: false, unit: 'đoàn viên' },
    { kind: 'date', text: 'Ngày đại hội', required: false },
    { kind: 'short', text: 'Bí thư', required: false },
  ],
};
const put = { type: 'PutSurvey', surveyId: SURVEY, ...FORM } as const;
const made = (form: SurveyForm = FORM): DomainEvent => ({
  ...{ type: 'SurveyPut', surveyId: SURVEY, form, by: organiser.id, at: START },
});
const opened = (deadline?: number): DomainEvent => ({
  ...{ type: 'SurveyOpened', surveyId: SURVEY, by: organiser.id, at: START },
  ...(deadline !== undefined && { deadline }),
});
const closed: DomainEvent = { type: 'SurveyClosed', surveyId: SURVEY, by: organiser.id, at: START };
const about = { surveyId: SURVEY } as const;
const open = { type: 'OpenSurvey', ...about } as const;

describe('surveys', () => {
  it('SURV-1: the organiser and the desk make a survey, and replace or remove it until it opens', () => {
    for (const actor of [organiser, moderator, chair]) {
      const decided = given(draftConference).when(put, actor);
      decided.thenHappens({ type: 'SurveyPut', surveyId: SURVEY, form: FORM, by: actor.id, at: NOW });
      expect(decided.state().surveys[SURVEY]).toStrictEqual({ ...FORM, id: SURVEY, phase: 'draft', madeAt: NOW });
    }
    given(draftConference, made()).when(put, organiser).thenNothingHappens();
    const changed = { ...put, title: 'Khác', anonymous: true };
    expect(given(draftConference, made()).when(changed, organiser).state().surveys[SURVEY]).toMatchObject({
      ...{ title: 'Khác', anonymous: true, madeAt: START },
    });
    const remove = { type: 'RemoveSurvey', ...about } as const;
    expect(given(draftConference, made()).when(remove, organiser).state().surveys).toStrictEqual({});
    for (const command of [put, remove])
      given(draftConference, made(), opened()).when(command, organiser).thenRejected('SURVEY_STATE', { state: 'open' });
    given(draftConference).when(remove, organiser).thenRejected('SURVEY_UNKNOWN');
    given(plannedConference).when(put, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('SURV-1: there are no more surveys than a conference may have', () => {
    const full = Array.from(
      { length: SURVEY_LIMITS.surveys },
      (_, index): DomainEvent => ({
        ...{ type: 'SurveyPut', surveyId: `survey_full_${index}` as SurveyId, form: FORM, by: organiser.id, at: START },
      }),
    );
    given(draftConference, full).when(put, organiser).thenRejected('TOO_MANY_SURVEYS', { most: SURVEY_LIMITS.surveys });
  });

  const fine: SurveyQuestion = { kind: 'single', text: 'a', required: true, options: ['Có', 'Không'] };
  it.each([
    ['a choice without options', { kind: 'single', text: 'a', required: true }, 'SURVEY_FORM'],
    ['options without a choice', { ...fine, kind: 'long' }, 'SURVEY_FORM'],
    ['a scale without marks', { kind: 'scale', text: 'a', required: true }, 'SURVEY_FORM'],
    ['marks without a scale', { kind: 'date', text: 'a', required: true, scale: 3 }, 'SURVEY_FORM'],
    ['a unit without a number', { kind: 'short', text: 'a', required: true, unit: 'kg' }, 'SURVEY_FORM'],
    ['a condition on itself', { ...fine, when: { question: 2, option: 1 } }, 'SURVEY_FORM'],
    ['a condition on no option', { ...fine, when: { question: 1, option: 3 } }, 'SURVEY_FORM'],
    ['equal options', { ...fine, options: ['Có', 'CÓ'] }, 'SURVEY_OPTIONS_ALIKE'],
  ] as const)('SURV-2: a form with %s is refused', (_, question, code) => {
    const command = { ...put, questions: [fine, question as SurveyQuestion] };
    given(draftConference).when(command, organiser).thenRejected(code, { question: 2 });
  });

  it('SURV-3: a draft opens until a deadline that can be moved, or by hand, and opens again unless it is anonymous', () => {
    const decided = given(draftConference, made()).when({ ...open, deadline: NOW + 1 }, organiser);
    decided.thenHappens({ type: 'SurveyOpened', ...about, deadline: NOW + 1, by: organiser.id, at: NOW });
    expect(decided.state().surveys[SURVEY]).toMatchObject({ phase: 'open', openedAt: NOW, deadline: NOW + 1 });
    given(draftConference, made())
      .when({ ...open, deadline: NOW }, organiser)
      .thenRejected('DEADLINE_PAST');
    given(draftConference, made(), opened()).when(open, organiser).thenRejected('SURVEY_STATE', { state: 'open' });

    const move = { type: 'MoveSurveyDeadline', ...about, deadline: NOW + 9 } as const;
    const moved = given(draftConference, made(), opened(NOW + 1)).when(move, organiser);
    expect(moved.state().surveys[SURVEY]?.deadline).toBe(NOW + 9);
    given(draftConference, made(), opened(NOW + 9))
      .when(move, organiser)
      .thenNothingHappens();
    given(draftConference, made(), opened())
      .when({ ...move, deadline: NOW }, organiser)
      .thenRejected('DEADLINE_PAST');
    given(draftConference, made()).when(move, organiser).thenRejected('SURVEY_STATE', { state: 'draft' });

    const again = given(draftConference, made(), opened(NOW + 1), closed)
      .when(open, organiser)
      .state();
    expect(again.surveys[SURVEY]).toStrictEqual({ ...FORM, id: SURVEY, phase: 'open', madeAt: START, openedAt: NOW });
    given(draftConference, made({ ...FORM, anonymous: true }), opened(), closed)
      .when(open, organiser)
      .thenRejected('SURVEY_SEALED');
  });

  it('SURV-4: a survey closes by hand, or by any server once its deadline has passed', () => {
    const byHand = { type: 'CloseSurvey', ...about } as const;
    expect(given(draftConference, made(), opened()).when(byHand, chair).state().surveys[SURVEY]).toMatchObject({
      ...{ phase: 'closed', closedAt: NOW },
    });
    given(draftConference, made()).when(byHand, chair).thenRejected('SURVEY_STATE', { state: 'draft' });
    const atDeadline = { type: 'CloseSurveyAtDeadline', ...about } as const;
    const until = given(draftConference, made(), opened(NOW));
    until.when(atDeadline, system, NOW - 1).thenRejected('DEADLINE_NOT_PASSED');
    until.when(atDeadline, system).thenHappens({ type: 'SurveyClosed', ...about, by: system.id, at: NOW });
    given(draftConference, made(), opened()).when(atDeadline, system).thenRejected('DEADLINE_NOT_PASSED');
    given(draftConference, made(), opened(NOW), closed).when(atDeadline, system).thenNothingHappens();
    given(draftConference, made(), opened(NOW)).when(atDeadline, organiser).thenRejected('FORBIDDEN');
  });

  it('STALE-1: what is done to a survey as somebody saw it is refused once it has changed', () => {
    const state = stateAfter([...draftConference, made(), opened()]);
    const seen = state.revisions[`survey ${SURVEY}`];
    given(draftConference, made(), opened(), closed).when(open, organiser, NOW, seen).thenRejected('STALE');
  });
});

describe('answers', () => {
  const WHOLE: SurveyAnswers = { q1: 'o1', q3: 'o1+o3', q4: '5', q5: '12.5', q6: '2026-02-28', q7: 'Lê An' };
  const answer = (answers: SurveyAnswers, actor = siteActor(EAST_1), history: readonly DomainEvent[] = [], at = NOW) =>
    decideAnswer(
      stateAfter([...plannedConference, made(), opened(NOW + 10), ...history]).surveys[SURVEY],
      answers,
      stateAfter([...plannedConference, ...seated(EAST_1, 1), made(), opened(NOW + 10), ...history]),
      { actor, at },
    );

  it('SURV-5: only those whom an open survey asks answer it, before its deadline', () => {
    expect(answer(WHOLE)).toStrictEqual({ ok: true, value: WHOLE });
    expect(answer(WHOLE, delegateOf(EAST_1))).toMatchObject({ error: { code: 'SURVEY_NOT_ASKED' } });
    expect(answer(WHOLE, undefined, [], NOW + 10)).toMatchObject({ error: { code: 'SURVEY_STATE' } });
    expect(answer(WHOLE, undefined, [closed])).toMatchObject({ error: { code: 'SURVEY_STATE' } });
    const state = stateAfter([...plannedConference, made()]);
    const ofDraft = decideAnswer(state.surveys[SURVEY], WHOLE, state, { actor: siteActor(EAST_1), at: NOW });
    expect(ofDraft).toMatchObject({ error: { code: 'SURVEY_UNKNOWN' } });
  });

  it.each([
    ['one that is required is missing', {}, 'ANSWER_MISSING', 1],
    ['one that a condition asks for is missing', { q1: 'o2' }, 'ANSWER_MISSING', 2],
    ['one that a condition leaves out is there', { q1: 'o1', q2: 'a' }, 'ANSWER_FORM', 2],
    ['there is no such option', { q1: 'o3' }, 'ANSWER_FORM', 1],
    ['two options of one choice', { q1: 'o1+o2' }, 'ANSWER_FORM', 1],
    ['options twice', { q1: 'o1', q3: 'o1+o1' }, 'ANSWER_FORM', 3],
    ['options out of order', { q1: 'o1', q3: 'o3+o1' }, 'ANSWER_FORM', 3],
    ['a mark beyond the scale', { q1: 'o1', q4: '6' }, 'ANSWER_FORM', 4],
    ['no number', { q1: 'o1', q5: '1,5' }, 'ANSWER_FORM', 5],
    ['a number with an exponent', { q1: 'o1', q5: '1e9' }, 'ANSWER_FORM', 5],
    ['no day', { q1: 'o1', q6: '2026-02-29' }, 'ANSWER_FORM', 6],
    ['an invisible text', { q1: 'o1', q7: '\u200b' }, 'ANSWER_FORM', 7],
    ['too long a text', { q1: 'o1', q7: 'x'.repeat(201) }, 'ANSWER_FORM', 7],
    ['a question that the form has not', { q1: 'o1', q8: 'a' }, 'ANSWER_FORM', 0],
  ] as const)('SURV-6: an answer is refused as a whole where %s', (_, answers, code, question) => {
    expect(readAnswers(FORM, answers)).toMatchObject({ ok: false, error: { code, facts: { question } } });
  });

  it('SURV-6: texts are cleaned, and numbers are those that are written in one way', () => {
    expect(readAnswers(FORM, { q1: 'o2', q2: ' a\u200b \n\n\n\nb ' })).toMatchObject({
      value: { q1: 'o2', q2: 'a\n\nb' },
    });
    for (const number of ['0', '-1', '0.5', '-0.125', '7460', '999999999999'])
      expect(readAnswers(FORM, { q1: 'o1', q5: number }).ok).toBe(true);
    for (const number of ['-0', '00', '1.', '.5', '1.50', '1.23456', '1000000000000', ' 1'])
      expect(readAnswers(FORM, { q1: 'o1', q5: number }).ok).toBe(false);
  });

  it('SURV-6: a form leaves out what is empty or not asked', () => {
    expect(pruneAnswers(FORM, { q1: 'o1', q2: 'nothing', q3: '', q7: ' ' })).toStrictEqual({ q1: 'o1' });
    const chain: Pick<SurveyForm, 'questions'> = {
      questions: [
        { kind: 'single', text: 'a', required: false, options: ['x', 'y'] },
        { kind: 'single', text: 'b', required: false, options: ['x', 'y'], when: { question: 1, option: 1 } },
        { kind: 'short', text: 'c', required: true, when: { question: 2, option: 1 } },
      ],
    };
    expect(pruneAnswers(chain, { q1: 'o2', q2: 'o1', q3: 'z' })).toStrictEqual({ q1: 'o2' });
    expect(readAnswers(chain, { q1: 'o2' }).ok).toBe(true);
  });
});

describe('results', () => {
  const { roster } = stateAfter(plannedConference);
  const east = { siteId: EAST_1, answers: { q1: 'o1', q3: 'o1+o2', q4: '5', q5: '0.1', q6: '2026-03-01' } };
  const other = {
    siteId: 'DT-01' as typeof EAST_1,
    answers: { q1: 'o2', q2: 'Vì xa', q4: '2', q5: '0.2', q6: '2026-02-01' },
  };

  it('SURV-13: each question is counted, as a whole and by group', () => {
    const results = countResults(FORM, [east, other, { answers: { q1: 'o1' } }], roster);
    expect(results[0]).toMatchObject({
      ...{ answered: 3, counts: { 1: 2, 2: 1 } },
      groups: { DD: { answered: 1, counts: { 1: 1 } }, DT: { answered: 1, counts: { 2: 1 } } },
    });
    expect(results[1]).toMatchObject({ answered: 1 });
    expect(results[2]).toMatchObject({ answered: 1, counts: { 1: 1, 2: 1 } });
    expect(results[3]).toMatchObject({ answered: 2, counts: { 2: 1, 5: 1 }, mean: 3.5, least: 2, greatest: 5 });
    expect(results[4]).toMatchObject({ answered: 2, sum: 0.3, least: 0.1, greatest: 0.2 });
    expect(Object.keys(results[5]?.counts ?? {})).toStrictEqual(['2026-02-01', '2026-03-01']);
    expect(results[6]).toStrictEqual({ answered: 0, groups: { DD: { answered: 0 }, DT: { answered: 0 } } });
  });

  it('SURV-13: an anonymous survey is not counted by group', () => {
    const [first] = countResults({ ...FORM, anonymous: true }, [east, other], roster);
    expect(first).toStrictEqual({ answered: 2, counts: { 1: 1, 2: 1 } });
  });
});
