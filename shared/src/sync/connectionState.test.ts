import { expect, it } from 'vitest';
import { type ConnectionState, type ConnectionStatus, type Session, statusOf } from './connectionState.ts';

const live = (session: Partial<Session> = {}): ConnectionState => ({
  kind: 'live',
  session: { held: undefined, isSilent: false, isStoreAway: false, ...session },
});

const CASES: readonly (readonly [state: ConnectionState, wasLive: boolean, isRefusing: boolean, ConnectionStatus])[] = [
  [{ kind: 'idle' }, false, false, 'connecting'],
  [{ kind: 'connecting' }, false, false, 'connecting'],
  [{ kind: 'connecting' }, true, false, 'reconnecting'],
  [{ kind: 'waiting', cancel: () => {} }, false, false, 'connecting'],
  [{ kind: 'waiting', cancel: () => {} }, true, false, 'reconnecting'],
  [live(), true, false, 'connected'],
  [live({ isSilent: true }), true, false, 'stale'],
  [live({ isStoreAway: true, isSilent: true }), true, false, 'reconnecting'],
  [live(), true, true, 'reconnecting'],
  [{ kind: 'ended' }, true, true, 'ended'],
];

it.each(CASES)(
  'SYNC-6: shows %o (welcomed before: %o, store refuses: %o) as %s',
  (state, wasLive, isRefusing, status) => {
    expect(statusOf(state, wasLive, isRefusing)).toBe(status);
  },
);
