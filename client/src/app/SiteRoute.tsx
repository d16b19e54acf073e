import { BoardFirst } from '../features/deviceCheck/BoardFirst.tsx';
import { DeviceCheck } from '../features/deviceCheck/DeviceCheck.tsx';
import { SitePage } from '../features/site/SitePage.tsx';

/** A site's screen, behind the check of its devices. */
export function SiteRoute() {
  return (
    <BoardFirst>
      <DeviceCheck>
        <SitePage />
      </DeviceCheck>
    </BoardFirst>
  );
}
