import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/messages.ts';
import { useEffect, useState } from 'react';
import { useConferenceSession } from '../../../store/conferenceContext.ts';

type SiteLines = Readonly<Record<SiteId, SiteLine>>;

/** How loud each site is and how much its line bears, as the server tells up to twice a second. */
export function useSiteLines(): SiteLines {
  const { connection } = useConferenceSession();
  const [lines, setLines] = useState<SiteLines>({});
  useEffect(
    () =>
      connection.onNotice((notice) => {
        if (notice.type === 'siteLines') setLines((before) => ({ ...before, ...notice.lines }));
      }),
    [connection],
  );
  return lines;
}
