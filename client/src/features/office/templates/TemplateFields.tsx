import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import type { TemplateWords } from '@diem-cau/shared/organisation/state.ts';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../ui/fields/Field.tsx';

interface TemplateFieldsProps {
  readonly words: TemplateWords;
  readonly onChange: (words: TemplateWords) => void;
}

/** What a template is called, and what it is for. */
export function TemplateFields({ words, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('conferenceTemplates.name')}
        value={words.name}
        maxLength={ORGANISATION_LIMITS.templateName}
        autoFocus
        onChange={(name) => onChange({ ...words, name })}
      />
      <TextArea
        label={t('conferenceTemplates.about')}
        hint={t('conferenceTemplates.aboutHint')}
        value={words.about}
        maxLength={ORGANISATION_LIMITS.templateAbout}
        rows={2}
        onChange={(about) => onChange({ ...words, about })}
      />
    </>
  );
}
