import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm, SurveyQuestion, SurveyQuestionKind } from '@diem-cau/shared/domain/surveys/state.ts';
import { cleanLine, findTwin, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { nanoid } from 'nanoid';

/** A question as it is typed. */
export interface DraftQuestion {
  /** Made by this page, so that a condition keeps its question when questions move. */
  readonly id: string;
  readonly kind: SurveyQuestionKind;
  readonly text: string;
  readonly section: string;
  readonly required: boolean;
  /** One option a line. */
  readonly options: string;
  /** The highest mark. */
  readonly scale: number;
  readonly unit: string;
  readonly when?: DraftCondition | undefined;
}

interface DraftCondition {
  readonly id: string;
  /** By its words, since its number changes as options are added above it. */
  readonly option: string;
}

/** A survey as it is typed. */
export interface SurveyDraft extends Pick<SurveyForm, 'title' | 'asks' | 'anonymous'> {
  readonly intro: string;
  readonly questions: readonly DraftQuestion[];
}

/** What is wrong with a draft: of a question with its number, from 1. */
export type DraftFault =
  | { readonly fault: 'nameMissing' | 'noQuestions' }
  | {
      readonly fault: 'incomplete' | 'tooManyOptions' | 'optionsAlike' | 'longOption' | 'conditionGone';
      readonly question: number;
    };

const USUAL_SCALE = 5;

/** A question that nobody has written yet. */
export function emptyQuestion(): DraftQuestion {
  return {
    id: nanoid(),
    ...{ kind: 'single', text: '', section: '', required: true, options: '', scale: USUAL_SCALE, unit: '' },
  };
}

/** A form as its editor begins. */
export function draftOf({ title, intro = '', asks, anonymous, questions }: SurveyForm): SurveyDraft {
  const ids = questions.map(() => nanoid());
  return {
    ...{ title, intro, asks, anonymous },
    questions: questions.map(({ kind, text, section = '', required, options = [], scale, unit = '', when }, index) => {
      const id = ids[index] ?? '';
      const asked = when && ids[when.question - 1];
      const option = when && questions[when.question - 1]?.options?.[when.option - 1];
      return {
        ...{ id, kind, text, section, required, options: options.join('\n'), scale: scale ?? USUAL_SCALE, unit },
        ...(asked !== undefined && option !== undefined && { when: { id: asked, option } }),
      };
    }),
  };
}

/** The options that were typed, one a line. */
function optionsOf({ kind, options }: Pick<DraftQuestion, 'kind' | 'options'>): readonly string[] {
  if (kind !== 'single' && kind !== 'several') return [];
  return options
    .split('\n')
    .map(cleanLine)
    .filter((option) => option !== '');
}

/** What a question's condition may name: the options of the choices before it. */
export function conditionsFor(questions: readonly DraftQuestion[], index: number) {
  return questions.slice(0, index).flatMap((question, before) =>
    optionsOf(question).map((words, option) => ({
      id: question.id,
      question: before + 1,
      option: option + 1,
      words,
    })),
  );
}

/** The questions with one changed. Conditions on an option follow it where its words are changed in their place. */
export function changeQuestion(
  questions: readonly DraftQuestion[],
  changed: DraftQuestion,
  part: Partial<DraftQuestion>,
): readonly DraftQuestion[] {
  const [before, after] = [optionsOf(changed), optionsOf({ ...changed, ...part })];
  const rename = (question: DraftQuestion): DraftQuestion => {
    const { when } = question;
    const renamed = when?.id === changed.id ? after[before.indexOf(when.option)] : undefined;
    if (when === undefined || renamed === undefined || before.length !== after.length) return question;
    return { ...question, when: { ...when, option: renamed } };
  };
  return questions.map((question) => (question === changed ? { ...question, ...part } : rename(question)));
}

/** The form that was typed; a condition whose option is no longer before its question no longer holds. */
export function formOf({ title, intro, asks, anonymous, questions }: SurveyDraft): SurveyForm {
  return {
    ...{ title, asks, anonymous },
    ...(!isBlank(intro) && { intro }),
    questions: questions.map((question, index) => questionOf(question, questions, index)),
  };
}

function questionOf(draft: DraftQuestion, questions: readonly DraftQuestion[], index: number): SurveyQuestion {
  const { kind, text, section, required, scale, unit, when } = draft;
  const condition = conditionsFor(questions, index).find(({ id, words }) => id === when?.id && words === when.option);
  const options = optionsOf(draft);
  return {
    ...{ kind, text, required },
    ...(!isBlank(section) && { section }),
    ...((kind === 'single' || kind === 'several') && { options }),
    ...(kind === 'scale' && { scale }),
    ...(kind === 'number' && !isBlank(unit) && { unit }),
    ...(condition && { when: { question: condition.question, option: condition.option } }),
  };
}

/** The first thing that keeps a draft from being saved. */
export function findFault({ title, questions }: SurveyDraft): DraftFault | undefined {
  if (isBlank(title)) return { fault: 'nameMissing' };
  if (questions.length === 0) return { fault: 'noQuestions' };
  for (const [index, question] of questions.entries()) {
    const options = optionsOf(question);
    const { min, max } = SURVEY_LIMITS.options;
    const isChoice = question.kind === 'single' || question.kind === 'several';
    const number = index + 1;
    if (isBlank(question.text) || (isChoice && options.length < min)) return { fault: 'incomplete', question: number };
    if (options.length > max) return { fault: 'tooManyOptions', question: number };
    if (findTwin(options) !== undefined) return { fault: 'optionsAlike', question: number };
    if (options.some((option) => option.length > SURVEY_LIMITS.option))
      return { fault: 'longOption', question: number };
    // It would be asked of everybody, and nobody would know.
    if (question.when && questionOf(question, questions, index).when === undefined)
      return { fault: 'conditionGone', question: number };
  }
  return undefined;
}

/** The questions with one moved up or down by a place. */
export function moveQuestion(questions: readonly DraftQuestion[], index: number, by: 1 | -1): readonly DraftQuestion[] {
  const moved = questions[index];
  if (!moved || index + by < 0 || index + by >= questions.length) return questions;
  const others = questions.filter((question) => question !== moved);
  return [...others.slice(0, index + by), moved, ...others.slice(index + by)];
}
