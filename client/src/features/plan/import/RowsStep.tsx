import { ROW_STATES } from '@diem-cau/shared/lists/preview.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VirtualList } from '../../../ui/layout/VirtualList.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { withRow } from './editChoices.ts';
import { JudgedRowLine } from './JudgedRowLine.tsx';
import { LeftOutRows } from './LeftOutRows.tsx';
import { ListBox } from './ListBox.tsx';
import { RowFilter, type ShownRows } from './RowFilter.tsx';
import type { StepProps } from './steps.ts';

/** Every row with what it says, what is wrong with it, and a way to leave it out. */
export function RowsStep({ list, onChange }: StepProps) {
  const { t } = useTranslation();
  const { preview, levels } = list.checked;
  const [chosen, setShown] = useState<ShownRows>(preview.counts.error > 0 ? 'error' : 'all');
  const counts = { ...preview.counts, all: preview.rows.length, leftOut: preview.leftOut.length };
  // The last row of a kind may have been mended or left out.
  const shown = counts[chosen] === 0 ? 'all' : chosen;
  const rows = shown === 'all' ? preview.rows : preview.rows.filter(({ state }) => state === shown);
  const sheetOf = (sheet: string | undefined) => sheet ?? list.checked.sheets[0]?.name ?? '';
  return (
    <>
      <RowFilter counts={counts} shown={shown} onShow={setShown} states={ROW_STATES} />
      {shown === 'leftOut' ? (
        <LeftOutRows
          rows={preview.leftOut}
          onRead={({ sheet, line }) => onChange(withRow(list.choices, { sheet: sheetOf(sheet), line }, true))}
        />
      ) : rows.length === 0 ? (
        <EmptyState title={t('importing.noRows')}>{t('importing.noRowsHint')}</EmptyState>
      ) : (
        <ListBox>
          <VirtualList
            items={rows}
            keyOf={({ sheet, line }) => `${sheet ?? ''} ${line}`}
            rowHeight={60}
            label={t('importing.rows')}
            testId="import-rows"
          >
            {(row) => (
              <JudgedRowLine
                row={row}
                levels={levels}
                onLeaveOut={() => onChange(withRow(list.choices, { sheet: sheetOf(row.sheet), line: row.line }, false))}
              />
            )}
          </VirtualList>
        </ListBox>
      )}
    </>
  );
}
