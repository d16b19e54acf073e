import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { FLOOR_CRITERIA } from '@diem-cau/shared/domain/floor/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useView } from '../../../store/conferenceContext.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { FloorSettings } from '../../../widgets/floor/FloorSettings.tsx';
import { QueueList } from '../../../widgets/floor/QueueList.tsx';
import { RunningOrderButton } from '../../../widgets/floor/runningOrder/RunningOrderButton.tsx';
import { GiveFloorButton } from '../../../widgets/floor/speakers/GiveFloorButton.tsx';
import { speechText } from '../../../widgets/floor/speakers/speechText.ts';
import { UnheardHands } from '../../../widgets/questions/UnheardHands.tsx';
import { DeskColumn, DeskHeading } from '../DeskColumn.tsx';
import { sameParts } from '../sameParts.ts';
import { BottomPart } from './BottomPart.tsx';
import { CalledCard } from './CalledCard.tsx';
import { DeskPoll } from './DeskPoll.tsx';
import styles from './FloorColumn.module.css';
import { HandTone } from './HandTone.tsx';
import { PaceLine } from './PaceLine.tsx';
import { SpeakingCard } from './SpeakingCard.tsx';

/** What is left of the floor: the sites that were not heard. */
function AfterTheClose() {
  const control = useView('control');
  return control ? <UnheardHands control={control} /> : null;
}

/** Who speaks, who is invited, who waits. */
export const FloorColumn = memo(
  function FloorColumn({ control }: { readonly control: ControlView }) {
    const { t } = useTranslation();
    const format = useFormat();
    const { floor } = control;
    const orderWords = FLOOR_CRITERIA.filter((criterion) => floor.criteria[criterion] !== undefined)
      .sort((a, b) => (floor.criteria[a] ?? 0) - (floor.criteria[b] ?? 0))
      .map((criterion) => t(`floorCriteria.${criterion}`));
    const called = control.calledQuestionId === undefined ? undefined : control.questions[control.calledQuestionId];
    return (
      <DeskColumn className={styles.floor} aria-label={t('desk.floor')}>
        <DeskHeading title={t('desk.floor')}>
          <Badge>{format.number(floor.queue.length)}</Badge>
          <span className={styles.spring} />
          <HandTone queue={floor.queue} />
          <GiveFloorButton floor={floor} iconOnly />
          <RunningOrderButton iconOnly />
          <FloorSettings floor={floor} />
        </DeskHeading>
        <p className={styles.order}>
          {orderWords.length > 0 ? t('desk.queueOrder', { order: orderWords.join(', ') }) : t('desk.queueAsRaised')}
        </p>
        {floor.listClosed && <p className={styles.closed}>{t('desk.listClosed')}</p>}
        <PaceLine control={control} />
        <SpeakingCard control={control} />
        {floor.invited && (
          <div className={styles.invited} data-testid="invited-card">
            <div className={styles.invitedWords}>
              <strong>{floor.invited.siteName}</strong>
              {speechText(floor.invited) && <p>{speechText(floor.invited)}</p>}
              <p>
                {t('turn.invited')}. {floor.speaking && t('chair.floorBusy')}
              </p>
            </div>
            <CommandButton
              size="small"
              about={floor.invited.handId}
              command="WithdrawInvitation"
              make={() => ({ type: 'WithdrawInvitation', handId: floor.invited?.handId ?? ('' as never) })}
            >
              {t('turn.dismissInvite')}
            </CommandButton>
          </div>
        )}
        <div className={styles.queue}>
          {hasEnded(control.conference.phase) ? <AfterTheClose /> : <QueueList floor={floor} />}
        </div>
        <div className={styles.bottom}>
          <BottomPart title={t('questions.called')}>
            {called ? (
              <CalledCard question={called} />
            ) : (
              <EmptyState title={t('questions.calledEmpty')}>
                {control.conference.phase === 'live' && t('questions.calledEmptyHint')}
              </EmptyState>
            )}
          </BottomPart>
          <DeskPoll polls={control.polls} />
        </div>
      </DeskColumn>
    );
  },
  sameParts('floor', 'stage', 'conference', 'agenda', 'questions', 'calledQuestionId', 'polls', 'cards', 'documents'),
);
