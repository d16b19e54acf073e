import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/status/Banner.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { AbsentBoard } from '../../../widgets/readiness/AbsentBoard.tsx';
import { PlanCard } from '../PlanCard.tsx';
import { LetterBoardCard } from './LetterBoardCard.tsx';
import { LetterForm } from './LetterForm.tsx';
import { ReminderForm } from './ReminderForm.tsx';
import { SendCard } from './SendCard.tsx';
import { useLetters } from './useLetters.ts';

/** What the conference writes to its sites and units, what has become of it, and who has not entered. */
export function LettersSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const letters = useLetters();
  const { board } = letters;
  if (!board) return <Skeleton height="320px" />;
  const { plan } = board;
  const { phase } = control.conference;
  const isOpen = !hasEnded(phase);
  const hasChannel = board.channels.length > 0;
  const canSend = isOpen && hasChannel;
  const isFollowedUp = phase === 'closed' && hasChannel;
  return (
    <>
      {board.channels.length === 0 && <Banner tone="info">{t('letters.notSet')}</Banner>}
      {(canSend || isFollowedUp) && (
        <>
          <PlanCard title={t('letters.send')}>
            <SendCard control={control} board={board} letters={letters} />
          </PlanCard>
          {canSend && (
            <PlanCard title={t('letters.compose')}>
              <LetterForm control={control} plan={plan} letters={letters} />
            </PlanCard>
          )}
          <PlanCard title={t('letters.remindersTitle')}>
            <ReminderForm control={control} board={board} letters={letters} />
          </PlanCard>
        </>
      )}
      {(phase === 'open' || phase === 'live') && (
        <PlanCard title={t('absent.title')}>
          <AbsentBoard control={control} />
        </PlanCard>
      )}
      <PlanCard title={t('letters.board')}>
        <LetterBoardCard control={control} board={board} letters={letters} canSend={canSend} />
      </PlanCard>
    </>
  );
}
