import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { Pass } from './access.ts';

/** How long a session lasts, in seconds. */
export interface SessionLimits {
  /** Without a request and without an open connection. */
  readonly idleSeconds: number;
  /** However it is used. An open connection outlives it while its conference is live. */
  readonly absoluteSeconds: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Of staff who signed in: a working day. */
const BY_ACCOUNT: SessionLimits = { idleSeconds: 2 * HOUR, absoluteSeconds: 12 * HOUR };
/** Of those who lead, plan or answer and came by a link: it is opened again on another day. */
const WORKPLACE: SessionLimits = { idleSeconds: 12 * HOUR, absoluteSeconds: 7 * DAY };
/** Of a room that checks its devices days before, and of a telephone that holds a seat. */
const ROOM: SessionLimits = { idleSeconds: 7 * DAY, absoluteSeconds: 30 * DAY };

const BY_ROLE: Readonly<Record<Role, SessionLimits>> = {
  organiser: WORKPLACE,
  chair: WORKPLACE,
  moderator: WORKPLACE,
  minutesSecretary: WORKPLACE,
  captioner: WORKPLACE,
  interpreter: WORKPLACE,
  respondent: WORKPLACE,
  site: ROOM,
  delegate: ROOM,
  observer: ROOM,
  system: WORKPLACE,
};

/** How long a session of this pass lasts. */
export function sessionLimitsOf({ actor, account }: Pick<Pass, 'actor' | 'account'>): SessionLimits {
  return account ? BY_ACCOUNT : BY_ROLE[actor.role];
}
