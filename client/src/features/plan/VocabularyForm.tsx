import { VOCABULARY_PRESETS, type Vocabulary } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';

/** What the conference calls its people, places and ballots: the words of a kind of organisation. */
export function VocabularyForm({ present }: { readonly present: Vocabulary }) {
  const { t } = useTranslation();
  const [preset, setPreset] = useState(present.preset);
  return (
    <CommandForm
      command="SetVocabulary"
      submit={t('vocabulary.set')}
      problem={t('vocabulary.same')}
      make={() =>
        preset === present.preset ? undefined : { type: 'SetVocabulary', vocabulary: { ...present, preset } }
      }
    >
      <Select
        label={t('vocabulary.preset')}
        value={preset}
        options={VOCABULARY_PRESETS.map((value) => ({ value, label: t(`vocabulary.presets.${value}`) }))}
        onChange={setPreset}
      />
    </CommandForm>
  );
}
