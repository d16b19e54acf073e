import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import { SURVEY_QUESTION_KINDS } from '@diem-cau/shared/domain/surveys/state.ts';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../ui/fields/Field.tsx';
import styles from './QuestionEditor.module.css';
import { conditionsFor, type DraftQuestion } from './surveyDraft.ts';

interface QuestionEditorProps {
  readonly questions: readonly DraftQuestion[];
  readonly index: number;
  readonly onChange: (change: Partial<DraftQuestion>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const ALWAYS = '';

/** The fields of one question of a survey. */
export function QuestionEditor({ questions, index, onChange, onMove, onRemove }: QuestionEditorProps) {
  const { t } = useTranslation();
  const question = questions[index];
  if (!question) return null;
  const n = index + 1;
  const { kind } = question;
  const isChoice = kind === 'single' || kind === 'several';
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{t('surveys.form.question', { n })}</legend>
      <div className={styles.actions}>
        <Button
          size="small"
          variant="quiet"
          icon={<ArrowUp aria-hidden="true" size={18} />}
          label={t('surveys.form.up', { n })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          variant="quiet"
          icon={<ArrowDown aria-hidden="true" size={18} />}
          label={t('surveys.form.down', { n })}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          variant="quiet"
          icon={<Trash2 aria-hidden="true" size={18} />}
          label={t('surveys.form.removeQuestion', { n })}
          onClick={onRemove}
        />
      </div>
      <TextField
        label={t('surveys.form.text')}
        value={question.text}
        maxLength={SURVEY_LIMITS.question}
        onChange={(text) => onChange({ text })}
      />
      <div className={styles.pair}>
        <Select
          label={t('surveys.form.kind')}
          value={kind}
          options={SURVEY_QUESTION_KINDS.map((value) => ({ value, label: t(`surveys.kinds.${value}`) }))}
          onChange={(changed) => onChange({ kind: changed })}
        />
        <ConditionField questions={questions} index={index} onChange={onChange} />
      </div>
      {isChoice && (
        <TextArea
          label={t('surveys.form.options')}
          hint={t('surveys.form.optionsHint', { least: SURVEY_LIMITS.options.min, most: SURVEY_LIMITS.options.max })}
          value={question.options}
          rows={4}
          onChange={(options) => onChange({ options })}
        />
      )}
      {kind === 'scale' && (
        <Select
          label={t('surveys.form.scale')}
          value={String(question.scale)}
          options={SCALES.map((mark) => ({ value: mark, label: mark }))}
          onChange={(scale) => onChange({ scale: Number(scale) })}
        />
      )}
      {kind === 'number' && (
        <TextField
          label={t('surveys.form.unit')}
          value={question.unit}
          maxLength={SURVEY_LIMITS.unit}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      <TextField
        label={t('surveys.form.section')}
        value={question.section}
        maxLength={SURVEY_LIMITS.section}
        onChange={(section) => onChange({ section })}
      />
      <Checkbox
        label={t('surveys.form.required')}
        checked={question.required}
        onChange={(required) => onChange({ required })}
      />
    </fieldset>
  );
}

const { min, max } = SURVEY_LIMITS.scale;
const SCALES = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));

function ConditionField({ questions, index, onChange }: Pick<QuestionEditorProps, 'questions' | 'index' | 'onChange'>) {
  const { t } = useTranslation();
  const conditions = conditionsFor(questions, index);
  const { when } = questions[index] ?? {};
  if (conditions.length === 0 && !when) return null;
  const keyOf = ({ id, option }: NonNullable<DraftQuestion['when']>) => `${id} ${option}`;
  const choices = conditions.map(({ id, question, words }) => ({ when: { id, option: words }, question, words }));
  const isThere = when && choices.some((choice) => keyOf(choice.when) === keyOf(when));
  return (
    <Select
      label={t('surveys.form.when')}
      value={when ? keyOf(when) : ALWAYS}
      options={[
        { value: ALWAYS, label: t('surveys.form.always') },
        ...(when && !isThere
          ? [{ value: keyOf(when), label: t('surveys.form.whenGone', { option: when.option }) }]
          : []),
        ...choices.map((choice) => ({
          value: keyOf(choice.when),
          label: t('surveys.form.whenOption', { question: choice.question, option: choice.words }),
        })),
      ]}
      onChange={(key) => onChange({ when: choices.find((choice) => keyOf(choice.when) === key)?.when })}
    />
  );
}
