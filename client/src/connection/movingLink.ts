import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute } from './callRoute.ts';

/** The link by which this phone keeps its seat in another browser. Errors: `FORBIDDEN`, `UNAUTHENTICATED`, `STORE_FULL`. */
export function makeMovingLink(conferenceId: ConferenceId, peerId: string): Promise<Reply<{ readonly url: string }>> {
  return callRoute('POST /api/conferences/:conferenceId/moving-code', { peerId, params: { conferenceId } });
}
