import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import { QueueList } from '../../widgets/QueueList.tsx';
import { CalledCard } from './CalledCard.tsx';
import { DeskPoll } from './DeskPoll.tsx';
import styles from './DeskPage.module.css';
import { SpeakingCard } from './SpeakingCard.tsx';

/** Who speaks, who is invited, who waits. */
export function FloorColumn({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const { floor } = control;
  const called = control.calledQuestionId === undefined ? undefined : control.questions[control.calledQuestionId];
  return (
    <section className={classNames(styles.column, styles.middle)} aria-label={t('desk.floor')}>
      <header className={styles.heading}>
        <h2>{t('desk.floor')}</h2>
        <Badge>{floor.queue.length}</Badge>
        <span className={styles.aside}>{t('desk.queueOrder')}</span>
      </header>
      <SpeakingCard control={control} />
      {floor.invited && (
        <div className={styles.invited} data-testid="invited-card">
          <div className={styles.invitedWords}>
            <strong>{floor.invited.siteName}</strong>
            <p>
              {t('turn.invited')}. {floor.speaking && t('chair.floorBusy')}
            </p>
          </div>
          <CommandButton
            size="small"
            command="DismissHand"
            make={() => ({ type: 'DismissHand', handId: floor.invited?.handId ?? ('' as never) })}
          >
            {t('turn.dismissInvite')}
          </CommandButton>
        </div>
      )}
      <div className={styles.queue}>
        <QueueList floor={floor} />
      </div>
      <header className={styles.heading}>
        <h2>{t('questions.called')}</h2>
      </header>
      {called ? (
        <CalledCard question={called} />
      ) : (
        <EmptyState title={t('questions.calledEmpty')}>{t('questions.calledEmptyHint')}</EmptyState>
      )}
      <DeskPoll polls={control.polls} />
    </section>
  );
}
