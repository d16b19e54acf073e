import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { useConference, useConferenceSession } from './conferenceContext.ts';

/** Whose session this page is and of which conference, for its routes. Only below the session gate. */
export function usePlace(): { readonly peerId: string; readonly conferenceId: ConferenceId } {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  if (conferenceId === undefined) throw new Error('The conference is known after the first welcome only');
  return { peerId, conferenceId };
}
