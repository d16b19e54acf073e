import type { AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { AddItemButton } from '../../widgets/agenda/AddItemButton.tsx';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { isHeaded } from '../../widgets/agenda/agendaParts.ts';
import { ItemActions } from '../../widgets/agenda/ItemActions.tsx';
import { PartHeading } from '../../widgets/agenda/PartHeading.tsx';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { ItemMaterials } from '../../widgets/documents/ItemMaterials.tsx';
import { OrphanMaterials, WholeMaterials } from '../../widgets/documents/MaterialsButton.tsx';
import { RunningOrderButton } from '../../widgets/floor/runningOrder/RunningOrderButton.tsx';
import { PollForm } from '../../widgets/poll/PollForm.tsx';
import { PreparedMark, PreparedVotes } from '../../widgets/poll/PreparedVotes.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import styles from './AgendaSection.module.css';
import { ContactForm } from './ContactForm.tsx';
import { PlanActions, PlanCard } from './PlanCard.tsx';
import { PlannedStart } from './PlannedStart.tsx';
import { TimeZoneForm } from './TimeZoneForm.tsx';
import { VocabularyForm } from './VocabularyForm.tsx';

/** The agenda as planned, and its editor. */
export function AgendaSection({ control }: { readonly control: ControlView }) {
  const { agenda, conference } = control;
  const { timeZone, contact } = conference;
  const vocabulary = vocabularyOf(conference);
  const { t } = useTranslation();
  const format = useFormat();
  const blocked = useBlockReason('PlanAgenda');
  const [editing, setEditing] = useState(false);
  const items = agendaInOrder(agenda);
  // From then on the plan stands, and changes item by item.
  const isLive = conference.phase === 'live';
  const plans: readonly AgendaItemPlan[] = items.map(({ id, title, kind, plannedMinutes, presenters, part }) => ({
    id,
    title,
    kind,
    plannedMinutes,
    ...(presenters !== undefined && { presenters }),
    ...(part !== undefined && { part }),
  }));
  if (editing) return <AgendaEditor plans={plans} onClose={() => setEditing(false)} />;
  return (
    <>
      <PlanCard>
        {items.length === 0 ? (
          <EmptyState title={t('agenda.empty')} />
        ) : (
          <ol data-testid="agenda">
            {items.map((item, index) => (
              <li key={item.id} className={styles.line}>
                {isHeaded(items, index) && (
                  <div className={styles.part}>
                    <PartHeading part={item.part} editable={isLive} />
                  </div>
                )}
                <span>
                  <strong>
                    {item.position}. {item.title}
                  </strong>{' '}
                  <Badge>{t(`agendaKinds.${item.kind}`)}</Badge> <PreparedMark control={control} itemId={item.id} />
                </span>
                <span className={styles.soft}>
                  {item.presenters !== undefined && `${item.presenters} · `}
                  {format.wholeMinutes(item.plannedMinutes)} · {t(`agendaStates.${item.state}`)}
                </span>
                <span className={styles.actions}>
                  <ItemActions item={item} items={items} editable={isLive} />
                </span>
                <div className={styles.materials}>
                  <ItemMaterials control={control} itemId={item.id} editable />
                  {(item.kind === 'reportsInTurn' || control.runningOrders[item.id]) && (
                    <RunningOrderButton itemId={item.id} />
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
        <WholeMaterials control={control} />
        <OrphanMaterials control={control} />
        <PlannedStart key={`${agenda.plannedStart} ${timeZone}`} at={agenda.plannedStart} />
        <TimeZoneForm key={timeZone} present={timeZone} />
        <VocabularyForm key={vocabulary.preset} present={vocabulary} />
        <ContactForm key={`${contact?.name} ${contact?.phone}`} present={contact} />
        <PlanActions>
          {isLive ? (
            <AddItemButton agenda={agenda} />
          ) : (
            <Button variant="primary" blockedBecause={blocked} onClick={() => setEditing(true)}>
              {t('agenda.edit')}
            </Button>
          )}
          <span className={styles.soft}>
            {t('agenda.total', {
              time: format.wholeMinutes(items.reduce((sum, item) => sum + item.plannedMinutes, 0)),
            })}
          </span>
        </PlanActions>
      </PlanCard>
      <PlanCard title={t('poll.title')}>
        <PreparedVotes control={control} />
        <details>
          <summary className={styles.summary}>{t('poll.prepare')}</summary>
          <PollForm control={control} />
        </details>
      </PlanCard>
    </>
  );
}
