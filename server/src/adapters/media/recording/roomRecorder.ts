import type { GapCause, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { MediaSlot, StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ConferenceId, RecordedPartId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import type { RecordingSubject } from '../../../application/recordings.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { keyOfSource, type RoomSource } from '../sources/roomSource.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import { type PartEnd, type PartOptions, PartRecorder, type TrackSource } from './partRecorder.ts';
import type { PartStudio } from './partStudio.ts';

/** After how long the next part begins where one did not begin or soon failed (ms), and after how many in a row that is said. */
const RETRY_MS = 1_000;
const MAX_FAILURES = 5;

type PartSupply = 'take' | 'untilKeyFrameAllowed' | 'repeatKeyFrameRequest' | 'keyFrameMs';

interface RoomRecorderOptions extends Pick<PartOptions, PartSupply> {
  readonly conferenceId: ConferenceId;
  readonly studio: PartStudio;
  /** What is received of the room while a place is the main one. */
  readonly listShown: (place: StageSlot) => readonly ReceivedSource[];
  readonly logger: MediaLogger;
  /** All that can be received in the room. */
  readonly listSources: () => readonly RoomSource[];
  /** The router that something is sent to; undefined for what another server receives. */
  readonly findHome: (id: string) => RoomRouter | undefined;
  /** Whether a source of a place is sent to any server. */
  readonly isSent: (slot: MediaSlot) => boolean;
  /** What the recorder wants has changed. */
  readonly onDemand: () => void;
}

/**
 * Records a room, part by part: a part ends with its subject, and where one of its sources is replaced, since another device
 * or codec is another film. The server that the floor's own pictures and voice come to records.
 */
export class RoomRecorder {
  readonly #options: RoomRecorderOptions;
  #subject: RecordingSubject | undefined;
  #part: PartRecorder | undefined;
  /** When the part began, by the monotonic clock. */
  #begunAt = 0;
  /** Runs while no part may begin after a failure. */
  #rest: NodeJS.Timeout | undefined;
  /** The parts that end. */
  readonly #ending = new Set<Promise<void>>();
  #lost: { readonly cause: GapCause; readonly at: Timestamp } | undefined;
  #failures = 0;
  #closed = false;

  constructor(options: RoomRecorderOptions) {
    this.#options = options;
  }

  /** What the recorder receives now, as one more receiver of the room. */
  get shown(): readonly ReceivedSource[] {
    return this.#subject ? this.#options.listShown(this.#subject.place) : [];
  }

  /** Whether this server records. */
  get isActive(): boolean {
    return this.#subject !== undefined && this.#findHome() !== undefined;
  }

  /** Records this from now on; undefined: nothing. */
  setSubject(subject: RecordingSubject | undefined): void {
    if (subject?.number === this.#subject?.number) return;
    this.#change(subject, 'whole');
    this.refresh();
    this.#options.onDemand();
  }

  /** Records nothing any more, while what is recorded goes on: this server leaves the conference. */
  leave(): void {
    if (!this.#subject) return;
    this.#change(undefined, 'left');
    this.#options.onDemand();
  }

  /** The sources of the room have changed. */
  refresh(): void {
    if (this.#closed || this.#rest) return;
    const home = this.#subject && this.#findHome();
    const wanted = home ? this.#listTracks() : [];
    if (this.#part && (!home || !this.#suits(wanted))) this.#endPart('whole');
    if (home && this.#subject && wanted.length > 0) this.#part ??= this.#begin(home, this.#subject);
    for (const source of wanted) this.#part?.add(source);
  }

  /** Sources are lost with their worker: where they were recorded, what follows is another part. */
  loseSources(ids: readonly string[]): void {
    if (this.#subject && ids.some((id) => this.#part?.sources.has(id))) this.#lose('worker', this.#subject.now());
  }

  /** Ends all; what was recorded becomes files. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#change(undefined, 'left');
    await Promise.all(this.#ending);
  }

  #change(subject: RecordingSubject | undefined, end: PartEnd): void {
    this.#endPart(end);
    // Nothing was recorded until now.
    if (this.#subject) this.#reportLost(this.#subject.now());
    this.#subject = subject;
    this.#failures = 0;
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  #lose(cause: GapCause, at: Timestamp): void {
    this.#lost ??= { cause, at };
    this.#endPart('whole');
  }

  #begin(home: RoomRouter, subject: RecordingSubject): PartRecorder {
    const { conferenceId, studio, take, untilKeyFrameAllowed, repeatKeyFrameRequest, keyFrameMs } = this.#options;
    const { siteId, itemId, now } = subject;
    const filedUnder = { ...(siteId !== undefined && { siteId }), ...(itemId !== undefined && { itemId }) };
    const id = `rec_${nanoid(16)}` as RecordedPartId;
    const startedAt = now();
    const onLost = () => {
      if (this.#part === part) this.#fail(now());
    };
    this.#begunAt = performance.now();
    const part = new PartRecorder(
      { conferenceId, id, ...filedUnder, startedAt, streams: [] },
      { studio, home, take, untilKeyFrameAllowed, repeatKeyFrameRequest, keyFrameMs, onLost },
    );
    part.opened.then(
      () => {
        if (this.#part === part) this.#reportLost(now());
      },
      (error: unknown) => {
        if (this.#part !== part) return;
        this.#options.logger.error({ err: error, conferenceId }, 'a part cannot be recorded');
        this.#fail(startedAt);
      },
    );
    return part;
  }

  /** What was lost has an end. */
  #reportLost(until: Timestamp): void {
    const { studio, conferenceId } = this.#options;
    const lost = this.#lost;
    this.#lost = undefined;
    if (lost) studio.miss(conferenceId, lost.cause, lost.at, until);
  }

  /**
   * The recorder has failed the part, of which nothing is recorded since a time. After one that had lived, the next begins at
   * once, since the process has just ended; after others it rests, and says that it does not work where that goes on.
   */
  #fail(since: Timestamp): void {
    const { studio, conferenceId } = this.#options;
    const hadLived = performance.now() - this.#begunAt > RETRY_MS;
    this.#lose('recorder', since);
    this.#failures = hadLived ? 0 : this.#failures + 1;
    if (hadLived) {
      this.refresh();
      return;
    }
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.refresh();
    }, RETRY_MS).unref();
    if (this.#failures >= MAX_FAILURES) studio.fail(conferenceId, 'noRecorder');
  }

  #endPart(kind: PartEnd): void {
    const part = this.#part;
    this.#part = undefined;
    if (!part) return;
    const ending = part.end(kind).finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  /** A part goes on while every source that it records is still there or has left nothing in its place. */
  #suits(wanted: readonly TrackSource[]): boolean {
    const kept = [...(this.#part?.sources.values() ?? [])];
    return kept.every((one) => wanted.every((other) => !replaces(other, one)));
  }

  #listTracks(): readonly TrackSource[] {
    const byKey = new Map(this.shown.map((shown) => [keyOfSource(shown), shown]));
    return this.#options.listSources().flatMap((origin): readonly TrackSource[] => {
      const shown = byKey.get(keyOfSource(origin));
      if (!shown) return [];
      const { spatialLayer, temporalLayer } = shown;
      return [{ origin, track: this.#trackOf(origin), layers: { spatialLayer, temporalLayer } }];
    });
  }

  /** While nobody else has the floor, the chair fills the main file. */
  #trackOf({ slot }: RoomSource): RecordedTrack {
    return slot.kind === 'chair' && this.#subject?.place.kind === 'speaker' ? 'chair' : 'main';
  }

  /** The router that the floor's own pictures or voice are sent to; the chair's where the floor sends nothing. */
  #findHome(): RoomRouter | undefined {
    const place = this.#subject?.place;
    const slot: MediaSlot = place && this.#options.isSent(place) ? place : { kind: 'chair' };
    const keys = new Set((['camera', 'microphone'] as const).map((source) => keyOfSource({ slot, source })));
    const own = this.#options.listSources().filter((origin) => keys.has(keyOfSource(origin)));
    for (const { id } of own) {
      const home = this.#options.findHome(id);
      if (home) return home;
    }
    return undefined;
  }
}

function replaces(other: TrackSource, one: TrackSource): boolean {
  return keyOfSource(other.origin) === keyOfSource(one.origin) && other.origin.id !== one.origin.id;
}
