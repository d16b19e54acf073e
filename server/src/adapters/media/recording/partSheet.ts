import type { RecordedPart, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';

/** One stream of packets in a captured part. */
export interface CapturedStream {
  readonly ssrc: number;
  readonly track: RecordedTrack;
  readonly kind: 'audio' | 'video';
  readonly codec: 'opus' | 'vp8' | 'h264';
  /** Units of its timestamps in a second. */
  readonly clockRate: number;
}

/** Names a server's process. */
export interface SheetOwner {
  readonly host: string;
  readonly pid: number;
}

/** What is known of a part beside its packets: enough to make its files later, also by another process. */
export interface PartSheet extends Pick<RecordedPart, 'id' | 'siteId' | 'itemId' | 'startedAt'> {
  readonly conferenceId: ConferenceId;
  readonly streams: readonly CapturedStream[];
  /** Which server takes its packets. */
  readonly owner?: SheetOwner;
  /** It has ended as its subject did: nothing is missing after it. */
  readonly ended?: true;
}
