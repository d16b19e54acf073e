import type { BlockTable } from '@diem-cau/shared/minutes/blocks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from './TableView.module.css';

interface TableViewProps {
  readonly table: BlockTable;
  /** What it is a table of. */
  readonly label: string;
}

/** A table of the minutes, as it stands on the paper. */
export function TableView({ table: { columns, rows }, label }: TableViewProps) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a phone's keyboard scrolls it sideways.
    <section className={styles.frame} tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column.
                <td key={index}>{typeof value === 'number' ? format.number(value) : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
