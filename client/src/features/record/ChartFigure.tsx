import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart, Bar as BarMark, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../i18n/useFormat.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import styles from './ChartFigure.module.css';
import type { Bar } from './chartData.ts';

interface ChartFigureProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly bars: readonly Bar[];
  /** Headings of the table: what a bar is, its value, and what that is a part of. */
  readonly nameHeading: string;
  readonly valueHeading: string;
  readonly ofHeading?: string | undefined;
  /** The colours of the bars by index; blue where none is given. */
  readonly colours?: readonly string[] | undefined;
}

const ROW_PX = 30;

/** Bars with their numbers beside them, and the same numbers as a table for those who would rather read. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, note, bars, nameHeading, valueHeading, ofHeading, colours = [] } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value, of = 0 }) => Math.max(value, of)));
  const data = bars.map(({ name, value, of }) => ({
    name,
    value,
    rest: of === undefined ? 0 : Math.max(0, of - value),
    words: of === undefined ? format.number(value) : `${format.number(value)}/${format.number(of)}`,
  }));
  const parts = bars.some(({ of }) => of !== undefined);
  const known = bars.some(({ value, of = 0 }) => value > 0 || of > 0);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note && <p className={styles.note}>{note}</p>}
      </figcaption>
      {!known && <EmptyState title={t('record.noNumbers')}>{t('record.noNumbersHint')}</EmptyState>}
      {known && (
        <>
          <div className={styles.chart} style={{ height: data.length * ROW_PX + 8 }} aria-hidden="true">
            <ResponsiveContainer>
              <BarChart data={data} layout="vertical" accessibilityLayer={false} margin={{ right: 84 }}>
                <XAxis type="number" domain={[0, most]} hide />
                <YAxis
                  type="category"
                  dataKey="name"
                  width={182}
                  axisLine={false}
                  tickLine={false}
                  tick={<NameTick />}
                />
                <BarMark dataKey="value" stackId="bar" barSize={14} isAnimationActive={false}>
                  {data.map(({ name }, index) => (
                    <Cell key={name} fill={colours[index] ?? 'var(--blue)'} />
                  ))}
                  {!parts && <LabelList dataKey="words" position="right" className={styles.label} />}
                </BarMark>
                {parts && (
                  <BarMark dataKey="rest" stackId="bar" fill="var(--sunken)" isAnimationActive={false}>
                    <LabelList dataKey="words" position="right" className={styles.label} />
                  </BarMark>
                )}
              </BarChart>
            </ResponsiveContainer>
          </div>
          <details className={styles.details}>
            <summary>{t('record.table')}</summary>
            <table className={styles.table}>
              <caption className={styles.caption}>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{nameHeading}</th>
                  <th scope="col">{valueHeading}</th>
                  {ofHeading && <th scope="col">{ofHeading}</th>}
                </tr>
              </thead>
              <tbody>
                {bars.map(({ name, value, of }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{format.number(value)}</td>
                    {ofHeading && <td>{format.number(of ?? 0)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </figure>
  );
}

interface NameTickProps {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
}

const MAX_LETTERS = 24;

/** A name beside its bar on one line; the table has it in full. */
function NameTick({ x = 0, y = 0, payload }: NameTickProps) {
  const name = payload?.value ?? '';
  const short = name.length > MAX_LETTERS ? `${name.slice(0, MAX_LETTERS - 1).trimEnd()}…` : name;
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" className={styles.name}>
      {short}
    </text>
  );
}
