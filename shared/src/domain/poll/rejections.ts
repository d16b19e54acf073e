import type { FactTable } from '../facts.ts';
import { POLL_PHASES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const POLL_REJECTIONS = {
  POLL_EXISTS: {},
  POLL_UNKNOWN: {},
  POLL_STATE: { state: POLL_PHASES },
  /** `poll` is the title of the open one. */
  ANOTHER_POLL_OPEN: { poll: 'text' },
  NOT_ENTITLED: {},
  NOT_SEATED_AT_OPENING: {},
  SECRET_BY_HEAD: {},
  WEIGHTS_NOT_ALLOWED: {},
  SEVERAL_BY_HEAD: {},
  /** `options`: how many the poll has. */
  SEVERAL_LIMITS: { options: 'number' },
  /** `option` is the label that stands twice. */
  OPTIONS_ALIKE: { option: 'text' },
  NO_ELECTORATE: {},
  /** The chair has not let moderators open this poll. */
  OPENED_BY_CHAIR: {},
  /** An informal poll is open and needs no majority. */
  INFORMAL_RULES: {},
  /** `entitled`: how many votes there are. */
  SMALL_SECRET_POLL: { entitled: 'number' },
  DEADLINE_NOT_PASSED: {},
  BALLOT_FORM: {},
  /** `bound`: how many votes the room has. */
  BALLOT_OVER_BOUND: { bound: 'number' },
  ALREADY_VOTED: {},
} as const satisfies FactTable;
