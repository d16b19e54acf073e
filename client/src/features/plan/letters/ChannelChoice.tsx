import { CHANNELS, type Channel } from '@diem-cau/shared/protocol/deliveries.ts';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/fields/Field.tsx';
import styles from './ChannelChoice.module.css';

interface ChannelChoiceProps {
  readonly label: string;
  readonly offered: readonly Channel[];
  readonly chosen: readonly Channel[];
  readonly onChange: (channels: readonly Channel[]) => void;
}

/** By which of the office's channels something is sent. */
export function ChannelChoice({ label, offered, chosen, onChange }: ChannelChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.channels}>
      <legend>{label}</legend>
      {offered.map((channel) => (
        <Checkbox
          key={channel}
          label={t(`channels.names.${channel}`)}
          checked={chosen.includes(channel)}
          onChange={(isOn) => onChange(CHANNELS.filter((one) => (one === channel ? isOn : chosen.includes(one))))}
        />
      ))}
    </fieldset>
  );
}
