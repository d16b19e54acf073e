import { LIST_FIELDS, type ListField } from '@diem-cau/shared/domain/roster/listFields.ts';
import { columnLetter } from '@diem-cau/shared/lists/columnLetter.ts';
import type { SheetOutline } from '@diem-cau/shared/lists/sheetOutline.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import styles from './ColumnsStep.module.css';
import { withColumn } from './editChoices.ts';
import { FileTable } from './FileTable.tsx';
import { LevelWords } from './LevelWords.tsx';
import { StatusWords } from './StatusWords.tsx';
import { StepGroup } from './StepGroup.tsx';
import type { StepProps } from './steps.ts';

const UNREAD = '-';

/** What each column of the file holds: proposed, with texts from it, and a choice. */
export function ColumnsStep({ list, onChange }: StepProps) {
  const { t } = useTranslation();
  const { sheets } = list.checked;
  if (sheets.length === 0) return <EmptyState title={t('importing.noSheet')}>{t('importing.noSheetHint')}</EmptyState>;
  return (
    <>
      <p className={styles.soft}>{t('importing.columnsHint')}</p>
      {sheets.map((sheet) => (
        <ColumnsTable
          key={sheet.name}
          sheet={sheet}
          onField={(index, field) => onChange(withColumn(list.choices, sheet.name, { index, field }))}
        />
      ))}
      <LevelWords list={list} onChange={onChange} />
      <StatusWords list={list} onChange={onChange} />
    </>
  );
}

interface ColumnsTableProps {
  readonly sheet: SheetOutline;
  readonly onField: (index: number, field: ListField | null) => void;
}

function ColumnsTable({ sheet, onField }: ColumnsTableProps) {
  const { t } = useTranslation();
  const { name, columns } = sheet;
  const unread = columns.filter(({ field }) => field === null);
  const nameOf = ({ index, heading }: { readonly index: number; readonly heading: string }) =>
    heading || t('importing.columnOf', { letter: columnLetter(index) });
  return (
    <StepGroup title={name === '' ? t('importing.columns') : t('importing.columnsOf', { sheet: name })}>
      <FileTable
        label={t('importing.columns')}
        testId="import-columns"
        head={
          <>
            <th scope="col">{t('importing.column')}</th>
            <th scope="col">{t('importing.field')}</th>
            <th scope="col">{t('importing.by')}</th>
            <th scope="col">{t('importing.samples')}</th>
          </>
        }
      >
        {columns.map((column) => (
          <tr key={column.index} data-unread={column.field === null || undefined}>
            <td>
              {columnLetter(column.index)} · {column.heading || t('importing.noName')}
            </td>
            <td>
              <select
                className={styles.select}
                value={column.field ?? UNREAD}
                aria-label={t('importing.fieldOf', { column: nameOf(column) })}
                onChange={({ target }) =>
                  onField(column.index, LIST_FIELDS.find((field) => field === target.value) ?? null)
                }
              >
                <option value={UNREAD}>{t('importing.unread')}</option>
                {LIST_FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {t(`importing.fields.${field}`)}
                  </option>
                ))}
              </select>
            </td>
            <td>{column.by && t(`importing.sources.${column.by}`)}</td>
            <td>{column.samples.join(' · ')}</td>
          </tr>
        ))}
      </FileTable>
      <p className={styles.soft}>
        {unread.length === 0
          ? t('importing.allRead')
          : t('importing.unreadColumns', { columns: unread.map(nameOf).join('; ') })}
      </p>
    </StepGroup>
  );
}
