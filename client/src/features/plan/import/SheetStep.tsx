import { columnLetter } from '@diem-cau/shared/lists/columnLetter.ts';
import { ALL_SHEETS, choicesFor, NO_HEADING } from '@diem-cau/shared/lists/listChoices.ts';
import type { SheetOutline } from '@diem-cau/shared/lists/sheetOutline.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { withHeading, withSheet } from './editChoices.ts';
import { FileTable } from './FileTable.tsx';
import styles from './SheetStep.module.css';
import { StepGroup } from './StepGroup.tsx';
import type { StepProps } from './steps.ts';

/** Which sheet is read and where its heading stands, over the first rows of the file. */
export function SheetStep({ list, onChange }: StepProps) {
  const { t } = useTranslation();
  const { preview, sheets } = list.checked;
  const { choices } = list;
  const value = choices.sheet ?? preview.read[0] ?? '';
  const nameOf = (sheet: string) =>
    preview.hiddenSheets.includes(sheet) ? t('importing.hiddenSheet', { sheet }) : sheet;
  const options = [
    ...preview.sheets.map((sheet) => ({ value: sheet, label: nameOf(sheet) })),
    { value: ALL_SHEETS, label: t('importing.allSheets') },
  ];
  return (
    <>
      {preview.sheets.length > 1 && (
        <Select
          label={t('importing.sheet')}
          value={value}
          options={options}
          onChange={(sheet) => onChange(withSheet(choices, sheet))}
        />
      )}
      {sheets.length === 0 && <EmptyState title={t('importing.noSheet')}>{t('importing.noSheetHint')}</EmptyState>}
      {sheets.map((sheet) => (
        <FirstRows
          key={sheet.name}
          sheet={sheet}
          isChosen={choicesFor(choices, sheet.name).headingRow !== undefined}
          onHeading={(line) => onChange(withHeading(choices, sheet.name, line))}
        />
      ))}
    </>
  );
}

interface FirstRowsProps {
  readonly sheet: Omit<SheetOutline, 'columns'>;
  readonly isChosen: boolean;
  readonly onHeading: (line: number) => void;
}

/** The first rows of a sheet, of which one is chosen as the heading. */
export function FirstRows({ sheet, isChosen, onHeading }: FirstRowsProps) {
  const { t } = useTranslation();
  const id = useId();
  const { name, headingLine, headingRows, firstRows } = sheet;
  const columns = Array.from(
    { length: Math.max(0, ...firstRows.map(({ cells }) => cells.length)) },
    (_, index) => index,
  );
  const first = firstRows.findIndex(({ line }) => line === headingLine);
  const found =
    headingLine === null
      ? t('importing.headingNone')
      : t(isChosen ? 'importing.headingChosen' : 'importing.headingFound', { line: headingLine });
  return (
    <StepGroup
      title={name === '' ? t('importing.firstRows') : t('importing.firstRowsOf', { sheet: name })}
      hint={found}
    >
      <FileTable
        label={t('importing.firstRows')}
        testId="import-first-rows"
        head={
          <>
            <th scope="col">{t('importing.headingRow')}</th>
            <th scope="col">{t('importing.line')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </>
        }
      >
        {firstRows.map(({ line, cells }, index) => (
          <tr key={line} data-heading={(first >= 0 && index >= first && index < first + headingRows) || undefined}>
            <td>
              <label className={styles.radio}>
                <input
                  type="radio"
                  name={id}
                  checked={line === headingLine}
                  aria-label={t('importing.headingIs', { line })}
                  onChange={() => onHeading(line)}
                />
              </label>
            </td>
            <td data-number>{line}</td>
            {columns.map((column) => (
              <td key={column}>{cells[column]}</td>
            ))}
          </tr>
        ))}
      </FileTable>
      <label className={styles.none}>
        <input type="radio" name={id} checked={headingLine === null} onChange={() => onHeading(NO_HEADING)} />
        {t('importing.noHeading')}
      </label>
    </StepGroup>
  );
}
