import { CARD_LIMITS } from '@diem-cau/shared/domain/cards/limits.ts';
import { CARD_KINDS, type Card, type CardKind } from '@diem-cau/shared/domain/cards/state.ts';
import { CARD_SHAPES, findWrongRow, tidyCells } from '@diem-cau/shared/domain/cards/table.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId, CardId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Select, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import styles from './CardDialog.module.css';
import { CardFigure } from './CardFigure.tsx';

interface CardDialogProps {
  readonly itemId: AgendaItemId;
  /** The card to be changed; none for a new one. */
  readonly card?: Card | undefined;
  readonly onClose: () => void;
}

/** Makes a card for an item of the agenda, or changes it, with the card as a hall will see it. */
export function CardDialog({ itemId, card, onClose }: CardDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [title, setTitle] = useState(card?.title ?? '');
  const [kind, setKind] = useState<CardKind>(card?.kind ?? 'table');
  const [typed, setTyped] = useState(card?.data ?? '');
  const [cardId] = useState(() => card?.id ?? (`card_${nanoid(12)}` as CardId));
  const data = tidyCells(typed);
  const row = data === '' ? undefined : findWrongRow({ kind, data });
  const wrongRow = row === undefined ? undefined : t('cards.wrongRow', { row });
  const complete = !isBlank(title) && data !== '' && data.length <= CARD_LIMITS.data && row === undefined;
  return (
    <Dialog title={t(card ? 'cards.edit' : 'cards.add')} width="wide" onClose={onClose}>
      <CommandForm
        command="PutCard"
        seenAt="opening"
        submit={t('cards.save')}
        problem={wrongRow}
        make={() => (complete ? { type: 'PutCard', cardId, itemId, title, kind, data } : undefined)}
        onRecorded={() => {
          session.noticeDone(t('cards.saved'));
          onClose();
        }}
      >
        <TextField label={t('cards.name')} value={title} maxLength={CARD_LIMITS.title} autoFocus onChange={setTitle} />
        <Select
          label={t('cards.kind')}
          value={kind}
          options={CARD_KINDS.map((value) => ({ value, label: t(`cards.kinds.${value}`) }))}
          onChange={setKind}
        />
        <TextArea
          label={t('cards.data')}
          hint={t(`cards.hints.${kind}`, mostOf(kind))}
          error={wrongRow}
          value={typed}
          rows={6}
          maxLength={CARD_LIMITS.data}
          onChange={setTyped}
        />
        {complete && (
          <figure className={styles.preview} aria-label={t('cards.preview')} data-theme="night">
            <CardFigure card={{ title, kind, data }} page={1} />
          </figure>
        )}
      </CommandForm>
    </Dialog>
  );
}

/** How many rows and columns a person may paste at most; a table's heading is not one of its rows. */
function mostOf(kind: CardKind): { readonly rows: number; readonly columns: number } {
  const { rows, columns } = CARD_SHAPES[kind];
  return { rows: kind === 'table' ? rows[1] - 1 : rows[1], columns: columns[1] };
}
