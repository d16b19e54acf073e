import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { ActorId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ViewFrame, ViewPosition } from '@diem-cau/shared/protocol/messages.ts';
import type { SharedAudience } from '@diem-cau/shared/views/audiences.ts';
import type { OwnBallots, OwnSupports } from '@diem-cau/shared/views/self.ts';
import type { Connections } from '../presenceStore.ts';
import type { SupportChange } from '../supportBox.ts';

/** Where frames go. A frame for a shared audience is encoded once, however many receive it. */
export interface FramePublisher {
  toAudience(audience: SharedAudience, frame: ViewFrame): void;
  toActor(actorId: ActorId, frame: ViewFrame): void;
  /** Whether an earlier frame is still on its way to some of an audience; then the next change waits for others. */
  isSending(audience: SharedAudience): boolean;
  /** Whether so many requests are in flight that patches to thousands of phones would delay the replies. */
  isCrowded(): boolean;
  /** Closes every connection of an actor who is no longer invited. */
  disconnect(actorId: ActorId): void;
}

/** What an actor has in the boxes beside the log. */
export interface OwnInBoxes {
  readonly ballots: OwnBallots;
  readonly supports: OwnSupports;
}

/**
 * The views of one conference on this server. They follow the log by themselves; the methods add what is not in the log:
 * ballots, supports and presence. Nothing here rejects.
 */
export interface ConferenceViews {
  /** Sets what is in a poll's box. */
  setTally(pollId: PollId, count: BallotCount): void;
  /** Sets the counts of these questions; the others stay. */
  setSupports(changed: Readonly<Record<QuestionId, SupportCounts>>): void;
  /** Applies announced changes to the private views of the voters who are followed here. */
  applySupports(changes: readonly SupportChange[]): void;
  /** Sets which pages of the sites are open. */
  setPresence(presence: Connections): void;
  /** Sets what an actor has cast and supports; ignored for an actor who is not followed here. */
  setOwn(actorId: ActorId, own: Partial<OwnInBoxes>): void;
  /** Sets the ballot that counts for an actor in a poll. A ballot with fewer casts than the known one is ignored. */
  setBallot(actorId: ActorId, pollId: PollId, ballot: OwnBallots[PollId]): void;
  /** Counts the changes to an actor's ballots and supports: what was read while it rose may be out of date. */
  movesOf(actorId: ActorId): number;
  /** The actors whose private views are followed on this server. */
  readonly followedActors: readonly Actor[];
  /** Starts to keep an actor's private view. Returns a function that stops it. */
  follow(actor: Actor): () => void;
  /** The frame that brings a client from a known position to the current view: a patch, or the whole view. */
  catchUp(audience: SharedAudience, known: ViewPosition | undefined): ViewFrame;
  /** As `catchUp`, for the private view of an actor; undefined for one who is not followed. */
  catchUpSelf(actorId: ActorId, known: ViewPosition | undefined): ViewFrame | undefined;
  /** The pending change of an actor's private view, to be sent with the acknowledgement instead of by itself. */
  takeSelf(actorId: ActorId): ViewFrame | undefined;
  /** Stops all timers. */
  close(): void;
}
