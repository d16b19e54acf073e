import type { Card } from '@diem-cau/shared/domain/cards/state.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ChartColumn, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { CardDialog } from './CardDialog.tsx';
import { DocumentLine, UploadDocument } from './DocumentLines.tsx';
import styles from './ItemMaterials.module.css';
import { MaterialLine } from './MaterialLine.tsx';
import { PresentButton } from './PresentButton.tsx';

interface ItemMaterialsProps {
  readonly control: ControlView;
  /** Absent for the whole conference, to which documents alone can belong. */
  readonly itemId?: AgendaItemId | undefined;
  /** With the buttons that make, change and remove. */
  readonly editable?: boolean;
}

/** What has been prepared for an item of the agenda: presented with one press by the desk, changed by who prepares. */
export function ItemMaterials({ control, itemId, editable = false }: ItemMaterialsProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const blocked = useBlockReason('PutCard');
  const cards = Object.values<Card>(control.cards).filter((card) => card.itemId === itemId);
  const documents = Object.values<ConferenceDocument>(control.documents).filter((one) => one.itemId === itemId);
  if (cards.length + documents.length === 0 && !editable) return null;
  return (
    <div className={styles.list} data-testid="materials" data-item={itemId ?? 'whole'}>
      {cards.map((card) => (
        <CardLine key={card.id} card={card} control={control} editable={editable} />
      ))}
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document} control={control} editable={editable} />
      ))}
      {editable && (itemId === undefined || control.agenda.items[itemId]) && (
        <div className={styles.actions}>
          {itemId !== undefined && (
            <Button
              size="small"
              icon={<Plus aria-hidden="true" size={16} />}
              blockedBecause={blocked}
              onClick={() => setAdding(true)}
            >
              {t('cards.add')}
            </Button>
          )}
          <UploadDocument itemId={itemId} />
        </div>
      )}
      {adding && itemId !== undefined && <CardDialog itemId={itemId} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface CardLineProps {
  readonly card: Card;
  readonly control: ControlView;
  readonly editable: boolean;
}

function CardLine({ card, control, editable }: CardLineProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const blocked = useBlockReason('PutCard');
  const { presentation } = control.stage;
  const presented = presentation?.kind === 'card' && presentation.cardId === card.id ? presentation.number : undefined;
  return (
    <MaterialLine
      icon={<ChartColumn aria-hidden="true" size={18} />}
      title={card.title}
      kind={t(`cards.kinds.${card.kind}`)}
      data-card={card.id}
    >
      <PresentButton
        presented={presented}
        title={card.title}
        make={() => ({ type: 'PresentCard', cardId: card.id, page: 1 })}
      />
      {editable && (
        <>
          <Button
            size="small"
            variant="quiet"
            blockedBecause={blocked}
            label={`${t('cards.edit')}: ${card.title}`}
            onClick={() => setEditing(true)}
          >
            {t('cards.edit')}
          </Button>
          <CommandButton
            size="small"
            variant="quiet"
            command="RemoveCard"
            make={() => ({ type: 'RemoveCard', cardId: card.id })}
            label={`${t('cards.remove')}: ${card.title}`}
          >
            {t('cards.remove')}
          </CommandButton>
        </>
      )}
      {editing && <CardDialog itemId={card.itemId} card={card} onClose={() => setEditing(false)} />}
    </MaterialLine>
  );
}
