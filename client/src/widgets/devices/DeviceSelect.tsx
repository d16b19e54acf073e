import { useTranslation } from 'react-i18next';
import { type DeviceName, KIND_OF_DEVICE } from '../../store/deviceChoice.ts';
import { chooseDevice, useDevices } from '../../store/deviceStore.ts';
import { Select } from '../../ui/fields/Field.tsx';

const UNNAMED = {
  camera: 'devices.unnamedCamera',
  microphone: 'devices.unnamedMicrophone',
  speaker: 'devices.unnamedSpeaker',
} as const;

/** The choice of a device. Loudspeakers can be chosen only where the browser lets a page do so. */
export function DeviceSelect({ device }: { readonly device: DeviceName }) {
  const { t } = useTranslation();
  const devices = useDevices((state) => state.devices);
  const chosen = useDevices((state) => state.chosenIds[device]);
  const missing = useDevices((state) => (state.missing[device] ? state.choices[device] : undefined));
  if (device === 'speaker' && !('setSinkId' in HTMLMediaElement.prototype)) return null;
  const options = devices
    .filter(({ kind, deviceId }) => kind === KIND_OF_DEVICE[device] && deviceId !== 'default' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ value: deviceId, label: label || t(UNNAMED[device], { n: index + 1 }) }));
  const known = options.some(({ value }) => value === chosen);
  return (
    <Select
      label={t(`devices.${device}`)}
      hint={missing && t('devices.standIn', { name: missing.label || missing.id })}
      value={known && chosen !== undefined ? chosen : ''}
      options={[{ value: '', label: t('devices.defaultDevice') }, ...options]}
      onChange={(value) => void chooseDevice(device, value)}
    />
  );
}
