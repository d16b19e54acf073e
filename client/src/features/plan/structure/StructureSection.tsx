import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { type GroupLevel, LEVEL_PLACES } from '@diem-cau/shared/domain/roster/levels.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { useLevelName } from '../../../widgets/sites/useLevelName.ts';
import { PlanCard } from '../PlanCard.tsx';
import { LevelsForm } from './LevelsForm.tsx';
import { StatusesForm } from './StatusesForm.tsx';

/** The conference's name, its levels and groups, where the chair sits, and the statuses of sites. */
export function StructureSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const { conference, chairsHall, chosenGroupLevel, sites, statuses } = control;
  return (
    <>
      <PlanCard title={t('structure.rename')}>
        <TitleForm key={conference.title} present={conference.title} />
      </PlanCard>
      <PlanCard title={t('structure.levels')}>
        <LevelsForm key={JSON.stringify(conference.levels)} present={conference.levels} />
        <GroupForm
          key={`${chosenGroupLevel} ${JSON.stringify(conference.levels)}`}
          chosen={chosenGroupLevel}
          present={conference.groupLevel ?? 0}
          places={Object.keys(conference.levels).map(Number)}
        />
      </PlanCard>
      <PlanCard title={t('structure.chairsHall')}>
        <ChairsHallForm key={chairsHall} present={chairsHall} sites={Object.values<SiteView>(sites)} />
      </PlanCard>
      <PlanCard title={t('structure.statuses')}>
        <StatusesForm key={JSON.stringify(Object.keys(statuses))} present={statuses} />
      </PlanCard>
    </>
  );
}

function TitleForm({ present }: { readonly present: string }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(present);
  const typed = cleanLine(title);
  return (
    <CommandForm
      command="RenameConference"
      submit={t('structure.setTitle')}
      problem={t('structure.sameTitle')}
      seenAt="opening"
      make={() => (typed === '' || typed === present ? undefined : { type: 'RenameConference', title: typed })}
    >
      <TextField label={t('structure.rename')} value={title} maxLength={CONFERENCE_LIMITS.title} onChange={setTitle} />
    </CommandForm>
  );
}

/** The choice by which the level follows from the sites. */
const AUTOMATIC = 'automatic';

interface GroupFormProps {
  /** Undefined where the level follows from the sites. */
  readonly chosen: GroupLevel | undefined;
  /** The level that stands now. */
  readonly present: GroupLevel;
  readonly places: readonly number[];
}

function GroupForm({ chosen, present, places }: GroupFormProps) {
  const { t } = useTranslation();
  const levelName = useLevelName();
  const [value, setValue] = useState(`${chosen ?? AUTOMATIC}`);
  const level = ([0, ...LEVEL_PLACES] as const).find((place) => `${place}` === value);
  const nameOf = (place: number) => (place === 0 ? t('structure.noGroup') : levelName(place));
  return (
    <CommandForm
      command="SetGroupLevel"
      submit={t('structure.setGroup')}
      problem={t('structure.sameGroup')}
      seenAt="opening"
      make={() => (level === chosen ? undefined : { type: 'SetGroupLevel', ...(level !== undefined && { level }) })}
    >
      <Select
        label={t('structure.group')}
        hint={t('structure.groupHint')}
        value={value}
        options={[
          {
            value: AUTOMATIC,
            label:
              chosen === undefined ? t('structure.automaticNow', { group: nameOf(present) }) : t('structure.automatic'),
          },
          ...[0, ...places].map((place) => ({ value: `${place}`, label: nameOf(place) })),
        ]}
        onChange={setValue}
      />
    </CommandForm>
  );
}

interface ChairsHallFormProps {
  readonly present: SiteId | undefined;
  readonly sites: readonly SiteView[];
}

function ChairsHallForm({ present, sites }: ChairsHallFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>(present ?? '');
  const siteId = sites.find(({ id }) => id === chosen)?.id;
  return (
    <CommandForm
      command="SetChairsHall"
      submit={t('structure.setChairsHall')}
      problem={t('structure.sameChairsHall')}
      seenAt="opening"
      make={() => (siteId === present ? undefined : { type: 'SetChairsHall', ...(siteId !== undefined && { siteId }) })}
    >
      <Select
        label={t('structure.chairsHall')}
        hint={t('structure.chairsHallHint')}
        value={chosen}
        options={[
          { value: '', label: t('structure.noChairsHall') },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setChosen}
      />
    </CommandForm>
  );
}
