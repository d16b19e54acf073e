import type { StreamHaltReason } from '@diem-cau/shared/domain/streaming/state.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** A stream as the log decides it. */
export interface DirectedStream {
  /** Another start is another stream with a list of its own. */
  readonly startedAt: Timestamp;
  /** What stands where there is no picture. */
  readonly words: { readonly title: string; readonly line: string };
}

/** The streams that this server makes. */
export interface Streams {
  /** Makes a stream so from now on; undefined: it is over, which its list says. `onFailed`: it cannot go on. */
  direct(
    conferenceId: ConferenceId,
    stream: DirectedStream | undefined,
    onFailed: (reason: StreamHaltReason) => void,
  ): void;
  /** This server leaves the conference, while its stream may go on. */
  leave(conferenceId: ConferenceId): void;
  /** Why no further stream can begin here now; undefined where one can. */
  findObstacle(conferenceId: ConferenceId): Promise<StreamHaltReason | undefined>;
  /** The path of a file of the newest stream; undefined where it is not on this server. */
  findFile(conferenceId: ConferenceId, name: string): Promise<string | undefined>;
}
