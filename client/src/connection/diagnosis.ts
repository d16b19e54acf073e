import { request } from './http.ts';

/**
 * What stands between a page and its conference.
 * - `offline`: the device has no network.
 * - `unreachable`: no answer by HTTP either; `untrusted` may be the reason too where the page came by HTTPS.
 * - `serverDown`: the server fails, or something answers in its place, such as a proxy before it.
 * - `storeAway`: the server answers and cannot store anything.
 * - `foreignOrigin`: the server does not take this page's address for its own.
 * - `webSocketBlocked`: HTTP gets through and WebSocket does not.
 * - `busy`: the server refuses for the moment.
 */
export type Obstacle =
  | 'offline'
  | 'unreachable'
  | 'untrusted'
  | 'serverDown'
  | 'storeAway'
  | 'foreignOrigin'
  | 'webSocketBlocked'
  | 'busy';

/** What is known after several attempts to connect have failed. */
export interface Evidence {
  /** Whether the device says that it has a network. */
  readonly onLine: boolean;
  /** Whether the page came by HTTPS. */
  readonly secure: boolean;
  /** The code with which the server refused the last attempt, where it came that far. */
  readonly refusal?: string | undefined;
  /** The code that the server answers to a request for what does not exist; absent without an answer of the server. */
  readonly answer?: string | undefined;
  /** Whether anything answered by HTTP, the server or something before it. */
  readonly answered: boolean;
}

/** Says what blocks the connection. Pure: `gatherEvidence` looks, this decides. */
export function diagnose({ onLine, secure, refusal, answer, answered }: Evidence): Obstacle {
  if (refusal === 'STORE_UNAVAILABLE' || answer === 'STORE_UNAVAILABLE') return 'storeAway';
  if (refusal === 'RATE_LIMITED' || answer === 'RATE_LIMITED') return 'busy';
  if (answer === 'FOREIGN_ORIGIN') return 'foreignOrigin';
  // Whoever is refused with a code has come through by WebSocket.
  if (refusal !== undefined) return 'serverDown';
  if (answer !== undefined) return 'webSocketBlocked';
  if (answered) return 'serverDown';
  if (!onLine) return 'offline';
  return secure ? 'untrusted' : 'unreachable';
}

/** A path that no route has: the server looks at the page's origin, and answers with a code. */
const PROBE_PATH = '/api/probe';
const PROBE_TIMEOUT_MS = 5_000;

/** Asks the server by plain HTTP what the socket could not find out. Never rejects. */
export async function gatherEvidence(refusal: string | undefined): Promise<Evidence> {
  let answered = false;
  const fetchNoting: typeof fetch = async (...args) => {
    const response = await fetch(...args);
    answered = true;
    return response;
  };
  const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
  const reply = await request<never>(PROBE_PATH, { method: 'POST', cache: 'no-store', signal }, fetchNoting);
  const code = reply.ok ? undefined : reply.error.code;
  return {
    onLine: navigator.onLine,
    secure: location.protocol === 'https:',
    refusal,
    // Not the server's word, but what `request` makes of silence and of strangers' pages.
    answer: code === 'DISCONNECTED' ? undefined : code,
    answered,
  };
}
