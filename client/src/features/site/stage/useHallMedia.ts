import type { LanguageId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { type RefObject, useState } from 'react';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { useHallTest } from '../../../widgets/hallTest/useHallTest.ts';
import { useOwnBooth } from '../../../widgets/interpretation/ownBooth.ts';
import { useFollowedLanguages } from '../../../widgets/interpretation/useFollowedLanguages.ts';
import { type HallSound, useHallSound } from '../../../widgets/sound/useHallSound.ts';
import { useStageMedia } from '../../../widgets/stage/useStageMedia.ts';
import { useAwakeScreen } from '../../../widgets/television/useAwakeScreen.ts';
import { useChosenSender } from '../../../widgets/television/useChosenSender.ts';
import { useHallReport } from '../../../widgets/television/useHallReport.ts';
import { type HallSender, useHallSender } from '../../../widgets/television/useHallSender.ts';
import { usePlainCamera } from '../../../widgets/television/usePlainCamera.ts';
import { usePersonPresent } from '../usePersonPresent.ts';

interface HallMediaOptions {
  readonly hall: HallView;
  /** Absent for those who only watch. */
  readonly ownSiteId: SiteId | undefined;
  readonly screen: RefObject<HTMLElement | null>;
  /** One picture, for a weak machine. */
  readonly plain: boolean;
  /** One picture and a low beginning, for a line that is paid for by what it carries. */
  readonly savesData?: boolean;
}

/** What a site's screen shows, hears and sends. */
export interface HallMedia {
  readonly snapshot: StageMediaSnapshot;
  readonly sound: HallSound;
  readonly sender: HallSender;
  /** Whether this machine sends what the room shows. */
  readonly sends: boolean;
  /** The site's place on the stage; whose pictures come from this machine where `sentKey` names it too. */
  readonly ownPlace: HallView['stage']['places'][string] | undefined;
  readonly ownKey: string | undefined;
  readonly sentKey: string | undefined;
  /** One picture alone is received. */
  readonly onePicture: boolean;
  /** Less is received because each megabyte counts. */
  readonly savesData: boolean;
  /** The elements that play the stage. */
  readonly elements: Set<HTMLAudioElement>;
}

/** The media of a site's screen in any layout, and what the screen tells the server of itself. */
export function useHallMedia({ hall, ownSiteId, screen, plain, savesData = false }: HallMediaOptions): HallMedia {
  const { floor, stage } = hall;
  const siteKey = `speaker:${ownSiteId}`;
  const ownPlace = ownSiteId === undefined ? undefined : stage.places[siteKey];
  const ownKey = ownPlace && siteKey;
  const sender = useHallSender();
  const booth = useOwnBooth(hall.interpretation);
  // Of several pages of an interpreter's language the one on air sends.
  const sends = booth ? booth.isOnAir : ownSiteId === undefined || sender.sends;
  // What another machine of the hall sends is received like the rest.
  const sent = sends ? ownPlace : undefined;
  const sentKey = sends ? ownKey : undefined;
  const onePicture = plain || savesData;
  usePlainCamera(plain, ownPlace !== undefined);
  const snapshot = useStageMedia({ sends, showsOne: onePicture, savesData });
  useChosenSender(sender, snapshot);
  useFollowedLanguages(Object.keys(hall.interpretation?.languages ?? {}) as LanguageId[], snapshot);
  const [elements] = useState(() => new Set<HTMLAudioElement>());
  const speakingHere = ownSiteId !== undefined && floor.speaking?.siteId === ownSiteId;
  const othersSpeak = floor.speaking !== undefined && !speakingHere;
  const sound = useHallSound({ snapshot, own: sent, ownKey: sentKey, othersSpeak, elements });
  useAwakeScreen(screen);
  useHallReport(screen, snapshot, sender, ownSiteId !== undefined);
  useHallTest({ test: hall.testedHall, siteId: ownSiteId, sends, snapshot });
  usePersonPresent();
  return { snapshot, sound, sender, sends, ownPlace, ownKey, sentKey, onePicture, savesData, elements };
}
