import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { request } from './http.ts';

/** Exchanges an invitation code for a session. Errors: `INVITE_UNKNOWN`, `INVALID`, `RATE_LIMITED`, `DISCONNECTED`. */
export function exchangeCode(code: string): Promise<Reply<SessionInfo>> {
  return request('/api/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

/** Says under which name the minutes tell what this session does. Errors: `FORBIDDEN`, `UNAUTHENTICATED`, `INVALID`. */
export function nameSession(conferenceId: ConferenceId, peerId: string, name: string): Promise<Reply<SessionInfo>> {
  return request(`/api/conferences/${encodeURIComponent(conferenceId)}/name`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Peer': peerId },
    body: JSON.stringify({ name }),
  });
}

/** What counts of a typed code: letters and digits, in upper case. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
