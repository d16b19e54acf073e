import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { AGENDA_ITEM_KINDS, type AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { ArrowUp, Heading, Plus, Trash2 } from 'lucide-react';
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
import {
  type DraftItem,
  type DraftPart,
  type DraftRow,
  draftOf,
  findPartTwice,
  newItem,
  newPart,
  plansOf,
} from './agendaDraft.ts';
import { PlanActions, PlanCard } from './PlanCard.tsx';

interface AgendaEditorProps {
  readonly plans: readonly AgendaItemPlan[];
  readonly onClose: () => void;
}

/** Writes the agenda as a whole; nothing changes until it is saved. */
export function AgendaEditor({ plans, onClose }: AgendaEditorProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand('opening');
  const [rows, setRows] = useState<readonly DraftRow[]>(() => (plans.length > 0 ? draftOf(plans) : [newItem()]));
  const read = useNumberReader();
  const items = rows.filter((row) => row.row === 'item');
  const minutesOf = ({ minutes }: DraftItem) => read(minutes, PLANNED_MINUTES);
  const problem = items.map((item) => minutesOf(item).problem).find((text) => text !== undefined);
  const complete = items.every((item) => !isBlank(item.title) && minutesOf(item).value !== undefined);
  const { items: most } = AGENDA_LIMITS;
  const overfull = items.length > most ? t('agenda.tooManyItems', { most }) : undefined;
  const twice = findPartTwice(rows);
  const partTwice = twice === undefined ? undefined : t('agenda.partTwice', { part: twice });
  const change = (changed: DraftRow) => setRows(rows.map((row) => (row.id === changed.id ? changed : row)));
  const moveUp = (index: number) => {
    const next = [...rows];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    setRows(next);
  };
  const save = async () => {
    const planned = plansOf(rows, (item) => minutesOf(item).value ?? 0);
    if (!(await send({ type: 'PlanAgenda', items: planned }))) return;
    session.noticeDone(t('agenda.saved'));
    onClose();
  };
  return (
    <PlanCard>
      <ol className={styles.list}>
        {rows.map((row, index) => {
          const acts = {
            isFirst: index === 0,
            onMoveUp: () => moveUp(index),
            onRemove: () => setRows(rows.filter(({ id }) => id !== row.id)),
          };
          const number = rows.slice(0, index + 1).filter((other) => other.row === row.row).length;
          return row.row === 'part' ? (
            <PartRow key={row.id} part={row} number={number} onChange={change} {...acts} />
          ) : (
            <ItemRow key={row.id} item={row} number={number} onChange={change} {...acts} />
          );
        })}
      </ol>
      <PlanActions>
        <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setRows([...rows, newItem()])}>
          {t('agenda.add')}
        </Button>
        <Button
          icon={<Heading aria-hidden="true" size={18} />}
          onClick={() => setRows(rows.some(({ row }) => row === 'part') ? [...rows, newPart()] : [newPart(), ...rows])}
        >
          {t('agenda.newPart')}
        </Button>
        <Button
          variant="primary"
          pending={pending}
          blockedBecause={
            overfull ??
            partTwice ??
            (complete ? undefined : (problem ?? t('agenda.invalid', AGENDA_LIMITS.plannedMinutes)))
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

interface RowActs {
  readonly isFirst: boolean;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

interface RowProps extends RowActs {
  /** Its number among the rows of its kind, from 1. */
  readonly number: number;
  readonly onChange: (row: DraftRow) => void;
}

function RowActions({
  up,
  remove,
  isFirst,
  onMoveUp,
  onRemove,
}: RowActs & { readonly up: string; readonly remove: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.rowActions}>
      <Button
        variant="quiet"
        label={up}
        blockedBecause={isFirst ? t('agenda.isFirst') : undefined}
        icon={<ArrowUp aria-hidden="true" size={18} />}
        onClick={onMoveUp}
      />
      <Button variant="quiet" label={remove} icon={<Trash2 aria-hidden="true" size={18} />} onClick={onRemove} />
    </div>
  );
}

function PartRow({ part, number, onChange, ...acts }: RowProps & { readonly part: DraftPart }) {
  const { t } = useTranslation();
  return (
    <li className={styles.partRow}>
      <Heading className={styles.number} aria-hidden="true" size={18} />
      <TextField
        label={t('agenda.part')}
        hint={isBlank(part.title) ? t('agenda.partBlank') : undefined}
        value={part.title}
        maxLength={AGENDA_LIMITS.part}
        onChange={(title) => onChange({ ...part, title })}
      />
      <RowActions up={t('agenda.movePartUp', { n: number })} remove={t('agenda.removePart', { n: number })} {...acts} />
    </li>
  );
}

function ItemRow({ item, number, onChange, ...acts }: RowProps & { readonly item: DraftItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = (part: Partial<DraftItem>) => onChange({ ...item, ...part });
  return (
    <li className={styles.row}>
      <span className={styles.number}>{format.number(number)}</span>
      <TextField
        label={t('agenda.itemTitle')}
        value={item.title}
        maxLength={AGENDA_LIMITS.title}
        onChange={(title) => change({ title })}
      />
      <Select
        label={t('agenda.itemKind')}
        value={item.kind}
        options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: t(`agendaKinds.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <NumberField
        label={t('agenda.itemMinutes')}
        value={item.minutes}
        rule={PLANNED_MINUTES}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField
        label={t('agenda.presenters')}
        value={item.presenters ?? ''}
        maxLength={AGENDA_LIMITS.presenters}
        onChange={(presenters) => change({ presenters })}
      />
      <RowActions up={t('agenda.moveUp', { n: number })} remove={t('agenda.remove', { n: number })} {...acts} />
    </li>
  );
}
