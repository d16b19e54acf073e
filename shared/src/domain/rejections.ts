import { err } from '../kernel/result.ts';

/** Why the domain says no. The words for each code live in the client's language files. */
export const REJECTION_CODES = [
  'FORBIDDEN',
  'WRONG_PHASE',
  'STALE',
  'CONFERENCE_EXISTS',
  'NO_SITES',
  'SITE_UNKNOWN',
  'IMPORT_HAS_ERRORS',
  'AGENDA_ITEM_UNKNOWN',
  'AGENDA_ITEM_STATE',
  'AGENDA_ITEM_TWICE',
  'QUESTION_EXISTS',
  'TOO_MANY_QUESTIONS',
  'QUESTION_UNKNOWN',
  'QUESTION_STATE',
  'QUESTION_NOT_YOURS',
  'ANOTHER_QUESTION_CALLED',
  'NO_SEAT_LEFT',
  'SEAT_EMPTY',
  'SEAT_FREED',
  'PHONE_BLOCKED',
  'PHONES_CLOSED',
  'CLOSED_BY_DESK',
  'ROOM_CODE_RENEWED',
  'SLIP_NEEDED',
  'SLIP_NOT_IN_USE',
  'SLIP_UNKNOWN',
  'SLIP_VOID',
  'SEAT_ON_OTHER_DEVICE',
  'HELP_EXISTS',
  'HELP_UNKNOWN',
  'HELP_STATE',
  'TOO_MANY_MESSAGES',
  'ANNOUNCEMENT_EXISTS',
  'ANNOUNCEMENT_UNKNOWN',
  'ANNOUNCEMENT_OVER',
  'TOO_MANY_ANNOUNCEMENTS',
  'CARD_UNKNOWN',
  'CARD_SHAPE',
  'TOO_MANY_CARDS',
  'PAGE_UNKNOWN',
  'DOCUMENT_UNKNOWN',
  'TOO_MANY_DOCUMENTS',
  'QUESTION_KIND',
  'QUESTION_INTO_ITSELF',
  'QUESTION_NOT_ROUTED',
  'TOO_MANY_SUGGESTIONS',
  'NOBODY_ANSWERING',
  'RESPONDENT_EXISTS',
  'RESPONDENT_UNKNOWN',
  'PROPOSAL_EXISTS',
  'PROPOSAL_UNKNOWN',
  'PROPOSAL_STATE',
  'HAND_ALREADY_RAISED',
  'HAND_UNKNOWN',
  'HAND_STATE',
  'LIST_CLOSED',
  'NO_QUESTION_CALLED',
  'ANOTHER_SITE_INVITED',
  'FLOOR_TAKEN',
  'NOBODY_SPEAKING',
  'NOT_ON_STAGE',
  'NOTHING_PRESENTED',
  'ANOTHER_PRESENTATION',
  'STAGE_FULL',
  'SITE_IS_CHAIRS_HALL',
  'VOICE_NOT_OFFERED',
  'MEDIA_STOPPED',
  'SITE_REMOVED',
  'POLL_EXISTS',
  'POLL_UNKNOWN',
  'POLL_STATE',
  'ANOTHER_POLL_OPEN',
  'NOT_ENTITLED',
  'NOT_SEATED_AT_OPENING',
  'SECRET_BY_HEAD',
  'WEIGHTS_NOT_ALLOWED',
  'SEVERAL_BY_HEAD',
  'SEVERAL_LIMITS',
  'OPTIONS_ALIKE',
  'NO_ELECTORATE',
  'SMALL_SECRET_POLL',
  'DEADLINE_NOT_PASSED',
  'BALLOT_FORM',
  'BALLOT_OVER_BOUND',
  'ALREADY_VOTED',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A refusal by a rule of the domain, with the facts a screen needs to word it. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Refuses with a code and the facts behind it. */
export function reject(code: RejectionCode, facts?: Rejection['facts']) {
  return err<Rejection>(facts === undefined ? { code } : { code, facts });
}

/**
 * Refuses a command that its sender gave on what no longer stands. `about` is the kind of thing that has changed, such as
 * `turn`, for the words of a screen.
 */
export function rejectStale(subject: string) {
  return reject('STALE', { about: subject.split(' ')[0] ?? '' });
}
