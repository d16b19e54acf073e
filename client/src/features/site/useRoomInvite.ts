import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useEffect, useRef, useState } from 'react';
import { fetchRoomInvite } from '../../connection/planning.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';

/** The link for the phones of the own room, once it is known; `onRefused` hears why it is not told. */
export function useRoomInvite(onRefused?: (error: WireError) => void): InviteInfo | undefined {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [invite, setInvite] = useState<InviteInfo>();
  const refused = useRef(onRefused);
  refused.current = onRefused;
  useEffect(() => {
    let current = true;
    if (conferenceId === undefined) return undefined;
    void fetchRoomInvite({ peerId, conferenceId }).then((reply) => {
      if (!current) return;
      if (reply.ok) setInvite(reply.value);
      else refused.current?.(reply.error);
    });
    return () => {
      current = false;
    };
  }, [peerId, conferenceId]);
  return invite;
}
