import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useOutsideName } from '../sites/useOutsideName.ts';
import type { ConnectedGroup } from './connectedByGroup.ts';
import styles from './GroupSelect.module.css';

interface GroupSelectProps {
  readonly groups: readonly ConnectedGroup[];
  /** A group's key; empty for all. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Which group's sites the wall shows; nothing where there is no choice. */
export function GroupSelect({ groups, value, onChange }: GroupSelectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const outside = useOutsideName();
  if (groups.length < 2) return null;
  const counted = (name: string, count: number) => `${name} (${format.number(count)})`;
  const all = groups.reduce((sum, { sites }) => sum + sites.length, 0);
  return (
    <select
      className={styles.group}
      aria-label={t('wall.group')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{counted(t('wall.allGroups'), all)}</option>
      {groups.map(({ key, name, sites }) => (
        <option key={key} value={key}>
          {counted(name ?? outside, sites.length)}
        </option>
      ))}
    </select>
  );
}
