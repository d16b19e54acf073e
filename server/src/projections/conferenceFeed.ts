import { randomUUID } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, PollId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ViewFrame, ViewPosition } from '@diem-cau/shared/protocol/messages.ts';
import { type Audience, type SharedAudience, TICKS_PER_SECOND } from '@diem-cau/shared/views/audiences.ts';
import { controlView } from '@diem-cau/shared/views/control.ts';
import { hallView } from '@diem-cau/shared/views/hall.ts';
import { phoneView } from '@diem-cau/shared/views/phone.ts';
import { respondentView } from '@diem-cau/shared/views/respondent.ts';
import { type OwnBallots, type OwnSupports, selfView, withBallots } from '@diem-cau/shared/views/self.ts';
import type { SelfView } from '@diem-cau/shared/views/shapes.ts';
import type { ViewSource } from '@diem-cau/shared/views/source.ts';
import type { Clock } from '../application/clock.ts';
import type { ConferenceRuntime } from '../application/conferenceRuntime.ts';
import type { SupportChange } from '../application/supportBox.ts';
import { concernsActor } from './concerned.ts';
import { TickHistory } from './tickHistory.ts';

/** Where frames go. A frame for a shared audience is encoded once, however many receive it. */
export interface FramePublisher {
  toAudience(audience: SharedAudience, frame: ViewFrame): void;
  toActor(actorId: ActorId, frame: ViewFrame): void;
  /** Whether so many messages wait for answers that telling thousands of phones every change would hold them up. */
  isCrowded(): boolean;
  /** Closes every connection of an actor that is no longer invited. */
  disconnect(actorId: ActorId): void;
}

/** How long phones wait for news while everybody waits for answers, in milliseconds. */
const CROWDED_INTERVAL_MS = 2_000;

const SHARED_VIEWS = { control: controlView, respondent: respondentView, hall: hallView, phone: phoneView };
const SHARED_AUDIENCES = Object.keys(SHARED_VIEWS) as SharedAudience[];

/** What an actor has in the boxes beside the log. */
export interface OwnInBoxes {
  readonly ballots: OwnBallots;
  readonly supports: OwnSupports;
}

const NOTHING_OWN: OwnInBoxes = { ballots: {}, supports: {} };

interface SelfFeed {
  /** Its own: a feed that was forgotten and begun anew counts its ticks from nought again. */
  readonly epoch: string;
  readonly actor: Actor;
  readonly history: TickHistory<SelfView>;
  ballots: OwnBallots;
  supports: OwnSupports;
  /** Connections of this actor that follow the feed. */
  followers: number;
  /** How often its ballots and supports were told to have changed. */
  moves: number;
  /** Of which version of the log the present view was made, and of which counts of supports: no state is held by it. */
  madeOf: number;
  countedBy: number;
}

/** Before every moment of the monotonic clock, which may begin at nought. */
const NEVER = Number.NEGATIVE_INFINITY;

/** A view that must be made anew, whatever it was made of. */
const NEVER_MADE = { madeOf: -1, countedBy: -1 };

/**
 * What one conference's screens see from this server: the last view of each audience, and patches as it changes,
 * no more often than the audience's ticks allow.
 */
export class ConferenceFeed {
  /** Ticks count anew on every server and after every restart; the epoch says whose they are. */
  readonly epoch = randomUUID();
  readonly #runtime: ConferenceRuntime;
  readonly #publisher: FramePublisher;
  readonly #clock: Clock;
  readonly #shared: { [A in SharedAudience]: TickHistory<object> };
  readonly #selves = new Map<ActorId, SelfFeed>();
  readonly #scheduled = new Map<Audience, NodeJS.Timeout>();
  readonly #sentAt = new Map<Audience, number>();
  readonly #dirtySelves = new Set<SelfFeed>();
  #tallies: Readonly<Record<PollId, BallotCount>> = {};
  #supports: Readonly<Record<QuestionId, SupportCounts>> = {};
  /** How often supports were counted so far. */
  #timesCounted = 0;
  #presence: Readonly<Record<SiteId, number>> = {};

  constructor(runtime: ConferenceRuntime, publisher: FramePublisher, clock: Clock) {
    this.#runtime = runtime;
    this.#publisher = publisher;
    this.#clock = clock;
    const source = this.#source();
    this.#shared = {
      control: new TickHistory(controlView(source)),
      respondent: new TickHistory(respondentView(source)),
      hall: new TickHistory(hallView(source)),
      phone: new TickHistory(phoneView(source)),
    };
    runtime.onAdvance(({ after, events }) => {
      this.#touchShared();
      for (const event of events) {
        if (event.type === 'RespondentRemoved') publisher.disconnect(respondentActorId(event.respondentId));
        this.#touchSelves(event, after);
      }
      if (this.#dirtySelves.size > 0) this.#schedule('self');
    });
  }

  /** Marks the private views that an event can change. */
  #touchSelves(event: DomainEvent, state: ConferenceState): void {
    if (event.type === 'QuestionAsked') {
      // The event that comes by the hundred concerns one actor; asking thousands of others would take longer than deciding.
      const asker = this.#selves.get(event.question.askedBy);
      if (asker) this.#dirtySelves.add(asker);
      return;
    }
    for (const feed of this.#selves.values()) {
      if (concernsActor(event, state, feed.actor) || movesSupports(event, feed)) this.#dirtySelves.add(feed);
    }
  }

  setTally(pollId: PollId, count: BallotCount): void {
    this.#tallies = { ...this.#tallies, [pollId]: count };
    this.#touchShared();
  }

  /** Sets the counts of these questions; those not named stay. */
  setSupports(changed: Readonly<Record<QuestionId, SupportCounts>>): void {
    this.#supports = { ...this.#supports, ...changed };
    this.#timesCounted++;
    this.#touchShared();
    const { questions } = this.#runtime.state.dialogue;
    for (const id of Object.keys(changed) as QuestionId[]) {
      const { askedBy, routedTo } = questions[id] ?? {};
      for (const actorId of [askedBy, routedTo && respondentActorId(routedTo)]) {
        const feed = actorId && this.#selves.get(actorId);
        if (feed) this.#dirtySelves.add(feed);
      }
    }
    if (this.#dirtySelves.size > 0) this.#schedule('self');
  }

  /** Moves the supports of those actors that are followed here. */
  applySupports(changes: readonly SupportChange[]): void {
    for (const { voter, questionIds, supports } of changes) {
      const feed = this.#selves.get(voter);
      if (!feed) continue;
      feed.supports = changeSupports(feed.supports, questionIds, supports);
      feed.madeOf = NEVER_MADE.madeOf;
      feed.moves++;
      this.#touchSelf(feed);
    }
  }

  /** Sets what an actor cast and supports, as it was read, where it is followed here. */
  setOwn(actorId: ActorId, own: Partial<OwnInBoxes>): void {
    const feed = this.#selves.get(actorId);
    if (!feed) return;
    Object.assign(feed, own, NEVER_MADE);
    this.#touchSelf(feed);
  }

  /** Counts what was told of an actor's ballots and supports: whatever was read while it rose may be old. */
  movesOf(actorId: ActorId): number {
    return this.#selves.get(actorId)?.moves ?? 0;
  }

  setPresence(presence: Readonly<Record<SiteId, number>>): void {
    this.#presence = presence;
    this.#touchShared();
  }

  /** Sets the ballot that counts for an actor in a poll. What was read earlier and comes later changes nothing. */
  setBallot(actorId: ActorId, pollId: PollId, ballot: OwnBallots[PollId]): void {
    const feed = this.#selves.get(actorId);
    if (!feed || (feed.ballots[pollId]?.casts ?? 0) > ballot.casts) return;
    feed.ballots = { ...feed.ballots, [pollId]: ballot };
    feed.moves++;
    this.#touchSelf(feed);
  }

  /**
   * What has changed in the private view of an actor that is about to get an acknowledgement: the only connection that
   * follows the actor has its frame in there, since thousands act at once and each message costs as much as any other.
   */
  takeSelf(actorId: ActorId): ViewFrame | undefined {
    const feed = this.#selves.get(actorId);
    if (feed?.followers !== 1 || !this.#dirtySelves.delete(feed)) return undefined;
    return this.#nextSelfFrame(feed);
  }

  /** The actors whose private views are followed on this server. */
  get followedActors(): readonly Actor[] {
    return [...this.#selves.values()].map(({ actor }) => actor);
  }

  /**
   * Begins to keep an actor's private view; what it cast and supports is set once it was read (`setOwn`). Returns a
   * function that ends it.
   */
  follow(actor: Actor): () => void {
    const feed = this.#selves.get(actor.id) ?? this.#beginSelf(actor);
    feed.followers++;
    let following = true;
    return () => {
      if (!following) return;
      following = false;
      if (--feed.followers > 0) return;
      this.#selves.delete(actor.id);
      this.#dirtySelves.delete(feed);
    };
  }

  /** What a client needs to see an audience's present view: the changes since its tick, or all of it. */
  catchUp(audience: SharedAudience, known: ViewPosition | undefined): ViewFrame {
    this.#flush(audience);
    return frameSince(audience, this.epoch, this.#shared[audience], known);
  }

  /** As `catchUp`, for the private view of an actor that is followed. */
  catchUpSelf(actorId: ActorId, known: ViewPosition | undefined): ViewFrame | undefined {
    const feed = this.#selves.get(actorId);
    if (!feed) return undefined;
    this.#advanceSelf(feed);
    return frameSince('self', feed.epoch, feed.history, known);
  }

  close(): void {
    for (const timer of this.#scheduled.values()) clearTimeout(timer);
    this.#scheduled.clear();
  }

  #beginSelf(actor: Actor): SelfFeed {
    const feed: SelfFeed = {
      epoch: randomUUID(),
      actor,
      ...NOTHING_OWN,
      followers: 0,
      moves: 0,
      ...NEVER_MADE,
      // A private view is small: who missed something gets the whole of it.
      history: new TickHistory(selfView(this.#source(), actor, NOTHING_OWN.ballots, NOTHING_OWN.supports), false),
    };
    this.#selves.set(actor.id, feed);
    return feed;
  }

  #source(): ViewSource {
    return { state: this.#runtime.state, tallies: this.#tallies, supports: this.#supports, presence: this.#presence };
  }

  #touchSelf(feed: SelfFeed): void {
    this.#dirtySelves.add(feed);
    this.#schedule('self');
  }

  #touchShared(): void {
    for (const audience of SHARED_AUDIENCES) this.#schedule(audience);
  }

  /** The first change after a pause goes out at once; those that follow wait for the next tick. */
  #schedule(audience: Audience): void {
    if (this.#scheduled.has(audience)) return;
    const interval = 1_000 / TICKS_PER_SECOND[audience];
    const wait = Math.max(0, (this.#sentAt.get(audience) ?? NEVER) + interval - this.#clock.monotonic());
    this.#scheduled.set(
      audience,
      setTimeout(() => this.#tick(audience), wait),
    );
  }

  /** Sends what is due; to the phones less often while the server is crowded, as often again as soon as it is not. */
  #tick(audience: Audience): void {
    const since = this.#clock.monotonic() - (this.#sentAt.get(audience) ?? NEVER);
    if (audience !== 'phone' || since >= CROWDED_INTERVAL_MS || !this.#publisher.isCrowded()) {
      this.#flush(audience);
      return;
    }
    this.#scheduled.set(
      audience,
      setTimeout(() => this.#tick(audience), 1_000 / TICKS_PER_SECOND[audience]),
    );
  }

  #flush(audience: Audience): void {
    const timer = this.#scheduled.get(audience);
    if (!timer) return;
    clearTimeout(timer);
    this.#scheduled.delete(audience);
    this.#sentAt.set(audience, this.#clock.monotonic());
    if (audience === 'self') {
      for (const feed of this.#dirtySelves) this.#advanceSelf(feed);
      this.#dirtySelves.clear();
      return;
    }
    const change = this.#shared[audience].advance(SHARED_VIEWS[audience](this.#source()), this.#clock.monotonic());
    if (change) this.#publisher.toAudience(audience, { audience, epoch: this.epoch, ...change });
  }

  #advanceSelf(feed: SelfFeed): void {
    const frame = this.#nextSelfFrame(feed);
    if (frame) this.#publisher.toActor(feed.actor.id, frame);
  }

  #nextSelfFrame(feed: SelfFeed): ViewFrame | undefined {
    const { history, epoch } = feed;
    const change = history.advance(this.#selfViewOf(feed), this.#clock.monotonic());
    return change && { audience: 'self', epoch, ...change };
  }

  /** Ballots come by the thousand while nothing else changes: then the rest of the view is the one before. */
  #selfViewOf(feed: SelfFeed): SelfView {
    const { actor, ballots, supports, history } = feed;
    const { version, state } = this.#runtime;
    if (feed.madeOf === version && feed.countedBy === this.#timesCounted) {
      return withBallots(history.view, state, ballots);
    }
    feed.madeOf = version;
    feed.countedBy = this.#timesCounted;
    return selfView(this.#source(), actor, ballots, supports);
  }
}

function frameSince(
  audience: Audience,
  epoch: string,
  history: TickHistory<object>,
  known: ViewPosition | undefined,
): ViewFrame {
  const { tick } = history;
  const patch = known?.epoch === epoch ? history.since(known.tick) : undefined;
  const frame =
    patch && known
      ? { audience, epoch, from: known.tick, to: tick, patch }
      : { audience, epoch, tick, view: history.view };
  // The histories are typed by audience where they are made; a map over audiences loses that.
  return frame as ViewFrame;
}

/** Whether a question that an actor may support begins or ceases to stand for others. */
function movesSupports(event: DomainEvent, { supports }: SelfFeed): boolean {
  const regroups = event.type === 'QuestionsMerged' || event.type === 'QuestionUnmerged';
  return regroups && Object.keys(supports).length > 0;
}

function changeSupports(own: OwnSupports, questionIds: readonly QuestionId[], supports: boolean): OwnSupports {
  const changed: Record<QuestionId, true> = { ...own };
  if (supports) changed[questionIds[0] as QuestionId] = true;
  else for (const id of questionIds) delete changed[id];
  return changed;
}
