import { LETTERHEAD_FORMS, LETTERHEAD_LIMITS } from '@diem-cau/shared/kernel/letterhead.ts';
import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { LetterheadPreview } from './LetterheadPreview.tsx';
import { readTyped, type TypedLetterhead, wrongFields, wrongWords } from './typedLetterhead.ts';

const LINES = [
  { name: 'superior', bound: { maxLength: LETTERHEAD_LIMITS.name } },
  { name: 'body', bound: { maxLength: LETTERHEAD_LIMITS.name } },
  { name: 'abbreviation', bound: { maxLength: LETTERHEAD_LIMITS.abbreviation } },
  { name: 'numberPattern', bound: { maxLength: LETTERHEAD_LIMITS.pattern } },
  { name: 'place', bound: { maxLength: LETTERHEAD_LIMITS.place } },
  { name: 'onBehalfOf', bound: { maxLength: LETTERHEAD_LIMITS.title } },
  { name: 'chairTitle', bound: { maxLength: LETTERHEAD_LIMITS.title } },
  { name: 'secretaryTitle', bound: { maxLength: LETTERHEAD_LIMITS.title } },
] as const;

interface LetterheadFieldsProps {
  readonly typed: TypedLetterhead;
  readonly onChange: (typed: TypedLetterhead) => void;
}

/** What stands on papers, field by field, and how their head looks with it. */
export function LetterheadFields({ typed, onChange }: LetterheadFieldsProps) {
  const { t } = useTranslation();
  const read = readTyped(typed);
  const wrong = wrongFields(read);
  const { recipients: most } = LETTERHEAD_LIMITS;
  return (
    <>
      <Select
        label={t('letterhead.form')}
        value={typed.form}
        options={LETTERHEAD_FORMS.map((value) => ({ value, label: t(`letterhead.forms.${value}`) }))}
        onChange={(form) => onChange({ ...typed, form })}
      />
      <LetterheadPreview letterhead={wrong.includes('numberPattern') ? { ...read, numberPattern: undefined } : read} />
      {LINES.map(({ name, bound }) => (
        <TextField
          key={name}
          label={t(`letterhead.${name}`)}
          hint={name === 'body' ? undefined : t(`letterhead.${name}Hint`)}
          error={name === 'numberPattern' && wrong.includes(name) ? wrongWords(t, name) : undefined}
          value={typed[name]}
          {...bound}
          onChange={(value) => onChange({ ...typed, [name]: value })}
        />
      ))}
      <TextArea
        label={t('letterhead.recipients')}
        hint={t('letterhead.recipientsHint', { most })}
        error={wrong.includes('recipients') ? wrongWords(t, 'recipients') : undefined}
        rows={4}
        value={typed.recipients}
        maxLength={LETTERHEAD_LIMITS.typedRecipients}
        onChange={(recipients) => onChange({ ...typed, recipients })}
      />
    </>
  );
}
