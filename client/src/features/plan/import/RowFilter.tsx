import type { RowState } from '@diem-cau/shared/lists/preview.ts';
import { useTranslation } from 'react-i18next';
import styles from './RowFilter.module.css';

/** What the rows are filtered by. */
export type ShownRows = RowState | 'all' | 'leftOut';

interface RowFilterProps {
  readonly counts: Readonly<Record<ShownRows, number>>;
  readonly shown: ShownRows;
  readonly states: readonly RowState[];
  readonly onShow: (shown: ShownRows) => void;
}

/** How many rows are in each state; a press shows these alone. */
export function RowFilter({ counts, shown, states, onShow }: RowFilterProps) {
  const { t } = useTranslation();
  const kinds: readonly ShownRows[] = ['all', 'error', 'warning', ...states.filter(isQuiet), 'leftOut'];
  const wordOf = (kind: ShownRows) =>
    kind === 'all' || kind === 'leftOut' ? t(`importing.filters.${kind}`) : t(`rowStates.${kind}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of fields.
    <div className={styles.filter} role="group" aria-label={t('importing.filter')} data-testid="import-counts">
      {kinds
        .filter((kind) => kind === 'all' || counts[kind] > 0)
        .map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            data-state={kind}
            aria-pressed={kind === shown}
            onClick={() => onShow(kind)}
          >
            {wordOf(kind)}: {t('importing.count', { count: counts[kind] })}
          </button>
        ))}
    </div>
  );
}

function isQuiet(state: RowState): boolean {
  return state !== 'error' && state !== 'warning';
}
