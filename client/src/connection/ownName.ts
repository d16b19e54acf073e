import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { request } from './http.ts';

/** Says under which name the minutes tell what this session does. Errors: `FORBIDDEN`, `UNAUTHENTICATED`, `INVALID`. */
export function nameSession(conferenceId: ConferenceId, peerId: string, name: string): Promise<Reply<SessionInfo>> {
  return request(`/api/conferences/${encodeURIComponent(conferenceId)}/name`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Peer': peerId },
    body: JSON.stringify({ name }),
  });
}
