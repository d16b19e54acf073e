import { randomUUID } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { interpreterActorId } from '@diem-cau/shared/domain/interpretation/state.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
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
import type { ConferenceViews, FramePublisher, OwnInBoxes } from '../application/conferences/conferenceViews.ts';
import type { SupportChange } from '../application/supportBox.ts';
import { affectsPrivateView } from './affectedViews.ts';
import { TickHistory } from './tickHistory.ts';

/** Interval of frames to phones while the server is crowded (ms). */
const CROWDED_INTERVAL_MS = 2_000;

const SHARED_VIEWS = { control: controlView, respondent: respondentView, hall: hallView, phone: phoneView };
const SHARED_AUDIENCES = Object.keys(SHARED_VIEWS) as SharedAudience[];

const NOTHING_OWN: OwnInBoxes = { ballots: {}, supports: {} };

interface SelfFeed {
  /** Each feed has its own epoch, because a new feed counts its ticks from 0 again. */
  readonly epoch: string;
  readonly actor: Actor;
  readonly history: TickHistory<SelfView>;
  ballots: OwnBallots;
  supports: OwnSupports;
  /** Connections of this actor that follow the feed. */
  followers: number;
  /** The number of announced changes of its ballots and supports. */
  moves: number;
  /** The version of the log and of the support counts that the current view was made from. It holds no state. */
  madeOf: number;
  countedBy: number;
}

/** Before every value of the monotonic clock, which may begin at 0. */
const NEVER = Number.NEGATIVE_INFINITY;

/** A view that must be computed again. */
const NEVER_MADE = { madeOf: -1, countedBy: -1 };

/**
 * The feed of one conference on this server: the last view of each audience, and patches as it changes,
 * at most as often as the audience's tick rate.
 */
export class ConferenceFeed implements ConferenceViews {
  /** Ticks start again on every server and after every restart; the epoch identifies their feed. */
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
  /** The number of support counts so far. */
  #timesCounted = 0;
  #presence: ViewSource['presence'] = {};

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
        if (event.type === 'LanguageRemoved') publisher.disconnect(interpreterActorId(event.languageId));
        if (event.type === 'RespondentRemoved') publisher.disconnect(respondentActorId(event.respondentId));
        this.#touchSelves(event, after);
      }
      if (this.#dirtySelves.size > 0) this.#schedule('self');
    });
  }

  /** Marks the private views that an event can change as outdated. */
  #touchSelves(event: DomainEvent, state: ConferenceState): void {
    if (event.type === 'QuestionAsked') {
      // The most frequent event affects one actor; checking thousands of others would take longer than deciding.
      const asker = this.#selves.get(event.question.askedBy);
      if (asker) this.#dirtySelves.add(asker);
      return;
    }
    for (const feed of this.#selves.values()) {
      if (affectsPrivateView(event, state, feed.actor) || movesSupports(event, feed)) this.#dirtySelves.add(feed);
    }
  }

  setTally(pollId: PollId, count: BallotCount): void {
    this.#tallies = { ...this.#tallies, [pollId]: count };
    this.#touchShared();
  }

  /** Sets the counts of these questions; others stay. */
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

  /** Applies changed supports to the actors that are followed here. */
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

  /** Sets the ballots and supports read for an actor, if it is followed here. */
  setOwn(actorId: ActorId, own: Partial<OwnInBoxes>): void {
    const feed = this.#selves.get(actorId);
    if (!feed) return;
    Object.assign(feed, own, NEVER_MADE);
    this.#touchSelf(feed);
  }

  /** The number of announced changes of an actor's ballots and supports: a value read while it rose may be outdated. */
  movesOf(actorId: ActorId): number {
    return this.#selves.get(actorId)?.moves ?? 0;
  }

  setPresence(presence: ViewSource['presence']): void {
    const before = this.#presence;
    this.#presence = presence;
    this.#touchShared();
    for (const feed of this.#selves.values()) {
      const { role, siteId } = feed.actor;
      if (role !== 'site' || siteId === undefined) continue;
      if (JSON.stringify(before[siteId]?.halls) === JSON.stringify(presence[siteId]?.halls)) continue;
      feed.madeOf = NEVER_MADE.madeOf;
      this.#touchSelf(feed);
    }
  }

  /** Sets the ballot that counts for an actor in a poll. An older value that arrives later is ignored. */
  setBallot(actorId: ActorId, pollId: PollId, ballot: OwnBallots[PollId]): void {
    const feed = this.#selves.get(actorId);
    if (!feed || (feed.ballots[pollId]?.casts ?? 0) > ballot.casts) return;
    feed.ballots = { ...feed.ballots, [pollId]: ballot };
    feed.moves++;
    this.#touchSelf(feed);
  }

  /**
   * The changes in the private view of an actor that is about to get an acknowledgement. The only connection that
   * follows the actor gets its frame in the acknowledgement, because thousands act at once and every message has a
   * cost.
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
   * Starts an actor's private view; its ballots and supports are set when they have been read (`setOwn`). Returns a
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

  /** The frame that brings a client to an audience's current view: the changes since its tick, or the whole view. */
  catchUp(audience: SharedAudience, known: ViewPosition | undefined): ViewFrame {
    this.#flush(audience);
    return frameSince(audience, this.epoch, this.#shared[audience], known);
  }

  /** Like `catchUp`, for the private view of an actor that is followed. */
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
      // A private view is small: a client that missed a change gets all of it.
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

  /** The first change after a pause is sent at once; later ones wait for the next tick. */
  #schedule(audience: Audience): void {
    if (this.#scheduled.has(audience)) return;
    const interval = 1_000 / TICKS_PER_SECOND[audience];
    const wait = Math.max(0, (this.#sentAt.get(audience) ?? NEVER) + interval - this.#clock.monotonic());
    this.#scheduled.set(
      audience,
      setTimeout(() => this.#tick(audience), wait),
    );
  }

  /** Sends the frames that are due; to phones less often while the server is crowded. */
  #tick(audience: Audience): void {
    if (!this.#mustWait(audience)) {
      this.#flush(audience);
      return;
    }
    this.#scheduled.set(
      audience,
      setTimeout(() => this.#tick(audience), 1_000 / TICKS_PER_SECOND[audience]),
    );
  }

  #mustWait(audience: Audience): boolean {
    // A frame that is not yet sent to all would only delay the one after it.
    if (audience !== 'self' && this.#publisher.isSending(audience)) return true;
    const since = this.#clock.monotonic() - (this.#sentAt.get(audience) ?? NEVER);
    return audience === 'phone' && since < CROWDED_INTERVAL_MS && this.#publisher.isCrowded();
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

  /** Thousands of ballots arrive while nothing else changes: then the rest of the view is reused. */
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

/** Whether an event merges or separates questions that an actor may support. */
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
