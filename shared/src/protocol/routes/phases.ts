import type { Phase } from '../../domain/conference/state.ts';

/** Phases of a conference that exists. */
export const CREATED: readonly Phase[] = ['draft', 'open', 'live', 'closed', 'archived'];

/** Phases in which a poll can have been counted. */
export const SINCE_LIVE: readonly Phase[] = ['live', 'closed', 'archived'];
