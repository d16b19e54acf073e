import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute } from './callRoute.ts';

/** Says under which name the minutes tell what this session does. Errors: `FORBIDDEN`, `UNAUTHENTICATED`, `INVALID`. */
export function nameSession(conferenceId: ConferenceId, peerId: string, name: string): Promise<Reply<SessionInfo>> {
  return callRoute('POST /api/conferences/:conferenceId/name', { peerId, params: { conferenceId }, body: { name } });
}
