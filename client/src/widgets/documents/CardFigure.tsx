import { columnShares, pagesOfTable } from '@diem-cau/shared/domain/cards/pages.ts';
import type { CardContent } from '@diem-cau/shared/domain/cards/state.ts';
import { numberOfCell, readCells, shareOf } from '@diem-cau/shared/domain/cards/table.ts';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './CardFigure.module.css';
import { CardFrame } from './CardFrame.tsx';

interface CardFigureProps {
  readonly card: CardContent;
  /** From 1; only tables have more than one. */
  readonly page: number;
}

/** A card as large as the box it is put in; every size in it follows from that box. */
export function CardFigure({ card, page }: CardFigureProps) {
  const pages = card.kind === 'table' ? pagesOfTable(card.data).length : 1;
  return (
    <CardFrame
      heading={<h2 className={styles.title}>{card.title}</h2>}
      page={page}
      pages={pages}
      testId="card"
      kind={card.kind}
    >
      {card.kind === 'table' && <CardTable card={card} page={page} />}
      {card.kind === 'figures' && <CardFigures card={card} />}
      {card.kind === 'bars' && <CardBars card={card} />}
    </CardFrame>
  );
}

/** Cells have no name but their place in the row. */
interface Placed {
  readonly key: string;
  readonly text: string;
  readonly numeric: boolean;
}

function CardTable({ card, page }: CardFigureProps) {
  const rows = readCells(card.data);
  const shares = columnShares(rows);
  const columns = shares.map((share, index) => ({
    key: `column-${index}`,
    index,
    share,
    numeric: rows.slice(1).every((cells) => !cells[index] || numberOfCell(cells[index]) !== undefined),
  }));
  const place = (cells: readonly string[] = []): readonly Placed[] =>
    columns.map(({ key, index, numeric }) => ({ key, numeric, text: cells[index] ?? '' }));
  const shown = (pagesOfTable(card.data)[page - 1] ?? []).map((cells, index) => ({
    key: `row-${index}`,
    cells: place(cells),
  }));
  return (
    <div className={styles.content}>
      <table className={styles.table}>
        <colgroup>
          {columns.map(({ key, share }) => (
            <col key={key} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {place(rows[0]).map(({ key, text, numeric }) => (
              <th key={key} scope="col" data-number={numeric}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              {row.cells.map(({ key, text, numeric }) => (
                <td key={key} data-number={numeric}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A few figures, each as large as their number lets it be, with the share that it states as a line. */
function CardFigures({ card }: { readonly card: CardContent }) {
  const figures = readCells(card.data).map(([label = '', figure = '', note], index) => ({
    key: `figure-${index}`,
    label,
    figure,
    note,
    share: shareOf(figure),
  }));
  return (
    <dl className={classNames(styles.content, styles.figures)} data-count={figures.length}>
      {figures.map(({ key, label, figure, note, share }) => (
        <div key={key} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={styles.value}>
            {figure}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
          {share !== undefined && (
            <dd className={styles.track} aria-hidden="true">
              <span style={{ width: `${share * 100}%` }} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Bars from one base line, each with its number and the mark of its target; the same as a table for who cannot see them. */
function CardBars({ card }: { readonly card: CardContent }) {
  const { t } = useTranslation();
  const bars = readCells(card.data).map(([label = '', number = '', target], index) => ({
    key: `bar-${index}`,
    label,
    number,
    target,
    value: numberOfCell(number) ?? 0,
    aim: target === undefined ? undefined : numberOfCell(target),
  }));
  const longest = Math.max(1e-9, ...bars.flatMap(({ value, aim }) => [value, aim ?? 0]));
  const hasTargets = bars.some(({ target }) => target);
  return (
    <div className={styles.content}>
      <VisuallyHidden>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('cards.label')}</th>
              <th scope="col">{t('cards.number')}</th>
              {hasTargets && <th scope="col">{t('cards.target')}</th>}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, number, target }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{number}</td>
                {hasTargets && <td>{target}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
      <div className={styles.bars} aria-hidden="true" data-many={bars.length > 6}>
        {bars.map(({ key, label, number, value, aim, target }) => (
          <div key={key} className={styles.bar}>
            <span className={styles.barLabel}>{label}</span>
            <svg className={styles.barPicture} role="presentation">
              <rect className={styles.barBack} width="100%" height="100%" />
              <rect className={styles.barFill} width={`${(value / longest) * 100}%`} height="100%" />
              {aim !== undefined && (
                <rect
                  className={styles.barAim}
                  x={`${Math.min((aim / longest) * 100, 99.2)}%`}
                  width="0.8%"
                  height="100%"
                />
              )}
            </svg>
            <span className={styles.barNumber}>
              {number}
              {target && <span className={styles.barTarget}>/ {target}</span>}
            </span>
          </div>
        ))}
      </div>
      {hasTargets && (
        <p className={styles.legend} aria-hidden="true">
          <span className={styles.aimMark} />
          {t('cards.target')}
        </p>
      )}
    </div>
  );
}
