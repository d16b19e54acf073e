import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useConference } from '../../../store/conferenceContext.ts';
import { usePlainMode } from '../../../store/hallLayout.ts';
import { LazyPart } from '../../../ui/status/LazyPart.tsx';
import { LiveRegion } from '../../../ui/status/LiveRegion.tsx';
import { CAPTIONS } from '../../../widgets/captions/captionsSource.ts';
import { HallWarnings } from '../../../widgets/devices/HallWarnings.tsx';
import { INTERPRETER_DESK, LANGUAGE_BAR } from '../../../widgets/interpretation/interpretationSources.ts';
import { useStandingPoll } from '../../../widgets/poll/useStandingPoll.ts';
import { SeveralScreens } from '../../../widgets/television/SeveralScreens.tsx';
import { useIdleCursor } from '../../../widgets/television/useIdleCursor.ts';
import { useOldPicture } from '../../../widgets/television/useOldPicture.ts';
import { useScreenEdge } from '../../../widgets/television/useScreenEdge.ts';
import { OperatorBar } from '../operator/OperatorBar.tsx';
import { PlainBar } from '../plain/PlainBar.tsx';
import { PlainBody } from '../plain/PlainBody.tsx';
import { HallStage } from '../stage/HallStage.tsx';
import { useHallMedia } from '../stage/useHallMedia.ts';
import { HallAnnouncements } from './HallAnnouncements.tsx';
import { HallBody } from './HallBody.tsx';
import { HallHeader } from './HallHeader.tsx';
import styles from './HallScreen.module.css';

interface HallScreenProps {
  readonly ownSiteId?: SiteId | undefined;
  /** Stands below everything. */
  readonly foot?: ReactNode;
}

/** The television of a hall. With a site of its own it also has the operator's bar and the site's place in the queue. */
export function HallScreen({ ownSiteId, foot }: HallScreenProps) {
  const hall = useConference(({ views }) => views.hall ?? views.respondent);
  return hall ? <LoadedHall hall={hall} ownSiteId={ownSiteId} foot={foot} /> : null;
}

function LoadedHall({ hall, ownSiteId, foot }: HallScreenProps & { readonly hall: HallView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { floor } = hall;
  const invited = ownSiteId !== undefined && floor.invited?.siteId === ownSiteId;
  // Those who only watch have no machine of a hall to spare.
  const plain = usePlainMode() && ownSiteId !== undefined;
  const screen = useRef<HTMLDivElement>(null);
  const media = useHallMedia({ hall, ownSiteId, screen, plain });
  const { snapshot, sound, sender, sends } = media;
  const poll = useStandingPoll(hall);
  useIdleCursor(screen);
  const interprets = useActor().role === 'interpreter';
  const edge = useScreenEdge();
  const age = useOldPicture();
  const shown = <HallStage hall={hall} media={media} ofSite={ownSiteId !== undefined} />;
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
      {hall.interpretation && <LazyPart source={LANGUAGE_BAR} props={{ interpretation: hall.interpretation }} silent />}
      {hall.captions && <LazyPart source={CAPTIONS} props={{ captions: hall.captions }} silent />}
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
      {interprets && <LazyPart source={INTERPRETER_DESK} props={{ hall, snapshot }} />}
      {foot}
    </div>
  );
}
