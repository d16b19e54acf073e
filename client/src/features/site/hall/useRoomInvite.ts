import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useEffect, useRef, useState } from 'react';
import { fetchRoomInvite } from '../../../connection/planning.ts';
import { useConference, useConferenceSession, useView } from '../../../store/conferenceContext.ts';

/** The link for the phones of this room, once it is known, and the new one when the code changes; `onRefused` hears why it is not told. */
export function useRoomInvite(onRefused?: (error: WireError) => void): InviteInfo | undefined {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const code = useView('self')?.site?.seats?.code;
  const [known, setKnown] = useState<{ readonly code: number | undefined; readonly invite: InviteInfo }>();
  const refused = useRef(onRefused);
  refused.current = onRefused;
  useEffect(() => {
    let current = true;
    if (conferenceId === undefined) return undefined;
    void fetchRoomInvite({ peerId, conferenceId }).then((reply) => {
      if (!current) return;
      if (reply.ok) setKnown({ code, invite: reply.value });
      else refused.current?.(reply.error);
    });
    return () => {
      current = false;
    };
  }, [peerId, conferenceId, code]);
  // A code that has been replaced lets nobody in.
  return known?.code === code ? known?.invite : undefined;
}
