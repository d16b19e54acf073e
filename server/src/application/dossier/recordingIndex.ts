import type { PastTurn } from '@diem-cau/shared/domain/floor/state.ts';
import type { IndexedPart, RecordedTrack, RecordingGap } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { RecordedPartId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** One recorded part: who spoke on what, from when, how long, and its files, which are not in the dossier. */
interface ListedPart {
  readonly id: RecordedPartId;
  /** The site that had the floor; absent for the chair. */
  readonly site?: string;
  /** The people who had the floor meanwhile, by name. */
  readonly speakers: readonly string[];
  readonly item?: string;
  readonly startedAt: Timestamp;
  readonly durationMs: number;
  readonly files: readonly { readonly track: RecordedTrack; readonly format: string; readonly bytes: number }[];
  /** When its files were deleted. */
  readonly deletedAt?: Timestamp;
}

/** What was recorded, in the order of time, and what was missed. */
export interface RecordingIndex {
  readonly parts: readonly ListedPart[];
  readonly gaps: readonly RecordingGap[];
}

/** Where a dossier has the index of recordings. */
export const RECORDINGS_PATH = 'recordings/index.json';

/** The index of what was recorded; undefined where nothing was. Rule DOSS-11 in SPEC.md. */
export function recordingIndex({
  recording,
  floor,
  roster,
  agenda,
}: Pick<ConferenceState, 'recording' | 'floor' | 'roster' | 'agenda'>): RecordingIndex | undefined {
  const gaps = Object.values<RecordingGap>(recording.gaps);
  const turns = Object.values<PastTurn>(floor.pastTurns);
  const parts = Object.values<IndexedPart>(recording.parts)
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .map(({ id, siteId, itemId, startedAt, durationMs, files, deleted }): ListedPart => {
      const site = siteId && (roster.places[siteId]?.name ?? siteId);
      const item = itemId && agenda.items[itemId]?.title;
      return {
        id,
        ...(site !== undefined && { site }),
        speakers: siteId === undefined ? [] : speakersAt(siteId, { startedAt, durationMs }, turns),
        ...(item !== undefined && { item }),
        ...{ startedAt, durationMs },
        files: Object.entries(files).map(([track, { format, bytes }]) => ({
          ...{ track: track as RecordedTrack, format, bytes },
        })),
        ...(deleted && { deletedAt: deleted.at }),
      };
    });
  return parts.length === 0 && gaps.length === 0 ? undefined : { parts, gaps };
}

/** Who had the floor of a site while a part was recorded. */
function speakersAt(
  siteId: SiteId,
  { startedAt, durationMs }: Pick<IndexedPart, 'startedAt' | 'durationMs'>,
  turns: readonly PastTurn[],
): readonly string[] {
  const own = turns.filter(
    (turn) => turn.siteId === siteId && turn.startedAt < startedAt + durationMs && turn.endedAt > startedAt,
  );
  return [...new Set(own.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))];
}
