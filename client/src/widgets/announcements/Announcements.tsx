import { type Announcement, stands } from '@diem-cau/shared/domain/announcements/state.ts';
import { Megaphone } from 'lucide-react';
import { useConference } from '../../store/conferenceContext.ts';
import { useNow } from '../../ui/time/useNow.ts';
import styles from './Announcements.module.css';

const LOOK_EVERY_MS = 1_000;

/** What the chair or the desk has to say to this screen, until it is withdrawn or over. */
export function Announcements() {
  const standing = useStandingAnnouncements();
  return (
    <div role="status" aria-live="polite" className={styles.region} data-testid="announcements">
      {standing.map(({ id, text }) => (
        <p key={id} className={styles.line}>
          <Megaphone aria-hidden="true" size={20} />
          <span className={styles.text}>{text}</span>
        </p>
      ))}
    </div>
  );
}

/** The announcements that stand now, the oldest first. */
export function useStandingAnnouncements(): readonly Announcement[] {
  const announcements = useConference(
    ({ views }) => (views.control ?? views.respondent ?? views.hall ?? views.phone)?.announcements,
  );
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, LOOK_EVERY_MS);
  return Object.values<Announcement>(announcements ?? {})
    .filter((announcement) => stands(announcement, now))
    .sort((a, b) => a.at - b.at);
}
