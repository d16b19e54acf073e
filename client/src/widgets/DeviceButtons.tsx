import type { StoppableSource } from '@diem-cau/shared/domain/stage/state.ts';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toggleDevice, useDevices } from '../store/deviceStore.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DeviceButtons.module.css';

interface DeviceButtonsProps {
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
}

/** The own microphone and camera, each with its state in words. */
export function DeviceButtons({ size, className }: DeviceButtonsProps) {
  return (
    <>
      <DeviceButton source="microphone" size={size} className={className} />
      <DeviceButton source="camera" size={size} className={className} />
    </>
  );
}

const ICONS = { microphone: { on: Mic, off: MicOff }, camera: { on: Video, off: VideoOff } } as const;

function DeviceButton({ source, size, className }: DeviceButtonsProps & { readonly source: StoppableSource }) {
  const { t } = useTranslation();
  const on = useDevices((state) => state.wanted[source] && state[source] !== undefined);
  const asking = useDevices((state) => state.phase === 'asking');
  const Icon = ICONS[source][on ? 'on' : 'off'];
  const words =
    source === 'microphone'
      ? { state: t(on ? 'media.micOn' : 'media.micOff'), act: t(on ? 'media.turnMicOff' : 'media.turnMicOn') }
      : {
          state: t(on ? 'media.cameraOn' : 'media.cameraOff'),
          act: t(on ? 'media.turnCameraOff' : 'media.turnCameraOn'),
        };
  return (
    <Button
      size={size}
      className={`${styles.device} ${on ? '' : styles.off} ${className ?? ''}`}
      icon={<Icon aria-hidden="true" size="1.25em" />}
      label={`${words.state}. ${words.act}`}
      pending={asking}
      onClick={() => void toggleDevice(source)}
    >
      {words.state}
    </Button>
  );
}
