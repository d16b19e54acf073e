import type { MinutesBlock } from '@diem-cau/shared/minutes/blocks.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { LogLine } from '@diem-cau/shared/protocol/minutes.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchEntries } from '../../../connection/minutes.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useMinutesPlace } from '../../../widgets/papers/useMinutesPlace.ts';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import styles from './EntriesDialog.module.css';
import { happenedKey } from './happened.ts';

/** As many as the server reads at once; the newest of them. */
const MOST = 100;

interface EntriesDialogProps {
  readonly block: MinutesBlock;
  readonly onClose: () => void;
}

/** The entries of the log that a sentence rests on: who did what, when. */
export function EntriesDialog({ block: { text, versions }, onClose }: EntriesDialogProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const place = useMinutesPlace();
  const [lines, setLines] = useState<readonly LogLine[]>();
  const [refusal, setRefusal] = useState<WireError>();
  useEffect(() => {
    if (!place) return undefined;
    let shown = true;
    void fetchEntries(place, versions.slice(-MOST)).then((reply) => {
      if (!shown) return;
      if (reply.ok) setLines(reply.value);
      else setRefusal(reply.error);
    });
    return () => {
      shown = false;
    };
  }, [place, versions]);
  return (
    <Dialog title={t('minutes.entries')} width="wide" onClose={onClose}>
      <p className={styles.sentence}>{text}</p>
      {versions.length > MOST && <p>{t('minutes.newestEntries', { most: MOST, all: versions.length })}</p>}
      {refusal && <Banner tone="problem">{words(refusal)}</Banner>}
      {!lines && !refusal && <Skeleton height="120px" />}
      {lines && (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <EntryLine key={line.version} line={line} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function EntryLine({ line: { version, at, by, events } }: { readonly line: LogLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const happened = [...new Set(events.map((type) => t(`minutes.happened.${happenedKey(type)}`)))];
  return (
    <li className={styles.line}>
      <span className={styles.number}>{t('minutes.entry', { number: version })}</span>
      <time dateTime={new Date(at).toISOString()}>{format.time(at)}</time>
      <span>
        {happened.join(', ')} · {by ?? t('minutes.unnamed')}
      </span>
    </li>
  );
}
