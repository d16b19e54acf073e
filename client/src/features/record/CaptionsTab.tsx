import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Copy, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { MomentLink } from '../../widgets/recording/MomentLink.tsx';
import { useSaidLines } from '../../widgets/recording/useSaidLines.ts';
import styles from './CaptionsTab.module.css';
import { type Passage, passagesOf } from './passages.ts';

/** What is shown. */
export interface CaptionsTabProps {
  readonly control: ControlView;
}

/** What the captions say, with names and times: a help to write from, which never enters the minutes by itself. Rule CAP-10. */
export function CaptionsTab({ control }: CaptionsTabProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useConferenceSession();
  const [round, setRound] = useState(0);
  // The whole log is read for it, so it is read after each turn, not after each line.
  const lines = useSaidLines(`${Object.keys(control.pastTurns).length} ${control.recording.parts} ${round}`);
  const passages = useMemo(() => passagesOf(lines ?? []), [lines]);
  if (!lines) return <Skeleton height="320px" />;
  if (passages.length === 0) return <EmptyState title={t('saidText.none')}>{t('saidText.noneHint')}</EmptyState>;
  const nameOf = ({ siteName }: Passage) => siteName ?? t('saidText.chair');
  const copy = async () => {
    const text = passages.map((one) => `[${format.time(one.at)}] ${nameOf(one)}: ${one.text}`).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      session.noticeDone(t('saidText.copied'));
    } catch {
      session.noticeDone(t('saidText.notCopied'));
    }
  };
  return (
    <section className={styles.tab} aria-label={t('saidText.title')} data-testid="said-text">
      <div className={styles.head}>
        <p className={styles.soft}>{t('saidText.hint')}</p>
        <Button size="small" icon={<RefreshCw aria-hidden="true" size={16} />} onClick={() => setRound(round + 1)}>
          {t('saidText.again')}
        </Button>
        <Button size="small" icon={<Copy aria-hidden="true" size={16} />} onClick={() => void copy()}>
          {t('saidText.copy')}
        </Button>
      </div>
      <ol className={styles.list}>
        {passages.map((one) => (
          <li key={one.id} className={styles.passage}>
            <time className={styles.time} dateTime={new Date(one.at).toISOString()}>
              {format.time(one.at)}
            </time>
            <div className={styles.words}>
              <p className={styles.who}>
                <strong>{nameOf(one)}</strong> {one.machine && <Badge tone="gold">{t('saidText.machine')}</Badge>}
              </p>
              <p>{one.text}</p>
            </div>
            <MomentLink moment={one.recorded ? { at: one.at } : undefined} about={one.text} compact />
          </li>
        ))}
      </ol>
    </section>
  );
}
