import type { RecordedPartId, Timestamp } from '../../kernel/ids.ts';
import type { HaltReason, RecordedPart, RecordingGap, RecordingRule } from './state.ts';

/** What may be asked about recording the conference. */
export type RecordingCommand =
  | ({ readonly type: 'SetRecordingRule' } & RecordingRule)
  /** Recordings are kept for so many days, or until somebody deletes them. */
  | { readonly type: 'SetRecordingRetention'; readonly keepDays: number | 'always' }
  | { readonly type: 'StartRecording' }
  /** Secret business begins. */
  | { readonly type: 'PauseRecording' }
  | { readonly type: 'ResumeRecording' }
  | { readonly type: 'StopRecording' }
  /** Deletes the files of one part; the index keeps that it was. */
  | { readonly type: 'DeleteRecordedPart'; readonly partId: RecordedPartId }
  /** The server cannot go on. */
  | { readonly type: 'HaltRecording'; readonly reason: HaltReason }
  /** The server has made the files of a part. */
  | { readonly type: 'FileRecordedPart'; readonly part: RecordedPart }
  | { readonly type: 'ReportRecordingGap'; readonly gap: RecordingGap }
  /** The server deletes the parts that have been kept long enough at a time, which the conference's own may be ahead of. */
  | { readonly type: 'ExpireRecordedParts'; readonly until: Timestamp };
