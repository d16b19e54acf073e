import { type AgendaItem, isToCome } from '@diem-cau/shared/domain/agenda/state.ts';
import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { findMove } from './agendaParts.ts';
import { EditItemDialog } from './EditItemDialog.tsx';

interface ItemActionsProps {
  readonly item: AgendaItem;
  /** The whole agenda in its order. */
  readonly items: readonly AgendaItem[];
  /** Whether the agenda can still be changed. */
  readonly editable: boolean;
}

/** What can be changed about an item: its place up and down while it has not run, and its plan until it has finished. */
export function ItemActions({ item, items, editable }: ItemActionsProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <>
      {editable && item.state !== 'done' && (
        <>
          <MoveButton item={item} items={items} way="up" />
          <MoveButton item={item} items={items} way="down" />
          <Button
            size="small"
            variant="quiet"
            label={`${t('agenda.editItem')}: ${item.title}`}
            icon={<Pencil aria-hidden="true" size={16} />}
            onClick={() => setEditing(true)}
          />
        </>
      )}
      {/* What was typed stays on screen, also where the item ends meanwhile. */}
      {editing && <EditItemDialog item={item} onClose={() => setEditing(false)} />}
    </>
  );
}

const ICONS = { up: ArrowUp, down: ArrowDown };

interface MoveButtonProps extends Omit<ItemActionsProps, 'editable'> {
  readonly way: 'up' | 'down';
}

/** Keeps the focus through the move, so that a key moves an item several places. */
function MoveButton({ item, items, way }: MoveButtonProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const { position, part } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: The place is what the move changes.
  useEffect(() => {
    if (pressed.current) ref.current?.focus();
    pressed.current = false;
  }, [position, part]);
  if (!isToCome(item)) return null;
  const move = findMove(items, item.id, way);
  const Icon = ICONS[way];
  return (
    <CommandButton
      ref={ref}
      size="small"
      variant="quiet"
      command="MoveAgendaItem"
      make={() => {
        pressed.current = true;
        return move ?? { type: 'MoveAgendaItem', itemId: item.id };
      }}
      blockedBecause={move ? undefined : t(way === 'up' ? 'agenda.noneAbove' : 'agenda.noneBelow')}
      label={t(way === 'up' ? 'agenda.moveItemUp' : 'agenda.moveItemDown', { title: item.title })}
      icon={<Icon aria-hidden="true" size={16} />}
    />
  );
}
