import {
  answerKey,
  choose,
  chosenOptions,
  isAsked,
  type SurveyAnswers,
} from '@diem-cau/shared/domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm, SurveyQuestion } from '@diem-cau/shared/domain/surveys/state.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import styles from './SurveyFields.module.css';

interface SurveyFieldsProps {
  readonly form: Pick<SurveyForm, 'questions'>;
  /** As they are typed. */
  readonly typed: SurveyAnswers;
  readonly onChange: (typed: SurveyAnswers) => void;
  /** The number of the question that does not fit, and what is wrong with it. */
  readonly problem?: { readonly question: number; readonly words: string } | undefined;
}

/** The questions of a survey that are asked of somebody who answers so. */
export function SurveyFields({ form, typed, onChange, problem }: SurveyFieldsProps) {
  const asked = form.questions.flatMap((question, index) =>
    isAsked(form, index + 1, typed) ? [{ question, number: index + 1 }] : [],
  );
  return (
    <ol className={styles.list}>
      {asked.map(({ question, number }) => (
        <li key={number} className={styles.item} data-question={number}>
          {question.section !== undefined && <h3 className={styles.section}>{question.section}</h3>}
          <QuestionField
            question={question}
            number={number}
            value={typed[answerKey(number)] ?? ''}
            error={problem?.question === number ? problem.words : undefined}
            onChange={(value) => onChange({ ...typed, [answerKey(number)]: value })}
          />
        </li>
      ))}
    </ol>
  );
}

interface QuestionFieldProps {
  readonly question: SurveyQuestion;
  /** Its place in the form, by which refusals and results name it; some before it may not be asked. */
  readonly number: number;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function QuestionField({ question, number, value, error, onChange }: QuestionFieldProps) {
  const { t } = useTranslation();
  const words = `${number}. ${question.text}`;
  const label = question.required ? `${words} (${t('surveyForm.required')})` : words;
  const field = { label, value, error, onChange };
  switch (question.kind) {
    case 'single':
    case 'several':
      return <OptionField question={question} label={label} value={value} error={error} onChange={onChange} />;
    case 'scale':
      return <ScaleField question={question} label={label} value={value} error={error} onChange={onChange} />;
    case 'number': {
      const { unit } = question;
      const hint = unit === undefined ? t('surveyForm.number') : t('surveyForm.numberIn', { unit });
      return <TextField {...field} hint={hint} inputMode="decimal" maxLength={SURVEY_LIMITS.short} />;
    }
    case 'date':
      return <TextField {...field} type="date" />;
    case 'short':
      return <TextField {...field} maxLength={SURVEY_LIMITS.short} />;
    case 'long':
      return <TextArea {...field} maxLength={SURVEY_LIMITS.long} rows={3} />;
  }
}

interface ChoiceFieldProps {
  readonly question: SurveyQuestion;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function OptionField({ question, label, value, error, onChange }: ChoiceFieldProps) {
  const { t } = useTranslation();
  const several = question.kind === 'several';
  const chosen = chosenOptions(value);
  const press = (option: number) => {
    const isChosen = chosen.includes(option);
    if (several) onChange(choose(isChosen ? chosen.filter((one) => one !== option) : [...chosen, option]));
    else onChange(choose([option]));
  };
  const options = (question.options ?? []).map((words, index) => ({ value: index + 1, words }));
  return (
    <ChoiceField
      {...{ label, error, options }}
      type={several ? 'checkbox' : 'radio'}
      hint={several ? t('surveyForm.chooseSeveral') : undefined}
      chosen={chosen}
      onPress={press}
      // A radio button cannot be taken back by itself.
      onClear={!several && !question.required && chosen.length > 0 ? () => onChange('') : undefined}
    />
  );
}

function ScaleField({ question, label, value, error, onChange }: ChoiceFieldProps) {
  const { t } = useTranslation();
  const marks = Array.from({ length: question.scale ?? 0 }, (_, index) => index + 1);
  const ends: Readonly<Record<number, string>> = {
    1: ` (${t('surveyForm.lowest')})`,
    [marks.length]: ` (${t('surveyForm.highest')})`,
  };
  return (
    <ChoiceField
      {...{ label, error }}
      type="radio"
      options={marks.map((mark) => ({ value: mark, words: `${mark}${ends[mark] ?? ''}` }))}
      chosen={value === '' ? [] : [Number(value)]}
      onPress={(mark) => onChange(String(mark))}
      onClear={!question.required && value !== '' ? () => onChange('') : undefined}
    />
  );
}

interface ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: number; readonly words: string }[];
  readonly chosen: readonly number[];
  readonly onPress: (option: number) => void;
  readonly onClear: (() => void) | undefined;
}

function ChoiceField({ type, label, hint, error, options, chosen, onPress, onClear }: ChoicesProps) {
  const { t } = useTranslation();
  const id = useId();
  const note = error ?? hint;
  return (
    <fieldset className={styles.choices} aria-describedby={note === undefined ? undefined : `${id}-note`}>
      <legend className={styles.legend}>{label}</legend>
      {options.map(({ value, words }) => (
        <label key={value} className={styles.option}>
          <input type={type} name={id} checked={chosen.includes(value)} onChange={() => onPress(value)} />
          <span>{words}</span>
        </label>
      ))}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={error === undefined ? styles.hint : styles.error}
          role={error ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
      {onClear && (
        <Button size="small" variant="quiet" onClick={onClear}>
          {t('surveyForm.clear')}
        </Button>
      )}
    </fieldset>
  );
}
