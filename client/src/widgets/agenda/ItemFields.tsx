import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { AGENDA_ITEM_KINDS, type AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { useTranslation } from 'react-i18next';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { PLANNED_MINUTES } from '../commands/numberRules.ts';

/** An item of the agenda as it is typed. */
export interface TypedItem {
  readonly title: string;
  readonly kind: AgendaItemPlan['kind'];
  readonly minutes: string;
  readonly presenters: string;
  readonly part: string;
}

/** An item as its fields begin. */
export function typedItem({ title, kind, plannedMinutes, presenters, part }: AgendaItemPlan): TypedItem {
  return { title, kind, minutes: String(plannedMinutes), presenters: presenters ?? '', part: part ?? '' };
}

/** The plan that was typed; nobody named is nobody, and no heading is no part. Undefined while something is missing. */
export function planOf(id: AgendaItemId, typed: TypedItem, plannedMinutes: number | undefined) {
  const { title, kind, presenters, part } = typed;
  if (isBlank(title) || plannedMinutes === undefined) return undefined;
  return {
    id,
    title,
    kind,
    plannedMinutes,
    ...(!isBlank(presenters) && { presenters }),
    ...(!isBlank(part) && { part }),
  } satisfies AgendaItemPlan;
}

interface ItemFieldsProps {
  readonly value: TypedItem;
  readonly onChange: (value: TypedItem) => void;
}

/** The fields of one item. */
export function ItemFields({ value, onChange }: ItemFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<TypedItem>) => onChange({ ...value, ...part });
  return (
    <>
      <TextField
        label={t('agenda.itemTitle')}
        value={value.title}
        maxLength={AGENDA_LIMITS.title}
        autoFocus
        onChange={(title) => change({ title })}
      />
      <Select
        label={t('agenda.itemKind')}
        value={value.kind}
        options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: t(`agendaKinds.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <NumberField
        label={t('agenda.itemMinutes')}
        value={value.minutes}
        rule={PLANNED_MINUTES}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField
        label={t('agenda.presenters')}
        value={value.presenters}
        maxLength={AGENDA_LIMITS.presenters}
        onChange={(presenters) => change({ presenters })}
      />
      <TextField
        label={t('agenda.part')}
        hint={t('agenda.partHint')}
        value={value.part}
        maxLength={AGENDA_LIMITS.part}
        onChange={(part) => change({ part })}
      />
    </>
  );
}
