import type { RecordedPartId, Timestamp } from '../../kernel/ids.ts';
import type { HaltReason, RecordedPart, RecordingGap, RecordingRule } from './state.ts';

interface ByPerson {
  readonly by: string;
  readonly at: Timestamp;
}

/** What happens to the recording of the conference. */
export type RecordingEvent =
  | ({ readonly type: 'RecordingRuleSet'; readonly rule: RecordingRule } & ByPerson)
  | ({ readonly type: 'RecordingRetentionSet'; readonly keepDays?: number } & ByPerson)
  | ({ readonly type: 'RecordingStarted' } & ByPerson)
  | ({ readonly type: 'RecordingPaused' } & ByPerson)
  | ({ readonly type: 'RecordingResumed' } & ByPerson)
  | ({ readonly type: 'RecordingStopped' } & ByPerson)
  | { readonly type: 'RecordingHalted'; readonly reason: HaltReason; readonly at: Timestamp }
  | { readonly type: 'RecordedPartFiled'; readonly part: RecordedPart; readonly at: Timestamp }
  | { readonly type: 'RecordingGapped'; readonly gap: RecordingGap; readonly at: Timestamp }
  | ({ readonly type: 'RecordedPartDeleted'; readonly partId: RecordedPartId } & ByPerson)
  /** They were kept for so many days, as the conference has decided. */
  | {
      readonly type: 'RecordedPartsExpired';
      readonly partIds: readonly RecordedPartId[];
      readonly keepDays: number;
      readonly at: Timestamp;
    };
