import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConference, useView } from '../../../store/conferenceContext.ts';
import { Clock } from '../../../ui/time/Clock.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { GuideButton } from '../../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../../widgets/shell/LanguageSwitch.tsx';
import styles from './HallHeader.module.css';

/** The conference, this site and the time. */
export function HallHeader({ hall, offset }: { readonly hall: HallView; readonly offset: number }) {
  const { t } = useTranslation();
  const site = useView('self')?.site;
  const connected = useConference(({ status }) => status === 'connected');
  const present = site && (site.verified ?? site.declared);
  return (
    <header className={styles.header}>
      <PhaseBadge phase={hall.conference.phase} />
      <h1 className={styles.title} title={hall.conference.title}>
        {hall.conference.title}
      </h1>
      <span className={styles.soft}>{t('header.sites', { count: hall.attendance.sites })}</span>
      <p className={styles.own}>
        {site && (
          <>
            <span className={styles.dot} data-connected={connected} aria-hidden="true" />
            <span className={styles.ownName} title={site.name}>
              {site.name}
            </span>
            {present !== undefined && <span className={styles.soft}>{t('header.people', { count: present })}</span>}
          </>
        )}
      </p>
      <GuideButton />
      <LanguageSwitch />
      <Clock offset={offset} className={styles.time} />
    </header>
  );
}
