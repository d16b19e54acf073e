import { createHmac } from 'node:crypto';
import type { IceServer } from '@diem-cau/shared/protocol/signals.ts';
import type { Clock } from './clock.ts';

/** Longer than a conference's morning, so that nobody is cut off in the middle; useless the day after. */
const LIFETIME_S = 4 * 60 * 60;

/** Relays that carry media where a site's network lets nothing else through. */
export interface TurnRelays {
  readonly urls: readonly string[];
  /** The relays' `static-auth-secret`. */
  readonly secret: string;
}

/** Gives a peer the relays with a user name and password of its own that soon expire. */
export type IceServersFor = (peerId: string) => readonly IceServer[];

/**
 * Makes credentials by the scheme that coturn calls `use-auth-secret`: the user name is when they expire, in seconds
 * since 1970, and for whom; the password is its HMAC-SHA1 with the secret. The relays ask nobody and store nothing.
 */
export function turnCredentials(relays: TurnRelays | undefined, clock: Clock): IceServersFor {
  if (!relays) return () => [];
  const { urls, secret } = relays;
  return (peerId) => {
    const username = `${Math.floor(clock.wall() / 1_000) + LIFETIME_S}:${peerId}`;
    return [{ urls, username, credential: createHmac('sha1', secret).update(username).digest('base64') }];
  };
}
