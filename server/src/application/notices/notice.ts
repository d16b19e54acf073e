import type { Commitment } from '@diem-cau/shared/domain/commitments/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { CommitmentId, ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Commit } from '../eventStore.ts';

/** Something that an organisation's portal has to know. */
export interface Notice {
  /** The same at every try. */
  readonly id: string;
  readonly type: 'conference.opened' | 'conference.closed' | 'paper.approved' | 'commitment.due';
  readonly conferenceId: ConferenceId;
  readonly at: Timestamp;
  /** Which paper was approved. */
  readonly paper?: string;
  /** What is due, and when, such as `2026-06-30`. Its text is read when it is told: what waits has no words about anybody. */
  readonly commitment?: { readonly id: CommitmentId; readonly dueDate: string };
}

/** A notice in the queue. */
export interface WaitingNotice extends Notice {
  /** Tries that have failed. */
  readonly attempts: number;
}

/** What entries of a log tell a portal, of those from a moment on. */
export function noticesOf(conferenceId: ConferenceId, commits: readonly Commit[], since: Timestamp): readonly Notice[] {
  return commits.flatMap(({ version, at, events }) => {
    if (at < since) return [];
    return events.flatMap((event): readonly Notice[] => {
      const notice = (type: Notice['type']) => ({ id: `${conferenceId}.${version}.${type}`, type, conferenceId, at });
      if (event.type === 'ConferenceOpened') return [notice('conference.opened')];
      if (event.type === 'ConferenceClosed') return [notice('conference.closed')];
      if (event.type === 'PaperApproved') return [{ ...notice('paper.approved'), paper: event.paper }];
      return [];
    });
  });
}

/** The open commitments that have become due on a day after `after`, `today` at the latest; days such as `2026-06-30`. */
export function dueNotices(
  conferenceId: ConferenceId,
  { commitments }: Pick<ConferenceState, 'commitments'>,
  { after, today, at }: { readonly after: string; readonly today: string; readonly at: Timestamp },
): readonly Notice[] {
  return Object.values<Commitment>(commitments).flatMap(({ id, state, dueDate }) => {
    if (state !== 'open' || dueDate === undefined || dueDate <= after || dueDate > today) return [];
    const commitment = { id, dueDate };
    return [{ id: `${conferenceId}.${id}.${dueDate}`, type: 'commitment.due' as const, conferenceId, at, commitment }];
  });
}
