import { isPerson } from '@diem-cau/shared/domain/roster/state.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { isPhone } from '../../../platform/isPhone.ts';
import { useView } from '../../../store/conferenceContext.ts';
import { usePlainMode } from '../../../store/hallLayout.ts';
import { Clock } from '../../../ui/time/Clock.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { ReadingButton } from '../../../widgets/reading/ReadingButton.tsx';
import { RecordingMark } from '../../../widgets/recording/RecordingMark.tsx';
import { GuideButton } from '../../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../../widgets/shell/LanguageSwitch.tsx';
import { ScreenEdgeButton } from '../../../widgets/television/ScreenEdgeButton.tsx';
import type { PictureAge } from '../../../widgets/television/useOldPicture.ts';
import { PhoneLayoutButton } from '../phone/PhoneLayoutButton.tsx';
import { PlainButton } from '../plain/PlainButton.tsx';
import styles from './HallHeader.module.css';

interface HallHeaderProps {
  readonly hall: HallView;
  readonly offset: number;
  /** How old what the screen shows is. */
  readonly age: PictureAge;
}

/** The conference, this site and the time; in the conference's place, that nothing arrives. */
export function HallHeader({ hall, offset, age }: HallHeaderProps) {
  const { t } = useTranslation();
  const site = useView('self')?.site;
  const plain = usePlainMode();
  const present = site && (site.verified ?? site.declared);
  return (
    <header className={styles.header}>
      <PhaseBadge phase={hall.conference.phase} />
      <RecordingMark />
      {site && (
        <p className={styles.own}>
          <span className={styles.dot} data-connected={age === 'fresh'} aria-hidden="true" />
          <span className={styles.ownName} title={site.name}>
            {site.name}
          </span>
          {present !== undefined && !isPerson(site) && (
            <span className={styles.soft}>{t('header.people', { count: present })}</span>
          )}
        </p>
      )}
      {age === 'told' && (
        <p className={styles.lost} role="alert" data-testid="line-lost">
          {t('site.lineLost')}
        </p>
      )}
      <h1 className={styles.title} data-beside={site !== undefined} title={hall.conference.title}>
        {hall.conference.title}
      </h1>
      <span className={styles.tools} data-operator="tools">
        {!site && <ReadingButton />}
        {site && !plain && <PlainButton />}
        {site && isPhone() && <PhoneLayoutButton />}
        {site && <ScreenEdgeButton />}
        <GuideButton />
        <LanguageSwitch />
      </span>
      <Clock offset={offset} className={styles.time} />
    </header>
  );
}
