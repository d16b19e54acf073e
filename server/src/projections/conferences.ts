import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceInfo } from '@diem-cau/shared/domain/conference/state.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import { type AccessStore, invitedActors, issueInvites } from '../application/access.ts';
import type { BallotBox } from '../application/ballotBox.ts';
import { boxOf, voterOf } from '../application/castBallot.ts';
import type { Clock } from '../application/clock.ts';
import { ConferenceRuntime } from '../application/conferenceRuntime.ts';
import type { EventStore } from '../application/eventStore.ts';
import type { EntryAdmission } from '../application/limits/entryAdmission.ts';
import type { Logger } from '../application/logger.ts';
import type { MediaRoom, MediaServer } from '../application/mediaPort.ts';
import type { PresenceStore } from '../application/presenceStore.ts';
import { closePolls } from '../application/reactors/pollCloser.ts';
import { keepPollDeadlines } from '../application/reactors/pollDeadline.ts';
import { endAbandonedScreens } from '../application/reactors/screenKeeper.ts';
import { keepStage } from '../application/reactors/stageKeeper.ts';
import { wakeAfter } from '../application/reactors/wake.ts';
import type { Secrets } from '../application/secrets.ts';
import type { SupportBox } from '../application/supportBox.ts';
import { ConferenceFeed, type FramePublisher, type OwnInBoxes } from './conferenceFeed.ts';
import { readOwn, readSupports } from './ownInBoxes.ts';
import { Presence } from './presence.ts';
import { sharePresence } from './sharePresence.ts';
import { SupportWatcher } from './supportWatcher.ts';

/** Batching window before the tally of a poll with changed ballots is read again (ms). */
const TALLY_WINDOW_MS = 50;
const REREAD_MS = 1_000;

/** One conference as this server runs it. */
export interface LiveConference {
  readonly runtime: ConferenceRuntime;
  readonly feed: ConferenceFeed;
  readonly room: MediaRoom;
  readonly presence: Presence;
  readonly supports: SupportWatcher;
  /** Stops sharing this server's sites with the other servers. */
  readonly leavePresence: () => Promise<void>;
}

export interface ConferencesOptions {
  readonly store: EventStore;
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly access: AccessStore;
  readonly secrets: Secrets;
  readonly presence: PresenceStore;
  readonly media: MediaServer;
  readonly publisherFor: (conferenceId: ConferenceId) => FramePublisher;
  /** Whether an entry may still be appended; undefined: always. */
  readonly admission?: EntryAdmission;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The conferences of this server, each loaded on first use. */
export class Conferences {
  readonly #options: ConferencesOptions;
  readonly #live = new Map<ConferenceId, Promise<LiveConference>>();
  readonly #dueTallies = new Set<string>();

  constructor(options: ConferencesOptions) {
    this.#options = options;
    options.ballots.onChanged((conferenceId, pollId) => this.#scheduleTally(conferenceId, pollId));
    options.supports.onChanged((conferenceId, changes) => {
      // One that is still loading counts its supports itself.
      this.#live.get(conferenceId)?.then(
        (conference) => conference.supports.take(changes),
        () => {},
      );
    });
    options.ballots.onGap(() => this.#readAnew((conference) => this.#countPolls(conference)));
    options.supports.onGap(() => this.#readAnew((conference) => this.#readSupports(conference)));
  }

  /** The conference, or undefined if the id is unknown. Rejects with `STORE_UNAVAILABLE`. */
  async find(conferenceId: ConferenceId): Promise<LiveConference | undefined> {
    const known = this.#live.get(conferenceId);
    if (known) return known;
    const ids = await this.#options.store.listConferences();
    return ids.includes(conferenceId) ? this.open(conferenceId) : undefined;
  }

  /** The conference, loaded or new. */
  open(conferenceId: ConferenceId): Promise<LiveConference> {
    const known = this.#live.get(conferenceId);
    if (known) return known;
    const loading = this.#load(conferenceId);
    this.#live.set(conferenceId, loading);
    // A failed load is not cached: the store may be available at the next attempt.
    loading.catch(() => this.#live.delete(conferenceId));
    return loading;
  }

  /** Name and phase of each conference in the store. Those not loaded are read and not kept. */
  async list(): Promise<readonly ConferenceInfo[]> {
    const { store, clock } = this.#options;
    const ids = await store.listConferences();
    return Promise.all(
      ids.map(async (id) => {
        const live = await this.#live.get(id);
        if (live) return live.runtime.state.conference;
        return (await ConferenceRuntime.readState(id, store, clock)).conference;
      }),
    );
  }

  /** The current ballots and supports of a followed actor. Rejects with `STORE_UNAVAILABLE`. */
  readOwn(conference: LiveConference, actor: Actor): Promise<OwnInBoxes> {
    return readOwn(conference, actor, this.#options);
  }

  async close(): Promise<void> {
    for (const loading of this.#live.values()) {
      const conference = await loading.catch(() => undefined);
      await conference?.leavePresence();
      conference?.feed.close();
      conference?.runtime.close();
    }
    this.#live.clear();
  }

  async #load(conferenceId: ConferenceId): Promise<LiveConference> {
    const { store, media, publisherFor, clock, admission } = this.#options;
    const room = await media.openRoom(conferenceId);
    const runtime = await ConferenceRuntime.load(conferenceId, store, clock, admission);
    const feed = new ConferenceFeed(runtime, publisherFor(conferenceId), clock);
    try {
      return await this.#equip(runtime, feed, room);
    } catch (error) {
      // The next attempt loads again; this one must stop tailing the log.
      feed.close();
      runtime.close();
      throw error;
    }
  }

  async #equip(runtime: ConferenceRuntime, feed: ConferenceFeed, room: MediaRoom): Promise<LiveConference> {
    const { ballots, supports: box, clock, logger } = this.#options;
    const conferenceId = runtime.id;
    const presence = new Presence((connections) => feed.setPresence(connections));
    keepStage(runtime, room);
    closePolls(runtime, ballots, logger);
    endAbandonedScreens(runtime, room, { clock, logger });
    keepPollDeadlines(runtime, logger);
    await this.#keepInvites(runtime);
    const supports = new SupportWatcher(runtime, feed, box, logger);
    await supports.countAll();
    await this.#countPolls({ runtime, feed });
    // Last, because nothing stops it if the load fails.
    const leavePresence = sharePresence(conferenceId, presence, this.#options.presence, logger);
    logger.info({ conferenceId, version: runtime.version }, 'Conference loaded.');
    return { runtime, feed, room, presence, supports, leavePresence };
  }

  async #keepInvites(runtime: ConferenceRuntime): Promise<void> {
    const { access, secrets, logger } = this.#options;
    const issue = () => issueInvites(access, secrets.invitationKey, runtime.id, invitedActors(runtime.state));
    await issue();
    runtime.onAdvance(({ before, after }) => {
      const samePeople = before.dialogue.respondents === after.dialogue.respondents;
      const sameSites =
        before.roster.sites === after.roster.sites ||
        Object.keys(before.roster.sites).length === Object.keys(after.roster.sites).length;
      if (samePeople && sameSites) return;
      issue().catch((error) =>
        logger.error({ err: error }, 'Invitations could not be stored; they are at the next start.'),
      );
    });
  }

  #scheduleTally(conferenceId: ConferenceId, pollId: PollId): void {
    const key = `${conferenceId} ${pollId}`;
    if (this.#dueTallies.has(key)) return;
    this.#dueTallies.add(key);
    setTimeout(() => {
      this.#dueTallies.delete(key);
      this.#refreshTally(conferenceId, pollId).catch((error) => {
        this.#options.logger.warn({ err: error, pollId }, 'A tally could not be read yet.');
        setTimeout(() => this.#scheduleTally(conferenceId, pollId), REREAD_MS).unref();
      });
    }, TALLY_WINDOW_MS);
  }

  async #refreshTally(conferenceId: ConferenceId, pollId: PollId): Promise<void> {
    const conference = await this.#live.get(conferenceId);
    const poll = conference?.runtime.state.polls[pollId];
    if (conference && poll) await this.#countPoll(conference, poll);
  }

  /** Reads the ballots of all open polls: for a conference just loaded, or after a gap in the announcements. */
  async #countPolls(conference: Pick<LiveConference, 'runtime' | 'feed'>): Promise<void> {
    for (const poll of Object.values(conference.runtime.state.polls)) {
      if (poll.phase === 'open' || poll.phase === 'closing') await this.#countPoll(conference, poll);
    }
  }

  async #readSupports(conference: LiveConference): Promise<void> {
    await conference.supports.countAll();
    for (const actor of conference.feed.followedActors) {
      conference.feed.setOwn(actor.id, { supports: await readSupports(conference, actor, this.#options) });
    }
  }

  /** Repeats a read for every conference of this server until it succeeds or the conference is closed. */
  #readAnew(read: (conference: LiveConference) => Promise<void>): void {
    const attempt = (conference: LiveConference): void => {
      read(conference).catch((error) => {
        this.#options.logger.warn({ err: error }, 'What went unheard while the store was away could not be read yet.');
        wakeAfter(REREAD_MS, conference.runtime.closed, () => attempt(conference));
      });
    };
    // A conference that is still loading may have read before the gap ended.
    for (const loading of this.#live.values()) loading.then(attempt, () => {});
  }

  async #countPoll({ runtime, feed }: Pick<LiveConference, 'runtime' | 'feed'>, poll: Poll): Promise<void> {
    const { ballots } = this.#options;
    const pollId = poll.id;
    const box = boxOf(runtime.id, poll);
    feed.setTally(pollId, await ballots.count(box));
    // A site may have several screens on several servers. A phone has one, and received it with its acknowledgement.
    const followed = feed.followedActors.filter(({ role }) => role === 'site');
    const voters = followed.flatMap((actor) => {
      const voter = voterOf(poll, actor)?.voter;
      return voter === undefined ? [] : [{ id: actor.id, voter }];
    });
    const cast = await ballots.ballotsOf(
      box,
      voters.map(({ voter }) => voter),
    );
    for (const { id, voter } of voters) {
      const ballot = cast.get(voter);
      if (ballot !== undefined) feed.setBallot(id, pollId, ballot);
    }
  }
}
