import type { Phase } from '../../domain/conference/state.ts';

/** Phases of a conference that exists. */
export const CREATED: readonly Phase[] = ['draft', 'open', 'live', 'closed', 'archived'];

/** Phases before a conference is archived: afterwards its links only read. */
export const BEFORE_ARCHIVE: readonly Phase[] = ['draft', 'open', 'live', 'closed'];

/** Phases in which a poll can have been counted. */
export const SINCE_LIVE: readonly Phase[] = ['live', 'closed', 'archived'];
