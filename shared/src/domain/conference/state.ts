import type { ConferenceId, ErasureId, Timestamp } from '../../kernel/ids.ts';
import { DEFAULT_TIME_ZONE, type TimeZone } from '../../kernel/timeZone.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The life of a conference, in order. `none` is a log without its first event. */
export const PHASES = ['none', 'draft', 'open', 'live', 'closed', 'archived'] as const;

/** Where a conference is in its life. A draft that was deleted is at `none` again. */
export type Phase = (typeof PHASES)[number];

/** Whether the session is over: nothing is said, asked or counted any more. */
export function hasEnded(phase: Phase): boolean {
  return phase === 'closed' || phase === 'archived';
}

/** Whom everybody in a conference may call for help. */
export interface Contact {
  readonly name: string;
  /** As people write it: digits, spaces, dots and hyphens. */
  readonly phone: string;
}

/** What vouches for entries from which the words about a person were taken. */
export interface Erasure {
  readonly erasureId: ErasureId;
  /** Of each changed entry its version, and the SHA-256 of the bytes that stand there now, in hexadecimal. */
  readonly entries: readonly (readonly [version: number, hash: string])[];
  /** Who vouches: an Ed25519 key and its signature of the above, in base64url. */
  readonly publicKey: string;
  readonly signature: string;
}

/** A conference as a whole: its name, its phase and its time zone. */
export interface ConferenceInfo {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  /** Absent where nobody set one; see `timeZoneOf`. */
  readonly timeZone?: TimeZone;
  /** Absent where nobody chose one; see `vocabularyOf`. */
  readonly vocabulary?: Vocabulary;
  /** Absent until the organisers name somebody. */
  readonly contact?: Contact;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly archivedAt?: Timestamp;
  /** Of a draft that was given up. */
  readonly deletedAt?: Timestamp;
}

/** A conference that nobody has created. */
export const initialConference: ConferenceInfo = { id: '' as ConferenceId, title: '', phase: 'none' };

/** The zone of a conference's days and times. */
export function timeZoneOf({ timeZone }: Pick<ConferenceInfo, 'timeZone'>): TimeZone {
  return timeZone ?? DEFAULT_TIME_ZONE;
}

/** What a conference calls its people, places and ballots: the words of the union where nobody chose any. */
export function vocabularyOf({ vocabulary }: Pick<ConferenceInfo, 'vocabulary'>): Vocabulary {
  return vocabulary ?? { preset: 'union' };
}
