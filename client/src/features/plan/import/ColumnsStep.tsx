import { LIST_FIELDS } from '@diem-cau/shared/domain/roster/listFields.ts';
import { columnLetter } from '@diem-cau/shared/lists/columnLetter.ts';
import type { OutlinedColumn } from '@diem-cau/shared/lists/sheetOutline.ts';
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
  const fields = LIST_FIELDS.map((field) => ({ field, label: t(`importing.fields.${field}`) }));
  if (sheets.length === 0) return <EmptyState title={t('importing.noSheet')}>{t('importing.noSheetHint')}</EmptyState>;
  return (
    <>
      <p className={styles.soft}>{t('importing.columnsHint')}</p>
      {sheets.map((sheet) => (
        <ColumnsTable
          key={sheet.name}
          name={sheet.name}
          columns={sheet.columns}
          fields={fields}
          onField={(index, field) => onChange(withColumn(list.choices, sheet.name, { index, field }))}
        />
      ))}
      <LevelWords list={list} onChange={onChange} />
      <StatusWords list={list} onChange={onChange} />
    </>
  );
}

interface Column<Field> extends Pick<OutlinedColumn, 'index' | 'heading' | 'by' | 'samples'> {
  readonly field: Field | null;
}

interface ColumnsTableProps<Field> {
  readonly name: string;
  readonly columns: readonly Column<Field>[];
  /** What a column can hold, with its name on screen. */
  readonly fields: readonly { readonly field: Field; readonly label: string }[];
  readonly onField: (index: number, field: Field | null) => void;
}

/** The columns of a sheet, each with what it holds, why, and texts from it. */
export function ColumnsTable<Field extends string>({ name, columns, fields, onField }: ColumnsTableProps<Field>) {
  const { t } = useTranslation();
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
                  onField(column.index, fields.find(({ field }) => field === target.value)?.field ?? null)
                }
              >
                <option value={UNREAD}>{t('importing.unread')}</option>
                {fields.map(({ field, label }) => (
                  <option key={field} value={field}>
                    {label}
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
