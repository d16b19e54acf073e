import { AGENDA_ITEM_KINDS, type AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import styles from './PlanPage.module.css';

const MAX_MINUTES = 600;

/** Writes the agenda as a whole; nothing changes until it is saved. */
export function AgendaEditor({
  plans,
  onClose,
}: {
  readonly plans: readonly AgendaItemPlan[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand();
  const [items, setItems] = useState(() => (plans.length > 0 ? plans : [newItem()]));
  const change = (index: number, part: Partial<AgendaItemPlan>) =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const moveUp = (index: number) => {
    const next = [...items];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    setItems(next);
  };
  const save = async () => {
    if (!(await send({ type: 'PlanAgenda', items: items.map(withoutEmpty) }))) return;
    session.noticeDone(t('agenda.saved'));
    onClose();
  };
  return (
    <section className={styles.card}>
      <ol className={styles.agendaList}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.agendaRow}>
            <span className={styles.agendaNumber}>{index + 1}</span>
            <TextField
              label={t('agenda.itemTitle')}
              value={item.title}
              maxLength={200}
              onChange={(title) => change(index, { title })}
            />
            <Select
              label={t('agenda.itemKind')}
              value={item.kind}
              options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: t(`agendaKinds.${kind}`) }))}
              onChange={(kind) => change(index, { kind })}
            />
            <TextField
              label={t('agenda.itemMinutes')}
              value={item.plannedMinutes === 0 ? '' : String(item.plannedMinutes)}
              inputMode="numeric"
              maxLength={3}
              onChange={(text) => change(index, { plannedMinutes: Number(text.replace(/\D/g, '')) })}
            />
            <TextField
              label={t('agenda.presenters')}
              value={item.presenters ?? ''}
              maxLength={200}
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
      <div className={styles.actions}>
        <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setItems([...items, newItem()])}>
          {t('agenda.add')}
        </Button>
        <Button
          variant="primary"
          pending={pending}
          blockedBecause={items.every(isComplete) ? undefined : t('agenda.invalid')}
          onClick={() => void save()}
        >
          {t('agenda.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Nobody named is nobody, not an empty name. */
function withoutEmpty({ presenters, ...item }: AgendaItemPlan): AgendaItemPlan {
  return presenters === undefined || isBlank(presenters) ? item : { ...item, presenters };
}

function newItem(): AgendaItemPlan {
  return { id: `item_${nanoid(12)}` as AgendaItemId, title: '', kind: 'dialogue', plannedMinutes: 15 };
}

function isComplete({ title, plannedMinutes }: AgendaItemPlan): boolean {
  return !isBlank(title) && plannedMinutes >= 1 && plannedMinutes <= MAX_MINUTES;
}
