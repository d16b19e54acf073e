import { STATUS_TONES } from '@diem-cau/shared/domain/roster/statuses.ts';
import { canBeName, type StatusWordChoice } from '@diem-cau/shared/lists/statusWords.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { withStatusWord } from './editChoices.ts';
import styles from './StatusWords.module.css';
import { StepGroup } from './StepGroup.tsx';
import type { StepProps } from './steps.ts';

const UNEXPLAINED = '';

/** The words for statuses that are not known, each to be explained or added; those that were explained stay in sight. */
export function StatusWords({ list, onChange }: StepProps) {
  const { t } = useTranslation();
  const { preview, statuses } = list.checked;
  const explained = list.choices.statusWords ?? {};
  const unknown = preview.rows.flatMap(({ problems }) => problems.filter(({ code }) => code === 'STATUS_UNKNOWN'));
  const words = [...new Set([...Object.keys(explained), ...unknown.map(({ value = '' }) => value)])];
  if (words.length === 0) return null;
  const meanings = new Map<string, StatusWordChoice>([
    ...statuses.map(({ key }) => [`key ${key}`, { key }] as const),
    ...STATUS_TONES.map((tone) => [`tone ${tone}`, { tone }] as const),
  ]);
  const known = [
    { value: UNEXPLAINED, label: t('importing.statusUnknown') },
    ...statuses.map(({ key, name }) => ({ value: `key ${key}`, label: name })),
  ];
  const added = STATUS_TONES.map((tone) => ({
    value: `tone ${tone}`,
    label: t('importing.statusAdd', { tone: t(`structure.tones.${tone}`) }),
  }));
  return (
    <StepGroup title={t('importing.statusWords')} hint={t('importing.statusWordsHint')}>
      <div className={styles.words}>
        {words.map((word) => (
          <Select
            key={word}
            label={`“${word}”`}
            value={optionOf(explained[word])}
            options={canBeName(word) ? [...known, ...added] : known}
            onChange={(value) => onChange(withStatusWord(list.choices, word, meanings.get(value)))}
          />
        ))}
      </div>
    </StepGroup>
  );
}

function optionOf(meaning: StatusWordChoice | undefined): string {
  if (!meaning) return UNEXPLAINED;
  return 'key' in meaning ? `key ${meaning.key}` : `tone ${meaning.tone}`;
}
