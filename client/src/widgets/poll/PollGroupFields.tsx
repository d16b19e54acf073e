import type { PollGroup } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Checkbox, Select } from '../../ui/fields/Field.tsx';
import { useLevelName } from '../sites/useLevelName.ts';
import styles from './PollGroupFields.module.css';

interface PollGroupFieldsProps {
  readonly control: ControlView;
  readonly group: PollGroup | undefined;
  readonly onChange: (group: PollGroup | undefined) => void;
}

type Kind = PollGroup['kind'] | 'all';

const EMPTY_GROUPS: Readonly<Record<PollGroup['kind'], PollGroup>> = {
  sites: { kind: 'sites', sites: [] },
  levels: { kind: 'levels', levels: [] },
  statuses: { kind: 'statuses', statuses: [] },
};

/** Whose ballots a poll asks for: every site's, or those of chosen sites, levels or statuses. */
export function PollGroupFields({ control, group, onChange }: PollGroupFieldsProps) {
  const { t } = useTranslation();
  const kinds: readonly Kind[] = [
    'all',
    'levels',
    // One that was chosen stays in sight, whatever has become of the statuses since.
    ...(Object.keys(control.statuses).length > 0 || group?.kind === 'statuses' ? (['statuses'] as const) : []),
    'sites',
  ];
  return (
    <>
      <Select<Kind>
        label={t('poll.group')}
        value={group?.kind ?? 'all'}
        options={kinds.map((value) => ({ value, label: t(`pollGroups.${value}`) }))}
        onChange={(kind) => onChange(kind === 'all' ? undefined : EMPTY_GROUPS[kind])}
      />
      {group && (
        <fieldset className={styles.choices}>
          <legend>{t(`pollGroups.${group.kind}`)}</legend>
          <Choices control={control} group={group} onChange={onChange} />
        </fieldset>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly control: ControlView;
  readonly group: PollGroup;
  readonly onChange: (group: PollGroup) => void;
}

function Choices({ control, group, onChange }: ChoicesProps) {
  const levelName = useLevelName();
  switch (group.kind) {
    case 'levels':
      return Object.keys(control.conference.levels).map((place) => (
        <Checkbox
          key={place}
          label={levelName(Number(place))}
          checked={group.levels.includes(Number(place))}
          onChange={(on) => onChange({ ...group, levels: toggled(group.levels, Number(place), on) })}
        />
      ));
    case 'statuses':
      return Object.entries(control.statuses).map(([key, { name }]) => (
        <Checkbox
          key={key}
          label={name}
          checked={group.statuses.includes(key)}
          onChange={(on) => onChange({ ...group, statuses: toggled(group.statuses, key, on) })}
        />
      ));
    case 'sites':
      return (Object.values(control.sites) as SiteView[]).map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={group.sites.includes(id)}
          onChange={(on) => onChange({ ...group, sites: toggled(group.sites, id, on) })}
        />
      ));
  }
}

function toggled<Key>(keys: readonly Key[], key: Key, on: boolean): readonly Key[] {
  return on ? [...keys, key] : keys.filter((one) => one !== key);
}
