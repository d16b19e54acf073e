import type { HallReport } from '@diem-cau/shared/domain/stage/sitePages.ts';
import { type RefObject, useEffect, useState } from 'react';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useDevices } from '../../store/deviceStore.ts';
import { judgeSource } from '../../store/deviceVerdict.ts';
import type { HallSender } from './useHallSender.ts';

/** How often the pictures in sight are looked at, in ms. */
const LOOK_EVERY_MS = 2_000;

/**
 * Tells the server that this page is the screen of a site's hall, and how its machine is: the desk counts the site as seen and
 * heard, and the operator's board shows the rest.
 */
export function useHallReport(
  screen: RefObject<HTMLElement | null>,
  { rung, state }: Pick<StageMediaSnapshot, 'rung' | 'state'>,
  { id, claim }: Pick<HallSender, 'id' | 'claim'>,
  ofSite: boolean,
): void {
  const { connection } = useConferenceSession();
  const camera = useDevices((devices) => deviceState(judgeSource(devices, 'camera').kind));
  const microphone = useDevices((devices) => deviceState(judgeSource(devices, 'microphone').kind));
  const line = state === 'failed' ? 'lost' : rung === 'high' ? 'good' : 'weak';
  const [picture, setPicture] = useState<HallReport['picture']>('none');
  useEffect(() => {
    if (!ofSite) return undefined;
    const timer = setInterval(() => setPicture(lookAtPicture(screen.current)), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [screen, ofSite]);
  useEffect(() => {
    if (ofSite) connection.showPage({ shows: 'hall', id, hall: { camera, microphone, line, picture, claim } });
  }, [connection, ofSite, id, claim, camera, microphone, line, picture]);
  useEffect(() => (ofSite ? () => connection.showPage({ shows: 'board' }) : undefined), [connection, ofSite]);
}

function deviceState(kind: ReturnType<typeof judgeSource>['kind']): HallReport['camera'] {
  return kind === 'asking' ? 'off' : kind;
}

/** What the stage shows; a film that stands still is marked as such. */
function lookAtPicture(screen: HTMLElement | null): HallReport['picture'] {
  const films = [...(screen?.querySelectorAll('[data-testid="stage"] video') ?? [])];
  if (films.some((film) => film.hasAttribute('data-frozen'))) return 'still';
  return films.length > 0 ? 'moving' : 'none';
}
