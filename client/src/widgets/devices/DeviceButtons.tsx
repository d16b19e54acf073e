import type { StoppableSource } from '@diem-cau/shared/domain/stage/state.ts';
import { Mic, MicOff, Settings2, Video, VideoOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readDevices, toggleDevice, useDevices } from '../../store/deviceStore.ts';
import { judgeSource } from '../../store/deviceVerdict.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './DeviceButtons.module.css';
import { DeviceDialog } from './DeviceDialog.tsx';
import { showDeviceDialog, useDeviceDialog } from './deviceDialog.ts';

interface DeviceButtonsProps {
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
  /** For the one that shows its sign alone. */
  readonly signClass?: string | undefined;
  /** Whether M, V and H do the same. */
  readonly shortcuts?: boolean;
}

/** This device's microphone and camera, each with its state in words. */
export function DeviceButtons(props: DeviceButtonsProps) {
  return (
    <>
      <DeviceButton source="microphone" {...props} />
      <DeviceButton source="camera" {...props} />
      <ChooseButton {...props} />
    </>
  );
}

/** Leads to the choice of devices, over the running stage. */
function ChooseButton({ size, className, signClass, shortcuts = false }: DeviceButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        size={size}
        hint={shortcuts ? 'H' : undefined}
        className={classNames(className, signClass)}
        icon={<Settings2 aria-hidden="true" size="1.25em" />}
        label={t('devices.choose')}
        onClick={() => showDeviceDialog(true)}
      />
      <DeviceChoice shortcuts={shortcuts} />
    </>
  );
}

/** The choice of devices without a button: opened by its key, or by whatever leads to it. */
export function DeviceChoice({ shortcuts }: { readonly shortcuts: boolean }) {
  const { t } = useTranslation();
  const open = useDeviceDialog();
  // A person who comes back to the page does not find the dialog open.
  useEffect(() => () => showDeviceDialog(false), []);
  useShortcuts(shortcuts ? { h: { label: t('devices.choose'), act: () => showDeviceDialog(true) } } : {});
  return open && <DeviceDialog onClose={() => showDeviceDialog(false)} />;
}

const ICONS = { microphone: { on: Mic, off: MicOff }, camera: { on: Video, off: VideoOff } } as const;

const KEYS = { microphone: 'M', camera: 'V' } as const;

interface DeviceButtonProps extends DeviceButtonsProps {
  readonly source: StoppableSource;
}

/** The microphone or the camera of this device, with its state in words. */
export function DeviceButton({ source, size, className, shortcuts = false }: DeviceButtonProps) {
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
  const press = async () => {
    await toggleDevice(source);
    // A device that this press could not turn on says why, and what else there is.
    if (judgeSource(readDevices(), source).kind === 'failed') showDeviceDialog(true);
  };
  const act = () => {
    if (!asking) void press();
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
      onClick={() => void press()}
    >
      {words.state}
    </Button>
  );
}
