import type { Role } from '../domain/actor.ts';
import type { ControlView, HallView, PhoneView, RespondentView, SelfView } from './shapes.ts';

interface AudienceViews {
  readonly control: ControlView;
  readonly respondent: RespondentView;
  readonly hall: HallView;
  readonly phone: PhoneView;
  readonly self: SelfView;
}

/** The name of an audience. */
export type Audience = keyof AudienceViews;
/** The audiences whose view is the same for all their members. */
export type SharedAudience = Exclude<Audience, 'self'>;

/** The view of an audience. */
export type ViewOf<A extends Audience> = AudienceViews[A];

/** Most patches per second that an audience receives. */
export const TICKS_PER_SECOND: Readonly<Record<Audience, number>> = {
  control: 20,
  respondent: 5,
  hall: 5,
  phone: 4,
  self: 20,
};

const AUDIENCE_OF_ROLE: Readonly<Record<Role, SharedAudience>> = {
  organiser: 'control',
  chair: 'control',
  moderator: 'control',
  minutesSecretary: 'control',
  system: 'control',
  respondent: 'respondent',
  site: 'hall',
  captioner: 'hall',
  interpreter: 'hall',
  observer: 'hall',
  delegate: 'phone',
};

/** The shared view that a role receives. */
export function audienceOf(role: Role): SharedAudience {
  return AUDIENCE_OF_ROLE[role];
}
