import { isPhone } from '../../platform/isPhone.ts';
import { useActor, useView } from '../../store/conferenceContext.ts';
import { useTelevisionLayout } from '../../store/hallLayout.ts';
import { HallScreen } from './hall/HallScreen.tsx';
import { PhoneHall } from './phone/PhoneHall.tsx';

/** A site's screen: the stage for the hall, and the operator's bar; on a phone in a layout of its own. */
export function SitePage() {
  const { siteId } = useActor();
  const hall = useView('hall');
  const television = useTelevisionLayout();
  if (siteId !== undefined && hall && isPhone() && !television) return <PhoneHall hall={hall} siteId={siteId} />;
  return <HallScreen ownSiteId={siteId} />;
}

/** The same screen for those who only watch. */
export function WatchPage() {
  return <HallScreen />;
}
