import type { Reply } from '@diem-cau/shared/protocol/messages.ts';

/** Asks the server over HTTP. Never rejects: an unreachable server is the refusal `DISCONNECTED`. */
export async function request<Value>(
  path: string,
  init: RequestInit = {},
  send: typeof fetch = fetch,
): Promise<Reply<Value>> {
  try {
    const response = await send(path, { ...init, headers: { Accept: 'application/json', ...init.headers } });
    const body: unknown = await response.json();
    if (isReply<Value>(body)) return body;
  } catch {
    // A proxy's error page is no JSON; to the person it is the same as no server.
  }
  return { ok: false, error: { code: 'DISCONNECTED' } };
}

/** Whether a body is the server's answer, and not that of something between. */
export function isReply<Value>(body: unknown): body is Reply<Value> {
  return typeof body === 'object' && body !== null && 'ok' in body;
}
