import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../store/conferenceContext.ts';
import styles from './RecordLink.module.css';

/** Leads to the follow-up screen, in a window of its own: this page's part in the conference goes on. */
export function RecordLink() {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  return (
    <a className={styles.link} href={`/record/${peerId}`} target="_blank" rel="noreferrer" title={t('record.openHint')}>
      <History aria-hidden="true" size={17} />
      <span className={styles.words}>{t('record.title')}</span>
    </a>
  );
}
