import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { withLevelWord } from './editChoices.ts';
import styles from './LevelWords.module.css';
import { StepGroup } from './StepGroup.tsx';
import type { StepProps } from './steps.ts';

const UNEXPLAINED = '';

/** The words for levels that are not known, each to be explained; those that were explained stay in sight. */
export function LevelWords({ list, onChange }: StepProps) {
  const { t } = useTranslation();
  const { preview, levels } = list.checked;
  const explained = list.choices.levelWords ?? {};
  const unknown = preview.rows.flatMap(({ problems }) =>
    problems.filter(({ code }) => code === 'LEVEL_UNKNOWN' || code === 'LEVEL_FROM_NAME'),
  );
  const words = [...new Set([...Object.keys(explained), ...unknown.map(({ value = '' }) => value)])];
  if (words.length === 0) return null;
  const options = [
    { value: UNEXPLAINED, label: t('importing.levelUnknown') },
    ...levels.map((name, index) => ({ value: String(index + 1), label: name })),
  ];
  return (
    <StepGroup title={t('importing.levelWords')} hint={t('importing.levelWordsHint')}>
      <div className={styles.words}>
        {words.map((word) => (
          <Select
            key={word}
            label={`“${word}”`}
            value={explained[word] === undefined ? UNEXPLAINED : String(explained[word])}
            options={options}
            onChange={(place) =>
              onChange(withLevelWord(list.choices, word, place === UNEXPLAINED ? undefined : Number(place)))
            }
          />
        ))}
      </div>
    </StepGroup>
  );
}
