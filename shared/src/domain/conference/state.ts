import type { ConferenceId, Timestamp } from '../../kernel/ids.ts';

/** The life of a conference, in order. `none` is a log without its first event. */
export const PHASES = ['none', 'draft', 'open', 'live', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

export interface ConferenceInfo {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
}

export const initialConference: ConferenceInfo = { id: '' as ConferenceId, title: '', phase: 'none' };
