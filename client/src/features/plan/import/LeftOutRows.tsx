import type { ListPreview } from '@diem-cau/shared/lists/preview.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { VirtualList } from '../../../ui/layout/VirtualList.tsx';
import styles from './LeftOutRows.module.css';
import { ListBox } from './ListBox.tsx';

type LeftOut = ListPreview['leftOut'][number];

interface LeftOutRowsProps {
  readonly rows: readonly LeftOut[];
  readonly onRead: (row: LeftOut) => void;
}

/** The rows that are not imported, each with the reason. Those that a person left out can be read again. */
export function LeftOutRows({ rows, onRead }: LeftOutRowsProps) {
  const { t } = useTranslation();
  return (
    <ListBox>
      <VirtualList
        items={rows}
        keyOf={({ sheet, line }) => `${sheet ?? ''} ${line}`}
        rowHeight={52}
        label={t('importing.filters.leftOut')}
        testId="import-left-out"
      >
        {(row) => (
          <div className={styles.row}>
            <span className={styles.line}>
              {row.sheet === undefined
                ? t('importing.lineOf', { line: row.line })
                : t('importing.lineIn', { line: row.line, sheet: row.sheet })}
            </span>
            <span>{t(`leftOutReasons.${row.why}`)}</span>
            {row.why === 'chosen' && (
              <Button
                variant="quiet"
                size="small"
                label={t('importing.readAgainOf', { line: row.line })}
                onClick={() => onRead(row)}
              >
                {t('importing.readAgain')}
              </Button>
            )}
          </div>
        )}
      </VirtualList>
    </ListBox>
  );
}
