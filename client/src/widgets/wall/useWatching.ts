import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { useCallback, useEffect, useState } from 'react';
import { signalUntilAcknowledged } from '../../connection/media/mediaSignalPort.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { usePageSight } from '../stage/usePageSight.ts';

/** Has the server send the small pictures of these sites, for as long as the page shows them and is in sight. */
export function useWatching(siteIds: readonly SiteId[]): void {
  const { connection } = useConferenceSession();
  // After a reconnect the server knows nothing of what was looked at before.
  const welcomes = useConference((state) => state.welcomes);
  const words = usePageSight() ? siteIds.join(' ') : '';
  useEffect(() => {
    const ids = words === '' ? [] : (words.split(' ') as SiteId[]);
    let isCurrent = welcomes > 0;
    void signalUntilAcknowledged(connection, { type: 'watchWall', siteIds: ids }, () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [connection, welcomes, words]);
  useEffect(
    () => () => {
      void connection.signal({ type: 'watchWall', siteIds: [] });
    },
    [connection],
  );
}

/** Private listening, as the desk's screen offers it. */
export interface Listening {
  readonly siteId: SiteId | undefined;
  /** Begins with a site, ends with none. */
  readonly listenTo: (siteId: SiteId | undefined) => void;
}

/** The site that this desk listens to privately. */
export function useListening(): Listening {
  const session = useConferenceSession();
  const { connection } = session;
  const welcomes = useConference((state) => state.welcomes);
  const [siteId, setSiteId] = useState<SiteId>();
  const listenTo = useCallback(
    async (wanted: SiteId | undefined) => {
      setSiteId(wanted);
      const reply = await connection.signal({ type: 'listenTo', ...(wanted !== undefined && { siteId: wanted }) });
      if (reply.ok) return;
      setSiteId(undefined);
      session.noticeRefusal(reply.error);
    },
    [connection, session],
  );
  useEffect(() => {
    const stop = connection.onNotice((notice) => {
      if (notice.type === 'listeningEnded') setSiteId(undefined);
    });
    return () => {
      stop();
      void connection.signal({ type: 'listenTo' });
    };
  }, [connection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: listening ends with the connection it began on.
  useEffect(() => setSiteId(undefined), [welcomes]);
  return { siteId, listenTo };
}
