import { useActor } from '../../store/conferenceContext.ts';
import { HallScreen } from './hall/HallScreen.tsx';

/** A site's screen: the stage for the hall, and the operator's bar. */
export function SitePage() {
  const { siteId } = useActor();
  return <HallScreen ownSiteId={siteId} />;
}

/** The same screen for those who only watch. */
export function WatchPage() {
  return <HallScreen />;
}
