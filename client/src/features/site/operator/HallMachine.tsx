import { findSender, type HallReport } from '@diem-cau/shared/domain/stage/sitePages.ts';
import { Camera, CameraOff, Mic, MicOff, Monitor, MonitorOff, Signal, SignalLow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Banner } from '../../../ui/status/Banner.tsx';
import styles from './HallMachine.module.css';

/** The screen of the room's hall as its machine reports it: the operator's phone has no picture of its own. */
export function HallMachine() {
  const { t } = useTranslation();
  const open = useView('self')?.site?.halls ?? {};
  const halls = Object.entries(open);
  const sender = findSender(open);
  if (halls.length === 0) {
    return (
      <div data-testid="no-hall">
        <Banner tone="attention" role="alert" icon={<MonitorOff aria-hidden="true" size={22} />}>
          <strong>{t('site.hallMachine.none')}.</strong> {t('site.hallMachine.open')}
        </Banner>
      </div>
    );
  }
  return (
    <section className={styles.machine} aria-label={t('site.hallMachine.title')} data-testid="hall-machine">
      {halls.map(([id, hall]) => (
        <div key={id} data-sends={id === sender}>
          <p className={styles.title}>
            {t('site.hallMachine.title')}
            {halls.length > 1 && ` · ${t(id === sender ? 'site.hallMachine.sends' : 'site.hallMachine.shows')}`}
          </p>
          <Facts hall={hall} />
        </div>
      ))}
    </section>
  );
}

function Facts({ hall }: { readonly hall: HallReport }) {
  const { t } = useTranslation();
  const { camera, microphone, line, picture } = hall;
  const facts = [
    [camera, camera === 'on' ? Camera : CameraOff, t(`site.hallMachine.camera.${camera}`)],
    [microphone, microphone === 'on' ? Mic : MicOff, t(`site.hallMachine.microphone.${microphone}`)],
    [line, line === 'good' ? Signal : SignalLow, t(`site.hallMachine.line.${line}`)],
    [picture, picture === 'moving' ? Monitor : MonitorOff, t(`site.hallMachine.picture.${picture}`)],
  ] as const;
  return (
    <ul className={styles.facts}>
      {facts.map(([state, Icon, words]) => (
        <li key={words} data-fact={state}>
          <Icon aria-hidden="true" size={18} />
          {words}
        </li>
      ))}
    </ul>
  );
}
