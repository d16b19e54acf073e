import { err } from '../kernel/result.ts';
import { AGENDA_REJECTIONS } from './agenda/rejections.ts';
import { ANNOUNCEMENTS_REJECTIONS } from './announcements/rejections.ts';
import { CAPTIONS_REJECTIONS } from './captions/rejections.ts';
import { CARDS_REJECTIONS } from './cards/rejections.ts';
import { COMMITMENTS_REJECTIONS } from './commitments/rejections.ts';
import { CONCLUSIONS_REJECTIONS } from './conclusions/rejections.ts';
import { CONFERENCE_REJECTIONS } from './conference/rejections.ts';
import { PHASES } from './conference/state.ts';
import { DIALOGUE_REJECTIONS } from './dialogue/rejections.ts';
import { DOCUMENTS_REJECTIONS } from './documents/rejections.ts';
import type { FactTable, WithFacts } from './facts.ts';
import { FLOOR_REJECTIONS } from './floor/rejections.ts';
import { HELP_REJECTIONS } from './help/rejections.ts';
import { INTERPRETATION_REJECTIONS } from './interpretation/rejections.ts';
import { INVITATIONS_REJECTIONS } from './invitations/rejections.ts';
import { MESSAGES_REJECTIONS } from './messages/rejections.ts';
import { MINUTES_REJECTIONS } from './minutes/rejections.ts';
import { PARTICIPANT_REJECTIONS } from './participants/rejections.ts';
import { POLL_REJECTIONS } from './poll/rejections.ts';
import { READINESS_REJECTIONS } from './readiness/rejections.ts';
import { RECORDING_REJECTIONS } from './recording/rejections.ts';
import { ROSTER_REJECTIONS } from './roster/rejections.ts';
import { RUNNING_ORDER_REJECTIONS } from './runningOrder/rejections.ts';
import { SEATS_REJECTIONS } from './seats/rejections.ts';
import { STAGE_REJECTIONS } from './stage/rejections.ts';
import { STREAMING_REJECTIONS } from './streaming/rejections.ts';
import { SURVEY_REJECTIONS } from './surveys/rejections.ts';

/** Every code with which the domain refuses, and the facts that go with it. The words live in the client's language files. */
export const REJECTIONS = {
  FORBIDDEN: {},
  WRONG_PHASE: { phase: PHASES },
  /** `about` is the kind of thing that has changed, such as `turn`. */
  STALE: { about: 'text' },
  ...CONFERENCE_REJECTIONS,
  ...ROSTER_REJECTIONS,
  ...AGENDA_REJECTIONS,
  ...CARDS_REJECTIONS,
  ...DOCUMENTS_REJECTIONS,
  ...DIALOGUE_REJECTIONS,
  ...SEATS_REJECTIONS,
  ...READINESS_REJECTIONS,
  ...PARTICIPANT_REJECTIONS,
  ...HELP_REJECTIONS,
  ...ANNOUNCEMENTS_REJECTIONS,
  ...MINUTES_REJECTIONS,
  ...MESSAGES_REJECTIONS,
  ...RECORDING_REJECTIONS,
  ...STREAMING_REJECTIONS,
  ...CAPTIONS_REJECTIONS,
  ...INTERPRETATION_REJECTIONS,
  ...FLOOR_REJECTIONS,
  ...RUNNING_ORDER_REJECTIONS,
  ...CONCLUSIONS_REJECTIONS,
  ...COMMITMENTS_REJECTIONS,
  ...INVITATIONS_REJECTIONS,
  ...STAGE_REJECTIONS,
  ...POLL_REJECTIONS,
  ...SURVEY_REJECTIONS,
} as const satisfies FactTable;

/** The name of a refusal. */
export type RejectionCode = keyof typeof REJECTIONS;

/** Every name of a refusal. */
export const REJECTION_CODES = Object.keys(REJECTIONS) as readonly RejectionCode[];

/** A refusal with one code. */
type RejectionOf<Code extends RejectionCode> = { readonly code: Code } & WithFacts<(typeof REJECTIONS)[Code]>;

/** A refusal by a rule of the domain, with the facts a screen needs to word it. */
export type Rejection = { [Code in RejectionCode]: RejectionOf<Code> }[RejectionCode];

/** The facts that `reject` takes: nothing where the code has none. */
type FactArguments<Code extends RejectionCode> = undefined extends RejectionOf<Code>['facts']
  ? [facts?: RejectionOf<Code>['facts']]
  : [facts: RejectionOf<Code>['facts']];

/** Refuses with a code and the facts behind it. */
export function reject<Code extends RejectionCode>(code: Code, ...[facts]: FactArguments<Code>) {
  // The compiler cannot see that the facts of a code which only the caller knows are those of its refusal.
  return err((facts === undefined ? { code } : { code, facts }) as object as RejectionOf<Code>);
}

/** Refuses a command that its sender gave on what no longer stands; its subject tells a screen what has changed. */
export function rejectStale(subject: string) {
  return reject('STALE', { about: subject.split(' ')[0] ?? '' });
}
