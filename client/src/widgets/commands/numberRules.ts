import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import type { NumberRule } from '../../ui/fields/numberRule.ts';

// The bounds of what is typed into forms; the schemas of the commands have the same.

/** The planned length of an agenda item. */
export const PLANNED_MINUTES: NumberRule = { least: 1, most: 600, unit: 'minutes' };

/** After how long a poll closes by itself. */
export const POLL_MINUTES: NumberRule = { least: 10 / 60, most: 1440, unit: 'minutes', toSeconds: true };

/** How long an announcement stands. */
export const ANNOUNCEMENT_MINUTES: NumberRule = { least: 10 / 60, most: 1440, unit: 'minutes', toSeconds: true };

/** The length of a turn. */
export const TURN_MINUTES: NumberRule = { least: 0.5, most: 60, unit: 'minutes', toSeconds: true };

/** The speaking time of a whole district. */
export const DISTRICT_MINUTES: NumberRule = { least: 1, most: 600, unit: 'minutes', toSeconds: true };

/** People in a room. */
export const HEADCOUNT: NumberRule = { least: 0, most: ROSTER_LIMITS.headcount.max, unit: 'people' };

/** A place in the speaking order. */
export const QUEUE_PLACE: NumberRule = { least: 1, most: 1000 };

/** How many options of a list may be chosen. */
export const CHOSEN_OPTIONS: NumberRule = { least: 1, most: 20 };

/** The highest mark of a rating. */
export const RATING_SCALE: NumberRule = { least: 2, most: 10 };

/** The share of the base that must vote. */
export const QUORUM: NumberRule = { least: 0, most: 100, unit: 'percent' };
