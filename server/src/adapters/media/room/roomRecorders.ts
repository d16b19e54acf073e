import { listRecorded, listStreamed } from '@diem-cau/shared/domain/stage/recorded.ts';
import type { RecordingSubject } from '../../../application/recordings.ts';
import type { MediaOptions } from '../mediaOptions.ts';
import { RoomRecorder } from '../recording/roomRecorder.ts';
import type { Receiver } from '../sources/sourceDemand.ts';
import { streamedKeyFrameMs } from '../streaming/streamedKeyFrames.ts';

type Supply = Omit<ConstructorParameters<typeof RoomRecorder>[0], 'studio' | 'listShown' | 'keyFrameMs'>;

/** A key frame at least so often (ms), so that a player of a recording can begin anywhere. */
const RECORDED_KEY_FRAME_MS = 60_000;

/** What receives a room beside the pages: its recorder, and the stream to the public. */
export class RoomRecorders {
  readonly #recorder: RoomRecorder | undefined;
  readonly #programme: RoomRecorder | undefined;

  constructor(supply: Supply, { studio, streams }: Pick<MediaOptions, 'studio' | 'streams'>) {
    const recorded = { listShown: listRecorded, keyFrameMs: () => RECORDED_KEY_FRAME_MS };
    const streamed = { listShown: listStreamed, keyFrameMs: streamedKeyFrameMs };
    this.#recorder = studio && new RoomRecorder({ ...supply, ...recorded, studio });
    this.#programme = streams && new RoomRecorder({ ...supply, ...streamed, studio: streams });
  }

  /** Records this from now on. */
  record(subject: RecordingSubject | undefined): void {
    this.#recorder?.setSubject(subject);
  }

  /** Records nothing any more, while what is recorded goes on. */
  leaveRecording(): void {
    this.#recorder?.leave();
  }

  /** Whether this server records now. */
  get isRecording(): boolean {
    return this.#recorder?.isActive ?? false;
  }

  /** Streams this to the public from now on. */
  stream(subject: RecordingSubject | undefined): void {
    this.#programme?.setSubject(subject);
  }

  /** Those that receive now. */
  listReceivers(): readonly Receiver[] {
    return this.#list()
      .filter(({ isActive }) => isActive)
      .map(({ shown }) => ({ shown, rung: 'high', inSight: true }));
  }

  /** The sources of the room have changed. */
  refresh(): void {
    for (const each of this.#list()) each.refresh();
  }

  /** Sources are lost with their worker. */
  loseSources(ids: readonly string[]): void {
    for (const each of this.#list()) each.loseSources(ids);
  }

  /** Ends both; what was recorded becomes files. */
  async close(): Promise<void> {
    await Promise.all(this.#list().map((each) => each.close()));
  }

  #list(): readonly RoomRecorder[] {
    return [this.#recorder, this.#programme].filter((each) => each !== undefined);
  }
}
