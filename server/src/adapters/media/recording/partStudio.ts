import type { GapCause, HaltReason } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { OpenCapture } from './capturer.ts';
import type { PartSheet } from './partSheet.ts';

/** What takes the packets of parts: the recorder, or the stream to the public. */
export interface PartStudio {
  /** Begins a part: the port that takes its packets. Rejects where it does not begin. `onLost`: it has ended by itself. */
  begin(sheet: PartSheet, onLost: () => void): Promise<OpenCapture>;
  /** Takes what is known of a part now. */
  describe(sheet: PartSheet): Promise<void>;
  /** A part has all its packets. */
  end(sheet: PartSheet): Promise<void>;
  /** Something was not taken. */
  miss(conferenceId: ConferenceId, cause: GapCause, from: Timestamp, to: Timestamp): void;
  /** It does not work. */
  fail(conferenceId: ConferenceId, reason: HaltReason): void;
}
