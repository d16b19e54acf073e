import type { StoppableSource } from '@diem-cau/shared/domain/stage/state.ts';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toggleDevice, useDevices } from '../../store/deviceStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import styles from './DeviceButtons.module.css';

interface DeviceButtonsProps {
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
  /** Whether M and V do the same. */
  readonly shortcuts?: boolean;
}

/** This device's microphone and camera, each with its state in words. */
export function DeviceButtons(props: DeviceButtonsProps) {
  return (
    <>
      <DeviceButton source="microphone" {...props} />
      <DeviceButton source="camera" {...props} />
    </>
  );
}

const ICONS = { microphone: { on: Mic, off: MicOff }, camera: { on: Video, off: VideoOff } } as const;

const KEYS = { microphone: 'M', camera: 'V' } as const;

interface DeviceButtonProps extends DeviceButtonsProps {
  readonly source: StoppableSource;
}

function DeviceButton({ source, size, className, shortcuts = false }: DeviceButtonProps) {
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
  const key = shortcuts ? KEYS[source] : undefined;
  const act = () => {
    if (!asking) void toggleDevice(source);
  };
  useShortcuts(key === undefined ? {} : { [key.toLowerCase()]: { label: words.act, act } });
  return (
    <Button
      size={size}
      hint={key}
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
