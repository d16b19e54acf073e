import { CircleAlert, CircleCheck, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useActor, useConferenceInfo, useConferenceSession } from '../../store/conferenceContext.ts';
import { leaveCameraOff, openDevices, useDevices, wantAll } from '../../store/deviceStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { MediaObstacleText } from '../../widgets/devices/MediaObstacleText.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { allowSteps } from './allowSteps.ts';
import { CameraPreview } from './CameraPreview.tsx';
import styles from './DeviceCheckPage.module.css';
import { DeviceSelect } from './DeviceSelect.tsx';
import { MicrophoneLevel } from './MicrophoneLevel.tsx';
import { RoomCheck } from './RoomCheck.tsx';
import { SoundOptions } from './SoundOptions.tsx';
import { playTestSound } from './testSound.ts';

/** Camera, microphone and loudspeaker before the hall sees and hears anything. */
export function DeviceCheckPage({ onPass }: { readonly onPass: () => void }) {
  const { t } = useTranslation();
  const actor = useActor();
  const { peerId } = useConferenceSession();
  const conference = useConferenceInfo();
  const { phase, problem, camera, microphone, chosenIds } = useDevices((state) => state);
  const tryAgain = () => {
    wantAll();
    void openDevices();
  };
  return (
    <div className={styles.page} data-theme="night">
      <main className={styles.main}>
        <header className={styles.header}>
          <div>
            <p className={styles.conference}>
              {actor.name} · {conference?.title}
            </p>
            <h1 className={styles.title}>{t('devices.title')}</h1>
            <p className={styles.lead}>{t('devices.lead')}</p>
          </div>
          <GuideButton />
          <LanguageSwitch />
        </header>
        <div className={styles.columns}>
          <CameraPreview track={camera} />
          <div className={styles.controls}>
            <DeviceSelect device="camera" />
            <DeviceSelect device="microphone" />
            <MicrophoneLevel track={microphone} />
            <SoundOptions />
            <DeviceSelect device="speaker" />
            <div>
              <Button
                icon={<Volume2 aria-hidden="true" size={20} />}
                onClick={() => void playTestSound(chosenIds.speaker)}
              >
                {t('devices.testSound')}
              </Button>
              <p className={styles.hint}>{t('devices.testSoundHint')}</p>
            </div>
          </div>
        </div>
        <RoomCheck />
        {typeof RTCPeerConnection === 'undefined' && (
          <div data-testid="media-obstacle" data-reason="noWebRtc">
            <Banner tone="problem" role="alert" icon={<CircleAlert aria-hidden="true" size={22} />}>
              <MediaObstacleText obstacle={{ kind: 'noWebRtc' }} />
            </Banner>
          </div>
        )}
        {phase === 'asking' && <Banner tone="info">{t('devices.asking')}</Banner>}
        {problem && (
          <Banner
            tone="attention"
            role="alert"
            icon={<CircleAlert aria-hidden="true" size={22} />}
            action={
              <Button size="small" className={styles.onLight} onClick={tryAgain}>
                {t('devices.tryAgain')}
              </Button>
            }
          >
            {problem === 'lostDevice' ? t('media.lostDevice') : t(`devices.${problem}`)}
          </Banner>
        )}
        {problem === 'denied' && (
          <ul className={styles.hint}>
            {allowSteps(navigator.userAgent).map((step) => (
              <li key={step}>{t(`devices.howToAllow.${step}`)}</li>
            ))}
          </ul>
        )}
        {phase === 'ready' && !problem && camera && microphone && (
          <Banner tone="done" icon={<CircleCheck aria-hidden="true" size={22} />}>
            {t('devices.ready')}
          </Banner>
        )}
        <p className={styles.hint}>{t(actor.role === 'chair' ? 'devices.goesToChair' : 'devices.goesTo')}</p>
        <div className={styles.actions}>
          {actor.role === 'site' && (
            <Link className={styles.operator} href={`/site/${peerId}/operator`}>
              {t('site.operatorView')}
            </Link>
          )}
          <Button
            size="large"
            onClick={() => {
              leaveCameraOff();
              onPass();
            }}
          >
            {t('devices.enterWithout')}
          </Button>
          <Button variant="primary" size="large" className={styles.enter} onClick={onPass}>
            {t('devices.enter')}
          </Button>
        </div>
      </main>
    </div>
  );
}
