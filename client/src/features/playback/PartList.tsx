import type { RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart, RecordingIndex } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat, wordSeconds } from '../../i18n/useFormat.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { DeletePart } from './DeletePart.tsx';
import styles from './PartList.module.css';
import { usePartName } from './usePartName.ts';

interface PartListProps extends RecordingIndex {
  /** In how many lines of each part something was found. */
  readonly hits: ReadonlyMap<RecordedPartId, number>;
  readonly chosen: RecordedPartId | undefined;
  readonly onChoose: (part: PlayablePart) => void;
}

type Row =
  | { readonly at: number; readonly part: PlayablePart }
  | { readonly at: number; readonly gap: RecordingIndex['gaps'][number] };

/** The parts as chapters under the items of the agenda, and what could not be recorded between them. */
export function PartList({ parts, gaps, hits, chosen, onChoose }: PartListProps) {
  const { t } = useTranslation();
  const rows: readonly Row[] = [
    ...parts.map((part) => ({ at: part.startedAt, part })),
    ...gaps.map((gap) => ({ at: gap.from, gap })),
  ].toSorted((one, other) => one.at - other.at);
  return (
    <nav className={styles.list} aria-label={t('recording.parts')}>
      <h2 className={styles.heading}>{t('recording.parts')}</h2>
      <ol className={styles.rows}>
        {rows.map((row, index) => {
          if ('gap' in row) return <GapLine key={`${row.gap.from} ${row.gap.to}`} gap={row.gap} />;
          const before = rows.slice(0, index).findLast((one) => 'part' in one);
          const isNewItem = !before || !('part' in before) || before.part.itemId !== row.part.itemId;
          return (
            <li key={row.part.id}>
              {isNewItem && <h3 className={styles.item}>{row.part.itemTitle ?? t('recording.noItem')}</h3>}
              <PartLine
                part={row.part}
                hits={hits.get(row.part.id) ?? 0}
                isChosen={row.part.id === chosen}
                onChoose={onChoose}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function PartLine({
  part,
  hits,
  isChosen,
  onChoose,
}: {
  readonly part: PlayablePart;
  readonly hits: number;
  readonly isChosen: boolean;
  readonly onChoose: (part: PlayablePart) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePartName();
  const { role } = useActor();
  const time = format.time(part.startedAt);
  if (part.deleted) {
    const { deleted } = part;
    const at = format.moment(deleted.at);
    return (
      <p className={styles.gone}>
        {time} · {nameOf(part)}.{' '}
        {'by' in deleted
          ? t('recording.deletedBy', { name: deleted.by, time: at })
          : t('recording.expired', { n: deleted.keptDays, time: at })}
      </p>
    );
  }
  const length = wordSeconds(t, Math.round(part.durationMs / 1_000));
  return (
    <div className={styles.line} data-chosen={isChosen}>
      <button
        type="button"
        className={styles.choose}
        aria-current={isChosen || undefined}
        data-testid="recorded-part"
        onClick={() => onChoose(part)}
      >
        <strong>{nameOf(part)}</strong>
        <span className={styles.facts}>
          {time} · {t('recording.lasting', { length })}
        </span>
        {hits > 0 && <mark className={styles.hits}>{t('recording.hits', { count: hits })}</mark>}
      </button>
      {(role === 'chair' || role === 'organiser') && <DeletePart part={part} />}
    </div>
  );
}

function GapLine({ gap: { from, to, cause } }: { readonly gap: RecordingIndex['gaps'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={styles.gap}>{t(`recording.gap.${cause}`, { from: format.time(from), to: format.time(to) })}</li>
  );
}
