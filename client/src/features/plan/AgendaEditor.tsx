import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { AGENDA_ITEM_KINDS, type AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { PLANNED_MINUTES } from '../../widgets/commands/numberRules.ts';
import styles from './AgendaEditor.module.css';
import { PlanActions, PlanCard } from './PlanCard.tsx';

/** An item as it is typed: its length may be no number yet. */
type DraftItem = Omit<AgendaItemPlan, 'plannedMinutes'> & { readonly minutes: string };

/** Writes the agenda as a whole; nothing changes until it is saved. */
export function AgendaEditor({
  plans,
  onClose,
}: {
  readonly plans: readonly AgendaItemPlan[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useConferenceSession();
  const { send, pending } = useCommand('opening');
  const [items, setItems] = useState(() => (plans.length > 0 ? plans.map(draftOf) : [newItem()]));
  const read = useNumberReader();
  const readings = items.map(({ minutes }) => read(minutes, PLANNED_MINUTES));
  const problem = readings.find((reading) => reading.problem !== undefined)?.problem;
  const complete = items.every(({ title }, index) => !isBlank(title) && readings[index]?.value !== undefined);
  const { items: most } = AGENDA_LIMITS;
  const overfull = items.length > most ? t('agenda.tooManyItems', { most }) : undefined;
  const change = (index: number, part: Partial<DraftItem>) =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const moveUp = (index: number) => {
    const next = [...items];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    setItems(next);
  };
  const save = async () => {
    const planned = items.map((item, index) => planOf(item, readings[index]?.value ?? 0));
    if (!(await send({ type: 'PlanAgenda', items: planned }))) return;
    session.noticeDone(t('agenda.saved'));
    onClose();
  };
  return (
    <PlanCard>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.row}>
            <span className={styles.number}>{format.number(index + 1)}</span>
            <TextField
              label={t('agenda.itemTitle')}
              value={item.title}
              maxLength={AGENDA_LIMITS.title}
              onChange={(title) => change(index, { title })}
            />
            <Select
              label={t('agenda.itemKind')}
              value={item.kind}
              options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: t(`agendaKinds.${kind}`) }))}
              onChange={(kind) => change(index, { kind })}
            />
            <NumberField
              label={t('agenda.itemMinutes')}
              value={item.minutes}
              rule={PLANNED_MINUTES}
              onChange={(minutes) => change(index, { minutes })}
            />
            <TextField
              label={t('agenda.presenters')}
              value={item.presenters ?? ''}
              maxLength={AGENDA_LIMITS.presenters}
              onChange={(presenters) => change(index, { presenters })}
            />
            <div className={styles.rowActions}>
              <Button
                variant="quiet"
                label={t('agenda.moveUp', { n: index + 1 })}
                blockedBecause={index === 0 ? t('agenda.moveUp', { n: 1 }) : undefined}
                icon={<ArrowUp aria-hidden="true" size={18} />}
                onClick={() => moveUp(index)}
              />
              <Button
                variant="quiet"
                label={t('agenda.remove', { n: index + 1 })}
                icon={<Trash2 aria-hidden="true" size={18} />}
                onClick={() => setItems(items.filter((_, at) => at !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
      <PlanActions>
        <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setItems([...items, newItem()])}>
          {t('agenda.add')}
        </Button>
        <Button
          variant="primary"
          pending={pending}
          blockedBecause={
            overfull ?? (complete ? undefined : (problem ?? t('agenda.invalid', AGENDA_LIMITS.plannedMinutes)))
          }
          onClick={() => void save()}
        >
          {t('agenda.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
      </PlanActions>
    </PlanCard>
  );
}

function draftOf({ plannedMinutes, ...item }: AgendaItemPlan): DraftItem {
  return { ...item, minutes: String(plannedMinutes) };
}

/** Nobody named is nobody, not an empty name. */
function planOf({ presenters, minutes: _, ...item }: DraftItem, plannedMinutes: number): AgendaItemPlan {
  const plan = { ...item, plannedMinutes };
  return presenters === undefined || isBlank(presenters) ? plan : { ...plan, presenters };
}

function newItem(): DraftItem {
  return { id: `item_${nanoid(12)}` as AgendaItemId, title: '', kind: 'dialogue', minutes: '15' };
}
