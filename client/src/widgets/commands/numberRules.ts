import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { ANNOUNCEMENT_LIMITS } from '@diem-cau/shared/domain/announcements/limits.ts';
import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import { POLL_LIMITS } from '@diem-cau/shared/domain/poll/limits.ts';
import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { RUNNING_ORDER_LIMITS } from '@diem-cau/shared/domain/runningOrder/limits.ts';
import { STAGE_LIMITS } from '@diem-cau/shared/domain/stage/limits.ts';
import type { Range } from '@diem-cau/shared/kernel/range.ts';
import type { NumberRule } from '../../ui/fields/numberRule.ts';

// The bounds of what is typed into forms are the limits of the slices, which the schemas of the commands have too.

function within({ min, max }: Range): NumberRule {
  return { least: min, most: max };
}

/** Minutes, of a duration that is stored and bounded in seconds. */
function inMinutes({ min, max }: Range): NumberRule {
  return { least: min / 60, most: max / 60, unit: 'minutes', toSeconds: true };
}

/** The planned length of an agenda item. */
export const PLANNED_MINUTES: NumberRule = { ...within(AGENDA_LIMITS.plannedMinutes), unit: 'minutes' };

/** After how long a poll closes by itself. */
export const POLL_MINUTES = inMinutes(POLL_LIMITS.seconds);

/** How long an announcement stands. */
export const ANNOUNCEMENT_MINUTES = inMinutes(ANNOUNCEMENT_LIMITS.standingSeconds);

/** The length of a turn. */
export const TURN_MINUTES = inMinutes(FLOOR_LIMITS.turnSeconds);

/** The time of a report in a running order. */
export const ENTRY_MINUTES = inMinutes(RUNNING_ORDER_LIMITS.entrySeconds);

/** The time of a presenter. */
export const PRESENTATION_MINUTES = inMinutes(STAGE_LIMITS.presentationSeconds);

/** How long an invited site has to confirm. */
export const INVITATION_SECONDS = within(FLOOR_LIMITS.invitationSeconds);

/** The speaking time of a whole group. */
export const GROUP_MINUTES = inMinutes(FLOOR_LIMITS.groupSeconds);

/** People in a room. */
export const HEADCOUNT: NumberRule = { ...within(ROSTER_LIMITS.headcount), unit: 'people' };

/** A place in the speaking order. */
export const QUEUE_PLACE = within(FLOOR_LIMITS.position);

/** How many options of a list may be chosen. */
export const CHOSEN_OPTIONS = within(POLL_LIMITS.chosen);

/** The highest mark of a rating. */
export const RATING_SCALE = within(POLL_LIMITS.scale);

/** The share of the base that must vote. */
export const QUORUM: NumberRule = { ...within(POLL_LIMITS.quorum), unit: 'percent' };
