import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataSaving } from '../../../store/dataSaving.ts';
import { usePlainMode } from '../../../store/hallLayout.ts';
import { LazyPart } from '../../../ui/status/LazyPart.tsx';
import { LiveRegion } from '../../../ui/status/LiveRegion.tsx';
import { PartBoundary } from '../../../ui/status/PartBoundary.tsx';
import { Announcements } from '../../../widgets/announcements/Announcements.tsx';
import { CAPTIONS } from '../../../widgets/captions/captionsSource.ts';
import { HallWarnings } from '../../../widgets/devices/HallWarnings.tsx';
import { HallTestNotice } from '../../../widgets/hallTest/HallTestNotice.tsx';
import { LANGUAGE_BAR } from '../../../widgets/interpretation/interpretationSources.ts';
import { useStandingPoll } from '../../../widgets/poll/useStandingPoll.ts';
import { SeveralScreens } from '../../../widgets/television/SeveralScreens.tsx';
import { useOldPicture } from '../../../widgets/television/useOldPicture.ts';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import { OperatorDialogs } from '../operator/OperatorDialogs.tsx';
import { SiteStates } from '../operator/SiteStates.tsx';
import { useOperator } from '../operator/useOperator.ts';
import { HallStage } from '../stage/HallStage.tsx';
import { useHallMedia } from '../stage/useHallMedia.ts';
import { DataUse } from './DataUse.tsx';
import { MoreDialog } from './MoreDialog.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import styles from './PhoneHall.module.css';
import { PhoneHeader } from './PhoneHeader.tsx';

interface PhoneHallProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
}

/**
 * A site's screen on a phone, for one person or a few around it: the stage, what concerns the site below or beside it, and
 * the buttons under the thumb. It reads from 320 CSS pixels of width.
 */
export function PhoneHall({ hall, siteId }: PhoneHallProps) {
  const { t } = useTranslation();
  const screen = useRef<HTMLDivElement>(null);
  const plain = usePlainMode();
  const { saves } = useDataSaving();
  const media = useHallMedia({ hall, ownSiteId: siteId, screen, plain, savesData: saves });
  const poll = useStandingPoll(hall);
  const operator = useOperator(hall, siteId, poll);
  const { place } = operator;
  const { snapshot, sound, sender } = media;
  const { floor, conference, testedHall } = hall;
  const ended = hasEnded(conference.phase);
  const age = useOldPicture();
  return (
    <div
      ref={screen}
      className={styles.page}
      data-theme="night"
      data-size="hand"
      data-age={age}
      data-testid="phone-hall"
    >
      <LiveRegion>{floor.speaking && `${t('stage.speaking')}: ${floor.speaking.siteName}`}</LiveRegion>
      <PhoneHeader phase={conference.phase} title={conference.title} age={age} />
      <div className={styles.stage}>
        <HallStage hall={hall} media={media} ofSite />
      </div>
      {hall.interpretation && <LazyPart source={LANGUAGE_BAR} props={{ interpretation: hall.interpretation }} silent />}
      {hall.captions && <LazyPart source={CAPTIONS} props={{ captions: hall.captions }} silent />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: held sideways it scrolls, also by keys. */}
      <main className={styles.main} tabIndex={0} aria-label={conference.title}>
        <Announcements />
        <HallWarnings {...sound} snapshot={snapshot} className={styles.warnings}>
          {sender.others && <SeveralScreens sender={sender} />}
        </HallWarnings>
        <div className={styles.states}>
          {!ended && <DataUse snapshot={snapshot} />}
          <PartBoundary>
            <SiteStates hall={hall} siteId={siteId} place={place} poll={poll} besideStage>
              {testedHall && <HallTestNotice test={testedHall} ownSiteId={siteId} />}
            </SiteStates>
          </PartBoundary>
        </div>
      </main>
      <div className={styles.foot}>
        {place.kind === 'invited' && (
          <InvitedPanel invited={place.invited} speaking={floor.speaking} className={styles.invited} />
        )}
        <PhoneBar operator={operator} ended={ended} />
      </div>
      {operator.dialog === 'more' ? (
        <MoreDialog operator={operator} onClose={operator.close} />
      ) : (
        <OperatorDialogs operator={operator} />
      )}
    </div>
  );
}
