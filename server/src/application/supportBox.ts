import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { ActorId, ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';

/** One voter's change of mind about a question and those merged into it. */
export interface SupportChange {
  readonly voter: ActorId;
  readonly voterKind: keyof SupportCounts;
  /** The question that the others were merged into comes first. */
  readonly questionIds: readonly QuestionId[];
  readonly supports: boolean;
  /** The version of the log on which it was decided that this voter may. */
  readonly asOf: number;
}

/**
 * Supports live beside the log, since they are many. Every method rejects with a `Fault` `STORE_UNAVAILABLE` when the
 * store does not answer.
 */
export interface SupportBox {
  /**
   * Gives or takes back one support; the same change twice has one effect, and a group has one support of a voter.
   * Resolves to `stale`, without effect, where somebody was shut out since it was decided.
   */
  change(conferenceId: ConferenceId, change: SupportChange): Promise<'recorded' | 'stale'>;
  /** Supports of each group of questions; who supports several of a group counts once. */
  counts(conferenceId: ConferenceId, groups: readonly (readonly QuestionId[])[]): Promise<readonly SupportCounts[]>;
  supportsOf(conferenceId: ConferenceId, voter: ActorId): Promise<readonly QuestionId[]>;
  /** Calls back when supports have changed on any server. */
  onChanged(listener: (conferenceId: ConferenceId, changes: readonly SupportChange[]) => void): () => void;
  /** Calls back after announcements may have been missed, such as during an outage of the store: read again. */
  onGap(listener: () => void): () => void;
}
