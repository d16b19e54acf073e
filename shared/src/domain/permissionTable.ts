import type { Role } from './actor.ts';
import type { Phase } from './conference/state.ts';

/** Who may send a command, and in which phases of the conference. What is not in a row is refused. */
export interface PermissionRow {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
  /** Who may send it as well once the conference has closed: more people write the follow-up than led the session. */
  readonly afterClose?: readonly Role[];
}

/** The rows of a slice; the type demands one for each of its commands. */
export type PermissionTable<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: PermissionRow;
};

/** Until the conference closes. */
export const BEFORE_CLOSE: readonly Phase[] = ['draft', 'open', 'live'];
/** Until the conference is archived: its follow-up goes on after the close. */
export const UNTIL_ARCHIVED: readonly Phase[] = [...BEFORE_CLOSE, 'closed'];
/** While people are in their rooms. */
export const IN_SESSION: readonly Phase[] = ['open', 'live'];
/** While the chair leads. */
export const LIVE: readonly Phase[] = ['live'];
/** Who leads the session: the chair and the moderators. */
export const DESK: readonly Role[] = ['moderator', 'chair'];
/** Who plans: the organiser, and the server when it copies a plan. */
export const PLANNERS: readonly Role[] = ['organiser', 'system'];
/** Who follows up what was left open: the desk, the organiser and the minutes secretary. */
export const FOLLOW_UP: readonly Role[] = [...DESK, 'organiser', 'minutesSecretary'];
/** What the desk decides, and after the close all who follow up. */
export const FOLLOWED_UP: PermissionRow = { roles: DESK, phases: UNTIL_ARCHIVED, afterClose: FOLLOW_UP };
/** What is planned, and arranged otherwise until the conference closes. */
export const PLANNING: PermissionRow = { roles: PLANNERS, phases: BEFORE_CLOSE };
/** What the desk may arrange as well as those who plan. */
export const ARRANGING: PermissionRow = { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE };
