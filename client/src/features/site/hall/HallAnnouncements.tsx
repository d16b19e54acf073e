import { Megaphone } from 'lucide-react';
import { useStandingAnnouncements } from '../../../widgets/announcements/Announcements.tsx';
import styles from './HallAnnouncements.module.css';
import { PagedText } from './PagedText.tsx';

/** What the chair or the desk has to say to the room, in one line that turns its pages until it is withdrawn or over. */
export function HallAnnouncements() {
  const standing = useStandingAnnouncements();
  return (
    <div role="status" aria-live="polite" className={styles.region} data-testid="announcements">
      {standing.length > 0 && (
        <div className={styles.line}>
          <Megaphone aria-hidden="true" size="0.8em" />
          <PagedText text={standing.map(({ text }) => text).join('\n')} className={styles.text} first="announcement" />
        </div>
      )}
    </div>
  );
}
