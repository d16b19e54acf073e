import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import styles from './RecordLink.module.css';

interface RecordLinkProps {
  /** In words however narrow the window is. */
  readonly spelled?: boolean;
}

/** Leads to the follow-up screen, in a window of its own: this page's part in the conference goes on. */
export function RecordLink({ spelled = false }: RecordLinkProps) {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  return (
    <a className={styles.link} href={`/record/${peerId}`} target="_blank" rel="noreferrer" title={t('record.openHint')}>
      <History aria-hidden="true" size={17} />
      <span className={spelled ? undefined : styles.words}>{t('record.title')}</span>
    </a>
  );
}
