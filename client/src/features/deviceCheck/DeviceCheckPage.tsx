import { CircleAlert, Volume2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isPhone } from '../../platform/isPhone.ts';
import { useActor, useConferenceInfo, useConferenceSession } from '../../store/conferenceContext.ts';
import { leaveOff, useDevices } from '../../store/deviceStore.ts';
import { setPlainMode, usePlainMode } from '../../store/hallLayout.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import { Banner } from '../../ui/status/Banner.tsx';
import { CameraPreview } from '../../widgets/devices/CameraPreview.tsx';
import { DeviceSelect } from '../../widgets/devices/DeviceSelect.tsx';
import { DeviceVerdictLine } from '../../widgets/devices/DeviceVerdictLine.tsx';
import { MediaObstacleText } from '../../widgets/devices/MediaObstacleText.tsx';
import { MicrophoneLevel } from '../../widgets/devices/MicrophoneLevel.tsx';
import { SoundOptions } from '../../widgets/devices/SoundOptions.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './DeviceCheckPage.module.css';
import { FirstMinuteSteps } from './FirstMinuteSteps.tsx';
import { useFirstMinute } from './firstMinute.ts';
import { HowToAllow } from './HowToAllow.tsx';
import { RoomCheck } from './RoomCheck.tsx';
import { playTestSound } from './testSound.ts';

/** Camera, microphone and loudspeaker before the hall sees and hears anything. */
export function DeviceCheckPage({ onPass }: { readonly onPass: () => void }) {
  const { t } = useTranslation();
  const actor = useActor();
  const { peerId } = useConferenceSession();
  const conference = useConferenceInfo();
  const { camera, microphone, chosenIds } = useDevices((state) => state);
  const enter = useRef<HTMLButtonElement>(null);
  // Enter enters: nothing has to be found with the Tab key first.
  useEffect(() => enter.current?.focus({ preventScroll: true }), []);
  const { step, ...minute } = useFirstMinute(actor.role === 'site');
  const plain = usePlainMode();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first part is in sight already.
    if (step === 'voice' || step === 'hearing')
      shown.current?.querySelector(`[data-about="${step}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  useShortcuts({ enter: { label: t('devices.enter'), act: onPass } });
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
            {conference?.recording && (
              <p className={styles.recorded} data-testid="recording-told">
                {t(`devices.recorded.${conference.recording}`)}
              </p>
            )}
          </div>
          <div className={styles.corner}>
            {actor.role === 'site' && (
              <Link className={styles.operator} href={`/site/${peerId}/operator`}>
                {t('site.operatorView')}
              </Link>
            )}
            <GuideButton />
            <LanguageSwitch />
          </div>
        </header>
        <div ref={shown} className={styles.columns} data-step={step}>
          <div className={styles.picture}>
            <div className={styles.preview} data-about="picture">
              <CameraPreview track={camera} />
              {step !== undefined && (
                <FirstMinuteSteps
                  step={step}
                  {...minute}
                  onPressed={() => enter.current?.focus({ preventScroll: true })}
                />
              )}
            </div>
            <HowToAllow />
            <RoomCheck />
          </div>
          <div className={styles.controls}>
            <DeviceSelect device="camera" />
            <DeviceSelect device="microphone" />
            <div data-about="voice">
              <MicrophoneLevel track={microphone} />
            </div>
            <SoundOptions />
            <div data-about="hearing">
              <div className={styles.loudspeaker}>
                <DeviceSelect device="speaker" />
                <Button
                  icon={<Volume2 aria-hidden="true" size={20} />}
                  onClick={() => void playTestSound(chosenIds.speaker)}
                >
                  {t('devices.testSound')}
                </Button>
              </div>
              <p className={styles.hint}>{t('devices.testSoundHint')}</p>
            </div>
            {actor.role === 'site' && !isPhone() && (
              <div className={styles.plain}>
                <Checkbox
                  label={t('devices.plain')}
                  hint={t('devices.plainHint')}
                  checked={plain}
                  onChange={setPlainMode}
                />
              </div>
            )}
          </div>
        </div>
        {typeof RTCPeerConnection === 'undefined' && (
          <div data-testid="media-obstacle" data-reason="noWebRtc">
            <Banner tone="problem" role="alert" icon={<CircleAlert aria-hidden="true" size={22} />}>
              <MediaObstacleText obstacle={{ kind: 'noWebRtc' }} />
            </Banner>
          </div>
        )}
        <p className={styles.hint}>{t(actor.role === 'chair' ? 'devices.goesToChair' : 'devices.goesTo')}</p>
        <div className={styles.actions}>
          <DeviceVerdictLine className={styles.verdict} />
          <Button
            size="large"
            onClick={() => {
              leaveOff('camera');
              onPass();
            }}
          >
            {t('devices.enterWithout')}
          </Button>
          <Button ref={enter} variant="primary" size="large" className={styles.enter} hint="Enter" onClick={onPass}>
            {t('devices.enter')}
          </Button>
        </div>
      </main>
    </div>
  );
}
