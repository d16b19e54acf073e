import { columnLetter } from '@diem-cau/shared/lists/columnLetter.ts';
import { isNews, outcomeOf } from '@diem-cau/shared/lists/outcome.ts';
import { useTranslation } from 'react-i18next';
import { VirtualList } from '../../../ui/layout/VirtualList.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { ChangedSite } from './ChangedSite.tsx';
import { FileCounts } from './FileTable.tsx';
import { ListBox } from './ListBox.tsx';
import styles from './PreviewStep.module.css';
import type { StepProps } from './steps.ts';

/** What the import will do: every field old and new, what stays, and what is not read. */
export function PreviewStep({ list }: Pick<StepProps, 'list'>) {
  const { t } = useTranslation();
  const { preview, levels } = list.checked;
  const { added, changed, kept } = outcomeOf(preview);
  const news = preview.rows.filter(isNews);
  const unread = preview.unread.map(({ index, heading }) => {
    return heading || t('importing.columnOf', { letter: columnLetter(index) });
  });
  return (
    <>
      <FileCounts testId="import-outcome">
        <li>{t('importing.willAdd', { count: added })}</li>
        <li>{t('importing.willChange', { count: changed })}</li>
        <li>{t('importing.willKeep', { count: kept })}</li>
        <li>{t('importing.willLeaveOut', { count: preview.leftOut.length })}</li>
        {preview.newStatuses.length > 0 && (
          <li>{t('importing.willAddStatuses', { names: preview.newStatuses.map(({ name }) => name).join(', ') })}</li>
        )}
        {unread.length > 0 && <li>{t('importing.unreadColumns', { columns: unread.join('; ') })}</li>}
      </FileCounts>
      {preview.missing.length > 0 && (
        <details className={styles.missing}>
          <summary>{t('importing.missing', { count: preview.missing.length })}</summary>
          <p>{preview.missing.map(({ code, name }) => `${name} (${code})`).join(', ')}</p>
        </details>
      )}
      {news.length === 0 ? (
        <EmptyState title={t('importing.nothingNew')}>{t('importing.nothingNewHint')}</EmptyState>
      ) : (
        <ListBox>
          <VirtualList
            items={news}
            keyOf={({ sheet, line }) => `${sheet ?? ''} ${line}`}
            rowHeight={52}
            label={t('importing.changes')}
            testId="import-changes"
          >
            {(row) => <ChangedSite row={row} levels={levels} />}
          </VirtualList>
        </ListBox>
      )}
    </>
  );
}
