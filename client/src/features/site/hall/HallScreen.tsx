import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../../store/conferenceContext.ts';
import { usePlainMode } from '../../../store/plainMode.ts';
import { LiveRegion } from '../../../ui/status/LiveRegion.tsx';
import { HallWarnings } from '../../../widgets/devices/HallWarnings.tsx';
import { useHallTest } from '../../../widgets/hallTest/useHallTest.ts';
import { useStandingPoll } from '../../../widgets/poll/useStandingPoll.ts';
import { LineBadges } from '../../../widgets/sites/LineBadges.tsx';
import { StageSound } from '../../../widgets/sound/StageSound.tsx';
import { useHallSound } from '../../../widgets/sound/useHallSound.ts';
import { onlyMain } from '../../../widgets/stage/onlyMain.ts';
import { Stage } from '../../../widgets/stage/Stage.tsx';
import { useStageMedia } from '../../../widgets/stage/useStageMedia.ts';
import { SeveralScreens } from '../../../widgets/television/SeveralScreens.tsx';
import { useAwakeScreen } from '../../../widgets/television/useAwakeScreen.ts';
import { useHallReport } from '../../../widgets/television/useHallReport.ts';
import { useHallSender } from '../../../widgets/television/useHallSender.ts';
import { useIdleCursor } from '../../../widgets/television/useIdleCursor.ts';
import { useOldPicture } from '../../../widgets/television/useOldPicture.ts';
import { usePlainCamera } from '../../../widgets/television/usePlainCamera.ts';
import { useScreenEdge } from '../../../widgets/television/useScreenEdge.ts';
import { OperatorBar } from '../operator/OperatorBar.tsx';
import { PlainBar } from '../plain/PlainBar.tsx';
import { PlainBody } from '../plain/PlainBody.tsx';
import { HallAnnouncements } from './HallAnnouncements.tsx';
import { HallBody } from './HallBody.tsx';
import { HallHeader } from './HallHeader.tsx';
import styles from './HallScreen.module.css';
import { StageNotice } from './StageNotice.tsx';

/** The television of a hall. With a site of its own it also has the operator's bar and the site's place in the queue. */
export function HallScreen({ ownSiteId }: { readonly ownSiteId?: SiteId | undefined }) {
  const hall = useConference(({ views }) => views.hall ?? views.respondent);
  return hall ? <LoadedHall hall={hall} ownSiteId={ownSiteId} /> : null;
}

interface LoadedHallProps {
  readonly hall: HallView;
  readonly ownSiteId: SiteId | undefined;
}

function LoadedHall({ hall, ownSiteId }: LoadedHallProps) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { floor, stage, conference } = hall;
  const speakingHere = ownSiteId !== undefined && floor.speaking?.siteId === ownSiteId;
  const invited = ownSiteId !== undefined && floor.invited?.siteId === ownSiteId;
  const siteKey = `speaker:${ownSiteId}`;
  const ownPlace = ownSiteId === undefined ? undefined : stage.places[siteKey];
  const ownKey = ownPlace && siteKey;
  const sender = useHallSender();
  const sends = ownSiteId === undefined || sender.sends;
  // What another machine of the hall sends is received like the rest.
  const sent = sends ? ownPlace : undefined;
  const sentKey = sends ? ownKey : undefined;
  // Those who only watch have no machine of a hall to spare.
  const plain = usePlainMode() && ownSiteId !== undefined;
  usePlainCamera(plain, ownPlace !== undefined);
  const snapshot = useStageMedia(sends, plain);
  const [elements] = useState(() => new Set<HTMLAudioElement>());
  const othersSpeak = floor.speaking !== undefined && !speakingHere;
  const sound = useHallSound({ snapshot, own: sent, ownKey: sentKey, othersSpeak, elements });
  const poll = useStandingPoll(hall);
  const screen = useRef<HTMLDivElement>(null);
  useIdleCursor(screen);
  useAwakeScreen(screen);
  useHallReport(screen, snapshot, sender, ownSiteId !== undefined);
  useHallTest({ test: hall.testedHall, siteId: ownSiteId, sends, snapshot });
  const edge = useScreenEdge();
  const age = useOldPicture();
  const shown = (
    <Stage
      stage={plain ? onlyMain(stage) : stage}
      floor={floor}
      phase={conference.phase}
      title={conference.title}
      snapshot={snapshot}
      ownKey={sentKey}
    >
      {ownSiteId !== undefined && <StageNotice place={ownPlace} />}
      <LineBadges snapshot={snapshot} />
      <StageSound slots={snapshot.slots} ownKey={ownKey} className={styles.unblock} elements={elements} />
    </Stage>
  );
  return (
    <div
      ref={screen}
      className={styles.hall}
      style={edge}
      data-theme="night"
      data-invited={invited}
      data-plain={plain || undefined}
      data-age={age}
      data-testid="hall-screen"
    >
      <LiveRegion>{floor.speaking && `${t('stage.speaking')}: ${floor.speaking.siteName}`}</LiveRegion>
      <HallHeader hall={hall} offset={offset} age={age} />
      <HallAnnouncements />
      {ownSiteId !== undefined && plain ? (
        <PlainBody hall={hall} siteId={ownSiteId} poll={poll} offset={offset}>
          {shown}
        </PlainBody>
      ) : (
        <HallBody hall={hall} ownSiteId={ownSiteId} poll={poll} offset={offset}>
          {shown}
        </HallBody>
      )}
      {ownSiteId !== undefined && (
        <HallWarnings {...sound} snapshot={snapshot} className={styles.warnings}>
          {sender.others && <SeveralScreens sender={sender} />}
        </HallWarnings>
      )}
      {ownSiteId !== undefined &&
        (plain ? (
          <PlainBar hall={hall} siteId={ownSiteId} poll={poll} snapshot={snapshot} />
        ) : (
          <OperatorBar hall={hall} siteId={ownSiteId} poll={poll} snapshot={snapshot} sends={sends} />
        ))}
    </div>
  );
}
