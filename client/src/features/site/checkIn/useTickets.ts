import type { SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useCallback, useRef } from 'react';
import { fetchSlips } from '../../../connection/planning.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { usePlace } from '../../../store/usePlace.ts';

/** Finds the number of a ticket of this room by what its QR code says; undefined for any other code. */
export function useTickets(): (text: string) => Promise<number | undefined> {
  const session = useConferenceSession();
  const { peerId, conferenceId } = usePlace();
  const known = useRef<readonly SlipInfo[]>(undefined);
  return useCallback(
    async (text: string) => {
      const found = find(known.current, text);
      if (found !== undefined) return found;
      // A ticket may have got a new code since.
      const reply = await fetchSlips({ peerId, conferenceId });
      if (reply.ok) known.current = reply.value;
      else session.noticeRefusal(reply.error);
      return find(known.current, text);
    },
    [session, peerId, conferenceId],
  );
}

/** By the code after the mark, because an office may reach its server under several addresses. */
function find(slips: readonly SlipInfo[] | undefined, text: string): number | undefined {
  const code = codeOf(text);
  return slips?.find(({ url }) => codeOf(url) === code)?.number;
}

function codeOf(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}
