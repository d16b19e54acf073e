import type { ViewFrame } from '../protocol/messages.ts';

/** What is known of one open connection; it ends with the connection. */
export interface Session {
  /** Frames that arrive during a hello. They are applied after its reply. */
  held: ViewFrame[] | undefined;
  /** The server has been silent for longer than on a good network. */
  isSilent: boolean;
  /** The server has announced that it cannot store anything. */
  isStoreAway: boolean;
}

/**
 * Where a connection stands.
 * - `idle`: not opened yet.
 * - `connecting`: an attempt is in flight.
 * - `greeting`: connected; the first hello has no welcome yet.
 * - `live`: welcomed; commands are sent.
 * - `waiting`: until the next attempt.
 * - `ended`: for good.
 */
export type ConnectionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'greeting'; readonly session: Session }
  | { readonly kind: 'live'; readonly session: Session }
  | { readonly kind: 'waiting'; readonly cancel: () => void }
  | { readonly kind: 'ended' };

/**
 * The state of the connection as shown to a person. `stale`: the server has been silent for longer than on a good
 * network, so what is shown may be old. `reconnecting`: also while the store is unavailable, because nothing on the
 * screen changes then.
 */
export type ConnectionStatus = 'connecting' | 'connected' | 'stale' | 'reconnecting' | 'ended';

/**
 * The status to show. `wasLive`: there was a welcome before. `isRefusing`: the last answer said that the store is
 * unavailable.
 */
export function statusOf(state: ConnectionState, wasLive: boolean, isRefusing: boolean): ConnectionStatus {
  if (state.kind === 'ended') return 'ended';
  if (state.kind !== 'live') return wasLive ? 'reconnecting' : 'connecting';
  if (state.session.isStoreAway || isRefusing) return 'reconnecting';
  return state.session.isSilent ? 'stale' : 'connected';
}
