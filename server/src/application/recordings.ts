import type {
  GapCause,
  HaltReason,
  RecordedFile,
  RecordedPart,
  RecordedTrack,
} from '@diem-cau/shared/domain/recording/state.ts';
import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { ConferenceId, RecordedPartId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** What is recorded at one time, and what the part is filed under. */
export type RecordingSubject = Pick<RecordedPart, 'siteId' | 'itemId'> & {
  /** The place that fills the main file. The chair's hall has one place for all who speak there. */
  readonly place: StageSlot;
  /** Another number begins another part, such as the next turn of the same site. */
  readonly number: number;
  /** The conference's time. */
  readonly now: () => Timestamp;
};

/** Who hears what the recorder of this server has made. */
export interface RecordingFollower {
  /**
   * Files can be played. False where the part is refused its entry for good: its files are deleted. The packets they were made
   * of are kept until this resolves; where it rejects, it is called again.
   */
  filed(part: RecordedPart): Promise<boolean>;
  /** Something was not recorded; without `to`, until the follower began to follow. */
  missed(cause: GapCause, from: Timestamp, to?: Timestamp): void;
  /** The recorder does not work. */
  failed(reason: HaltReason): void;
}

/** The recordings on the disk of this server. */
export interface Recordings {
  /**
   * Tells a follower of a conference what is recorded here, also what a server that ended before its time has left.
   * Returns what ends it.
   */
  follow(conferenceId: ConferenceId, follower: RecordingFollower): () => void;
  /** Why nothing can be recorded now; undefined where it can. */
  findObstacle(): Promise<HaltReason | undefined>;
  /** The path of a file on this server; undefined where it has none. */
  findFile(
    conferenceId: ConferenceId,
    partId: RecordedPartId,
    file: { readonly track: RecordedTrack; readonly format: RecordedFile['format'] },
  ): Promise<string | undefined>;
  /** The conferences of which this server has files or packets. */
  listConferences(): Promise<readonly ConferenceId[]>;
  /** Deletes the files of parts. Idempotent. */
  erase(conferenceId: ConferenceId, partIds: readonly RecordedPartId[]): Promise<void>;
}
