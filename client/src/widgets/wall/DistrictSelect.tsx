import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { ConnectedDistrict } from './connectedByDistrict.ts';
import styles from './DistrictSelect.module.css';

interface DistrictSelectProps {
  readonly groups: readonly ConnectedDistrict[];
  /** A group's key; empty for all. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Which district's sites the wall shows. */
export function DistrictSelect({ groups, value, onChange }: DistrictSelectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (name: string, count: number) => `${name} (${format.number(count)})`;
  const all = groups.reduce((sum, { sites }) => sum + sites.length, 0);
  return (
    <select
      className={styles.district}
      aria-label={t('wall.district')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{counted(t('wall.allDistricts'), all)}</option>
      {groups.map(({ key, name, sites }) => (
        <option key={key} value={key}>
          {counted(name ?? t('desk.outside'), sites.length)}
        </option>
      ))}
    </select>
  );
}
