import { useTranslation } from 'react-i18next';
import { useDevices } from '../../store/deviceStore.ts';
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
