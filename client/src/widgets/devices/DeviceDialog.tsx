import { STOPPABLE_SOURCES } from '@diem-cau/shared/domain/stage/state.ts';
import { useTranslation } from 'react-i18next';
import { leaveOff, useDevices } from '../../store/deviceStore.ts';
import { judgeSource } from '../../store/deviceVerdict.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CameraPreview } from './CameraPreview.tsx';
import styles from './DeviceDialog.module.css';
import { DeviceSelect } from './DeviceSelect.tsx';
import { DeviceVerdictLine } from './DeviceVerdictLine.tsx';
import { MicrophoneLevel } from './MicrophoneLevel.tsx';
import { SoundOptions } from './SoundOptions.tsx';

/** Chooses the room's devices while the stage goes on behind it. */
export function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const camera = useDevices((state) => state.camera);
  const microphone = useDevices((state) => state.microphone);
  return (
    <Dialog title={t('devices.choose')} width="wide" onClose={onClose}>
      <p>{t('devices.chooseLead')}</p>
      <DeviceVerdictLine />
      <DoWithout />
      <div className={styles.columns} data-theme="night">
        <CameraPreview track={camera} />
        <div className={styles.controls}>
          <DeviceSelect device="camera" />
          <DeviceSelect device="microphone" />
          <MicrophoneLevel track={microphone} />
          <SoundOptions />
          <DeviceSelect device="speaker" />
        </div>
      </div>
    </Dialog>
  );
}

/** What a room that has no such device says, so that nothing warns of it any more. */
function DoWithout() {
  const { t } = useTranslation();
  const state = useDevices((devices) => devices);
  const failed = STOPPABLE_SOURCES.filter((source) => judgeSource(state, source).kind === 'failed');
  if (failed.length === 0) return null;
  return (
    <div className={styles.without}>
      {failed.map((source) => (
        <Button key={source} onClick={() => leaveOff(source)}>
          {t(`devices.doWithout.${source}`)}
        </Button>
      ))}
    </div>
  );
}
