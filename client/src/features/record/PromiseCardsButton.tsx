import { promiseCards } from '@diem-cau/shared/domain/commitments/promiseCards.ts';
import type { CardId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { useToday } from '../../widgets/commitments/useToday.ts';

/** Makes the cards “Đã hứa – đã làm” of the ledger as it stands; pressed again, they are brought up to date. */
export function PromiseCardsButton({ control }: { readonly control: ControlView }) {
  const { t, i18n } = useTranslation();
  const today = useToday();
  const session = useConferenceSession();
  const { send } = useCommand();
  const [pending, setPending] = useState(false);
  const blocked = useBlockReason('PutCard');
  const { agenda, commitments } = control;
  // At the item where they stand already, else at the running one, else at the first.
  const items = agendaInOrder(agenda);
  const known = control.cards[idOf('figures')]?.itemId;
  const item = items.find(({ id }) => id === known) ?? items.find(({ id }) => id === agenda.currentItemId) ?? items[0];
  const cards = promiseCards(Object.values<CommitmentView>(commitments), today, i18n.language === 'en' ? 'en' : 'vi');
  const empty = cards.length === 0 ? t('ledger.empty') : item ? undefined : t('ledger.cardsNeedItem');
  const put = async () => {
    if (!item || pending) return;
    setPending(true);
    let isPut = true;
    for (const card of cards) {
      isPut = isPut && (await send({ type: 'PutCard', cardId: idOf(card.kind), itemId: item.id, ...card }));
    }
    setPending(false);
    if (isPut) session.noticeDone(t('ledger.cardsMade', { title: item.title }));
  };
  return (
    <Button pending={pending} blockedBecause={blocked ?? empty} onClick={() => void put()}>
      {t('ledger.makeCards')}
    </Button>
  );
}

function idOf(kind: string): CardId {
  return `card_promises_${kind}` as CardId;
}
