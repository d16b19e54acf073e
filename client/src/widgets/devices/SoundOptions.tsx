import { useTranslation } from 'react-i18next';
import { changeSound, useDevices } from '../../store/deviceStore.ts';
import { Checkbox } from '../../ui/fields/Field.tsx';
import styles from './SoundOptions.module.css';

/** How the room's microphone is treated; what a hall with loudspeakers needs is on from the start. */
export function SoundOptions() {
  const { t } = useTranslation();
  const sound = useDevices((state) => state.sound);
  return (
    <details className={styles.sound}>
      <summary>{t('devices.sound')}</summary>
      {(['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const).map((setting) => (
        <Checkbox
          key={setting}
          label={t(`devices.${setting}`)}
          checked={sound[setting]}
          onChange={(on) => void changeSound({ [setting]: on })}
        />
      ))}
      <p className={styles.hint}>{t('devices.soundHint')}</p>
    </details>
  );
}
