import { CARD_LIMITS } from '@diem-cau/shared/domain/cards/limits.ts';
import type { Card } from '@diem-cau/shared/domain/cards/state.ts';
import { findWrongRow } from '@diem-cau/shared/domain/cards/table.ts';
import type { AgendaItemId, CardId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Select } from '../../../ui/fields/Field.tsx';
import { agendaInOrder } from '../../../widgets/agenda/agendaOrder.ts';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import styles from './ResultCard.module.css';

interface ResultCardProps {
  readonly agenda: ControlView['agenda'];
  /** What the card shows, without its place. */
  readonly content: Pick<Card, 'title' | 'kind' | 'data'>;
}

/** Makes a stage card of a result, for an item of the agenda. */
export function ResultCard({ agenda, content }: ResultCardProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const items = agendaInOrder(agenda);
  const [itemId, setItemId] = useState<AgendaItemId | undefined>(items[0]?.id);
  if (itemId === undefined) return <p className={styles.soft}>{t('surveys.card.noAgenda')}</p>;
  const title = content.title.slice(0, CARD_LIMITS.title);
  const fits = findWrongRow(content) === undefined && content.data.length <= CARD_LIMITS.data;
  return (
    <details>
      <summary>{t('surveys.card.make')}</summary>
      <CommandForm
        command="PutCard"
        submit={t('surveys.card.make')}
        problem={fits ? undefined : t('surveys.card.unfit')}
        make={() =>
          fits ? { type: 'PutCard', cardId: `card_${nanoid(12)}` as CardId, itemId, ...content, title } : undefined
        }
        onRecorded={() => session.noticeDone(t('surveys.card.saved'))}
      >
        <Select<AgendaItemId>
          label={t('surveys.card.item')}
          value={itemId}
          options={items.map(({ id, title: words, position }) => ({ value: id, label: `${position}. ${words}` }))}
          onChange={setItemId}
        />
      </CommandForm>
    </details>
  );
}
