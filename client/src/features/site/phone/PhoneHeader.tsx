import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { RecordingMark } from '../../../widgets/recording/RecordingMark.tsx';
import type { PictureAge } from '../../../widgets/television/useOldPicture.ts';
import styles from './PhoneHeader.module.css';

interface PhoneHeaderProps {
  readonly phase: Phase;
  readonly title: string;
  /** How old what the screen shows is. */
  readonly age: PictureAge;
}

/** Whose screen this is and of which conference; in the title's place, that nothing arrives. */
export function PhoneHeader({ phase, title, age }: PhoneHeaderProps) {
  const { t } = useTranslation();
  const site = useView('self')?.site;
  return (
    <header className={styles.header}>
      <div className={styles.marks}>
        <PhaseBadge phase={phase} />
        <RecordingMark />
      </div>
      <div className={styles.words}>
        <p className={styles.own} title={site?.name}>
          {site?.name}
        </p>
        {age === 'told' ? (
          <p className={styles.lost} role="alert" data-testid="line-lost">
            {t('site.lineLost')}
          </p>
        ) : (
          <h1 className={styles.title} title={title}>
            {title}
          </h1>
        )}
      </div>
    </header>
  );
}
