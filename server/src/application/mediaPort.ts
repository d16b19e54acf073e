import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { Rejection } from '@diem-cau/shared/domain/rejections.ts';
import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Result } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import type { RecordingSubject } from './recordings.ts';

/** One connection as the media server knows it. */
export interface MediaPeer {
  /** The socket's id. */
  readonly id: string;
  readonly actor: Actor;
  /** Tells the client something unasked. */
  notify(notice: SignalNotice): void;
  /**
   * Asks the domain, at this very moment, whether the peer may send a source, to the stage or to the desk's wall.
   * It is asked again after every wait, since the floor may have changed meanwhile.
   */
  mayProduce(source: MediaSource): Result<MediaSlot, Rejection>;
  /** Whether this peer's role can ever be on the stage, and so needs a transport to send with. */
  readonly maySend: boolean;
}

/** The media of one conference on this server: who sends to the stage, and everyone who receives it. */
export interface MediaRoom {
  /** What the router can carry; undefined while its worker restarts. */
  readonly routerRtpCapabilities: unknown;
  handleSignal(peer: MediaPeer, message: SignalMessage): Promise<Reply<SignalReplies[SignalMessage['type']]>>;
  /**
   * Makes the stage so: producers without a place in it are closed at once, for every receiver, and everybody
   * receives what their screen shows of it, at the layers it needs.
   */
  setStage(stage: StagePolicy): void;
  /**
   * Whether a source of a place is sent to any server; undefined where this server has no media of its own and so does not
   * hear of the others'.
   */
  isSent(slot: MediaSlot, source: MediaSource): boolean | undefined;
  /** Records this from now on, where its own media comes to this server; undefined: nothing any more. */
  record(subject: RecordingSubject | undefined): void;
  /** Streams this to the public from now on; undefined: nothing any more. */
  stream(subject: RecordingSubject | undefined): void;
  /** Whether this server records now. */
  readonly isRecording: boolean;
  /** Records nothing any more, while what is recorded goes on: this server leaves the conference. */
  leaveRecording(): void;
  /** Forgets a connection and closes all its media. Idempotent. */
  removePeer(peerId: string): void;
}

/** The media server of this process. */
export interface MediaServer {
  /** The room of a conference, made at the first call. Rejects with a `Fault` `MEDIA_UNAVAILABLE`. */
  openRoom(conferenceId: ConferenceId): Promise<MediaRoom>;
  /** Closes a conference's room and all its media; the next `openRoom` makes another one. Idempotent. */
  closeRoom(conferenceId: ConferenceId): Promise<void>;
  /** Closes all rooms and ends the workers. Idempotent. */
  close(): Promise<void>;
}
