import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useView } from '../../../store/conferenceContext.ts';
import { PartBoundary } from '../../../ui/status/PartBoundary.tsx';
import { HallTestNotice } from '../../../widgets/hallTest/HallTestNotice.tsx';
import { AnswersCode } from '../../../widgets/papers/AnswersCode.tsx';
import { useIsPerson } from '../usePersonPresent.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import { BreakPanel } from './BreakPanel.tsx';
import { CalledQuestion } from './CalledQuestion.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import styles from './HallBody.module.css';
import { findHallScene, isCodeLarge } from './hallScene.ts';
import { findLatestNamed, OwnQuestionStrip } from './OwnQuestionStrip.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PollPanel } from './PollPanel.tsx';
import { RoomCodePanel } from './RoomCodePanel.tsx';
import { SpeakerName } from './SpeakerName.tsx';
import { TurnPanel } from './TurnPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

interface HallBodyProps {
  readonly hall: HallView;
  readonly ownSiteId: SiteId | undefined;
  /** The one that is shown. */
  readonly poll: PollView | undefined;
  readonly offset: number;
  /** The stage. */
  readonly children: ReactNode;
}

/**
 * What a hall reads beside the stage, arranged around what matters most now. A panel that fails to draw is replaced
 * alone: the stage, its sound and the bar go on.
 */
export function HallBody({ hall, ownSiteId, poll, offset, children }: HallBodyProps) {
  const { floor, conference, calledQuestionId } = hall;
  const scene = findHallScene(hall, poll);
  const person = useIsPerson();
  const self = useView('self');
  const asked = ownSiteId === undefined ? undefined : findLatestNamed(self?.questions);
  const ended = scene === 'ended';
  return (
    <main className={styles.body} data-scene={scene} data-testid="hall">
      <div className={styles.stage}>{children}</div>
      {poll && !ended && (
        <div className={styles.poll}>
          <PartBoundary key={poll.id}>
            <PollPanel poll={poll} voting={ownSiteId !== undefined} />
            {scene === 'vote' && floor.speaking && <SpeakerName turn={floor.speaking} />}
          </PartBoundary>
        </div>
      )}
      <div className={styles.side}>
        <PartBoundary>
          {ended ? (
            <EndedPanel hall={hall} />
          ) : (
            <>
              <TurnPanel
                turn={floor.speaking}
                presenting={hall.stage.presentation?.clock}
                offset={offset}
                own={ownSiteId !== undefined && floor.speaking?.siteId === ownSiteId}
              />
              {ownSiteId !== undefined && <PlacePanel hall={hall} siteId={ownSiteId} />}
              <div className={styles.rest}>
                <AgendaPanel agenda={hall.agenda} compact />
                {floor.queue.length > 0 && <WaitingPanel queue={floor.queue} ownSiteId={ownSiteId} />}
              </div>
            </>
          )}
        </PartBoundary>
      </div>
      <div className={styles.strip}>
        <PartBoundary>
          {hall.testedHall ? (
            <HallTestNotice test={hall.testedHall} ownSiteId={ownSiteId} />
          ) : scene === 'break' ? (
            <BreakPanel agenda={hall.agenda} />
          ) : conference.phase === 'live' && calledQuestionId === undefined && asked ? (
            <OwnQuestionStrip question={asked} />
          ) : (
            !ended && (
              <CalledQuestion
                question={calledQuestionId === undefined ? undefined : hall.questions[calledQuestionId]}
                phase={conference.phase}
                room={ownSiteId !== undefined}
              />
            )
          )}
        </PartBoundary>
      </div>
      <div className={styles.code}>
        <PartBoundary>
          {ownSiteId !== undefined && !ended && !person && <RoomCodePanel large={isCodeLarge(scene)} />}
          {conference.phase === 'closed' && <AnswersCode />}
        </PartBoundary>
      </div>
    </main>
  );
}
