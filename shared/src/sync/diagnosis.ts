/**
 * What blocks the connection between a page and its conference.
 * - `offline`: the device has no network.
 * - `unreachable`: no answer by HTTP either; `untrusted` may be the reason too where the page came by HTTPS.
 * - `serverDown`: the server fails, or a proxy answers in its place.
 * - `storeAway`: the server answers, but its store is unavailable.
 * - `foreignOrigin`: the server refuses the page's origin.
 * - `webSocketBlocked`: HTTP gets through and WebSocket does not.
 * - `busy`: the server's rate limit refuses the page.
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
  /** The code with which the server refused the last attempt; absent where it did not answer. */
  readonly refusal?: string | undefined;
  /** The code that the server answers to a request for what does not exist; absent without an answer of the server. */
  readonly answer?: string | undefined;
  /** Whether the server, or a proxy before it, answered by HTTP. */
  readonly answered: boolean;
}

/** Says what blocks the connection. Pure: the client's `gatherEvidence` looks, this decides. */
export function diagnose({ onLine, secure, refusal, answer, answered }: Evidence): Obstacle {
  if (refusal === 'STORE_UNAVAILABLE' || answer === 'STORE_UNAVAILABLE') return 'storeAway';
  if (refusal === 'RATE_LIMITED' || answer === 'RATE_LIMITED') return 'busy';
  if (answer === 'FOREIGN_ORIGIN') return 'foreignOrigin';
  // A refusal with a code came through a WebSocket.
  if (refusal !== undefined) return 'serverDown';
  if (answer !== undefined) return 'webSocketBlocked';
  if (answered) return 'serverDown';
  if (!onLine) return 'offline';
  return secure ? 'untrusted' : 'unreachable';
}
