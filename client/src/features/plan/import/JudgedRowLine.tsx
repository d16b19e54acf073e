import type { JudgedRow, RowState } from '@diem-cau/shared/lists/preview.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Badge, type BadgeTone } from '../../../ui/status/Badge.tsx';
import styles from './JudgedRowLine.module.css';
import { useRowProblemWords } from './useRowProblemWords.ts';

const TONES: Readonly<Record<RowState, BadgeTone>> = {
  new: 'green',
  changed: 'blue',
  same: 'neutral',
  warning: 'gold',
  error: 'red',
};

interface JudgedRowLineProps {
  readonly row: JudgedRow;
  readonly levels: readonly string[];
  readonly onLeaveOut: () => void;
}

/** A row of the list: its fields, its state, and what to do about it. */
export function JudgedRowLine({ row, levels, onLeaveOut }: JudgedRowLineProps) {
  const { t } = useTranslation();
  const wordsOf = useRowProblemWords();
  const { sheet, line, state, code, name, level, parent, expected, contact, phone, email, status, problems } = row;
  const place = sheet === undefined ? t('importing.lineOf', { line }) : t('importing.lineIn', { line, sheet });
  const facts = [
    level === null ? null : levels[level - 1],
    parent === null ? null : t('importing.below', { parent }),
    expected === null ? null : t('importing.people', { count: expected }),
    contact,
    phone,
    email,
    status,
  ];
  return (
    <div className={styles.row} data-state={state}>
      <span className={styles.line}>{place}</span>
      <Badge tone={TONES[state]}>{t(`rowStates.${state}`)}</Badge>
      <div className={styles.site}>
        <p>
          <strong>{name || t('importing.noName')}</strong> <span className={styles.code}>{code}</span>
        </p>
        <p className={styles.facts}>{facts.filter((fact) => fact !== null && fact !== undefined).join(' · ')}</p>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.field ?? ''}`} className={styles.problem} data-severity={problem.severity}>
            {wordsOf(problem)}
          </p>
        ))}
      </div>
      <Button variant="quiet" size="small" label={t('importing.leaveOutOf', { line })} onClick={onLeaveOut}>
        {t('importing.leaveOut')}
      </Button>
    </div>
  );
}
