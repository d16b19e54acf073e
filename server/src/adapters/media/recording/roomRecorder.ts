import type { GapCause, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { MediaSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import { listRecorded } from '@diem-cau/shared/domain/stage/recorded.ts';
import type { ConferenceId, RecordedPartId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import type { RecordingSubject } from '../../../application/recordings.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { keyOfSource, type RoomSource } from '../sources/roomSource.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import { type PartOptions, PartRecorder, type TrackSource } from './partRecorder.ts';
import type { RecordingStudio } from './recordingStudio.ts';

/** How long a part that did not begin waits for the next one (ms), and how often that may be in a row. */
const RETRY_MS = 1_000;
const MAX_FAILURES = 5;

interface RoomRecorderOptions extends Pick<PartOptions, 'take' | 'untilKeyFrameAllowed' | 'repeatKeyFrameRequest'> {
  readonly conferenceId: ConferenceId;
  readonly studio: RecordingStudio;
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
    return this.#subject ? listRecorded(this.#subject.place) : [];
  }

  /** Whether this server records. */
  get isActive(): boolean {
    return this.#subject !== undefined && this.#findHome() !== undefined;
  }

  /** Records this from now on; undefined: nothing. */
  setSubject(subject: RecordingSubject | undefined): void {
    if (subject?.number === this.#subject?.number) return;
    this.#subject = subject;
    this.#lost = undefined;
    this.#failures = 0;
    this.#endPart();
    this.refresh();
    this.#options.onDemand();
  }

  /** The sources of the room have changed. */
  refresh(): void {
    if (this.#closed) return;
    const home = this.#subject && this.#findHome();
    const wanted = home ? this.#listTracks() : [];
    if (this.#part && !this.#suits(wanted)) this.#endPart();
    if (home && this.#subject && wanted.length > 0) this.#part ??= this.#begin(home, this.#subject);
    for (const source of wanted) this.#part?.add(source);
  }

  /** A worker, or the recorder itself, has failed: what follows is another part. */
  lose(cause: GapCause): void {
    if (!this.#part || !this.#subject) return;
    this.#lost = { cause, at: this.#subject.now() };
    this.#endPart();
  }

  /** Ends all; what was recorded becomes files. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#subject = undefined;
    this.#endPart();
    await Promise.all(this.#ending);
  }

  #begin(home: RoomRouter, subject: RecordingSubject): PartRecorder {
    const { conferenceId, studio, take, untilKeyFrameAllowed, repeatKeyFrameRequest } = this.#options;
    const { siteId, itemId, now } = subject;
    const filedUnder = { ...(siteId !== undefined && { siteId }), ...(itemId !== undefined && { itemId }) };
    const id = `rec_${nanoid(16)}` as RecordedPartId;
    const startedAt = now();
    const onLost = () => {
      if (this.#part !== part) return;
      this.lose('recorder');
      this.refresh();
    };
    const part = new PartRecorder(
      { conferenceId, id, ...filedUnder, startedAt, streams: [] },
      { studio, home, take, untilKeyFrameAllowed, repeatKeyFrameRequest, onLost },
    );
    part.opened.then(
      () => this.#hearOpened(now()),
      (error: unknown) => this.#hearFailed(part, error),
    );
    return part;
  }

  #hearOpened(at: Timestamp): void {
    this.#failures = 0;
    const lost = this.#lost;
    this.#lost = undefined;
    if (lost) this.#options.studio.miss(this.#options.conferenceId, lost.cause, lost.at, at);
  }

  /** Tries again a few times: the recorder's process may just have ended. */
  #hearFailed(part: PartRecorder, error: unknown): void {
    const { logger, studio, conferenceId } = this.#options;
    logger.error({ err: error, conferenceId }, 'a part cannot be recorded');
    if (this.#part === part) this.#part = undefined;
    this.#failures++;
    if (this.#failures >= MAX_FAILURES) studio.fail(conferenceId, 'noRecorder');
    else setTimeout(() => this.refresh(), RETRY_MS).unref();
  }

  #endPart(): void {
    const part = this.#part;
    this.#part = undefined;
    if (!part) return;
    const ending = part.end().finally(() => this.#ending.delete(ending));
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
