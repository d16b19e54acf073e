import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';

/**
 * Why a session still lets in after a request to end it; undefined once it is over, be it ended by this request or before.
 */
export function refusalToSignOut(reply: Reply<unknown>): WireError | undefined {
  return reply.ok || reply.error.code === 'UNAUTHENTICATED' ? undefined : reply.error;
}
