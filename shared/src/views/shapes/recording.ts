import type { RecordingRule, RecordingRun, RecordingState } from '../../domain/recording/state.ts';

/** What the desk sees of the recording: what runs, and how much there is. */
export interface RecordingView {
  readonly rule: RecordingRule;
  /** For how many days a part is kept; absent: until somebody deletes it. */
  readonly keepDays?: number;
  readonly run?: RecordingRun;
  readonly halted?: NonNullable<RecordingState['halted']>;
  /** Parts that can be played, their length and their size. */
  readonly parts: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly gaps: number;
}
