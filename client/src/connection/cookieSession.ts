import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import type { SocketAddress } from './socketTransport.ts';

/** A session outside a browser: the public id, and the cookie that proves it. */
export interface CookieSession {
  readonly info: SessionInfo;
  readonly cookie: string;
}

/**
 * Exchanges an invitation code, as the join page does. `origin` is the page's, where it differs from the server's address.
 * Throws with the code of a refusal.
 */
export async function exchange(url: string, code: string, origin = url): Promise<CookieSession> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code }),
  });
  const reply = (await response.json()) as Reply<SessionInfo>;
  if (!reply.ok) throw new Error(`The code was refused: ${reply.error.code}`);
  return { info: reply.value, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** The address and the headers with which a session connects outside a browser. */
export function addressOf({ cookie }: CookieSession, url: string, origin = url): SocketAddress {
  return { url, headers: { cookie, origin } };
}
