import type { AgendaItemId, RecordedPartId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** Who may play a recording: those who lead and follow up, or everybody who is invited with a screen. */
export const RECORDING_VIEWERS = ['desk', 'everybody'] as const;

/** Who may play a recording. */
export type RecordingViewers = (typeof RECORDING_VIEWERS)[number];

/** Why the server ended a recording by itself: its disk or quota is full, the recorder does not start, or the index is full. */
export const HALT_REASONS = ['noSpace', 'noRecorder', 'indexFull'] as const;

/** Why the server ended a recording by itself. */
export type HaltReason = (typeof HALT_REASONS)[number];

/** What ended the recording of something that went on: the recorder, a media worker, or the server itself. */
export const GAP_CAUSES = ['recorder', 'worker', 'server'] as const;

/** What a gap was caused by. */
export type GapCause = (typeof GAP_CAUSES)[number];

/** The pictures and voices of a part: of who has the floor, and of the chair beside it. */
export const RECORDED_TRACKS = ['main', 'chair'] as const;

/** Names one file of a part. */
export type RecordedTrack = (typeof RECORDED_TRACKS)[number];

/** What the conference has decided about recordings. */
export interface RecordingRule {
  /** A recording begins when the chair goes live. */
  readonly automatic: boolean;
  readonly viewers: RecordingViewers;
}

/** A recording that runs. */
export interface RecordingRun {
  readonly startedAt: Timestamp;
  /** Who started it; absent where it began with the session. */
  readonly by?: string;
  /** Since when nothing is recorded, such as for secret business. */
  readonly pausedAt?: Timestamp;
}

/** One file that a browser can play. */
export interface RecordedFile {
  readonly format: 'webm' | 'mp4';
  readonly bytes: number;
  /** How long after the start of the part it begins. */
  readonly offsetMs: number;
  readonly durationMs: number;
  /** Whether it has a picture; every file may have sound. */
  readonly picture: boolean;
}

/** What was recorded without a break of one speaker, or of the chair between two speakers. */
export interface RecordedPart {
  readonly id: RecordedPartId;
  /** Who had the floor; absent for the chair. */
  readonly siteId?: SiteId;
  readonly itemId?: AgendaItemId;
  readonly startedAt: Timestamp;
  readonly durationMs: number;
  readonly files: Readonly<Partial<Record<RecordedTrack, RecordedFile>>>;
}

/** Why the files of a part are gone, and since when: somebody deleted them, or they had been kept for so many days. */
export type PartDeletion = { readonly at: Timestamp } & ({ readonly by: string } | { readonly keptDays: number });

/** A part in the index. */
export interface IndexedPart extends RecordedPart {
  /** Its files are gone. */
  readonly deleted?: PartDeletion;
}

/** A time that should have been recorded and was not. */
export interface RecordingGap {
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly cause: GapCause;
}

/** What is recorded now, and the index of what was. */
export interface RecordingState {
  readonly rule: RecordingRule;
  /** For how many days a part is kept; absent: until somebody deletes it. */
  readonly keepDays?: number;
  readonly run?: RecordingRun;
  /** The last recording was ended by the server. */
  readonly halted?: { readonly reason: HaltReason; readonly at: Timestamp };
  readonly parts: Readonly<Record<RecordedPartId, IndexedPart>>;
  /** Numbered from 1. */
  readonly gaps: Readonly<Record<string, RecordingGap>>;
}

/** Nothing is recorded unless somebody starts it, and the desk alone plays it. */
export const initialRecording: RecordingState = {
  rule: { automatic: false, viewers: 'desk' },
  parts: {},
  gaps: {},
};

const DAY_MS = 24 * 60 * 60_000;

/** The parts that have been kept long enough at a time. */
export function listExpired({ keepDays, parts }: RecordingState, at: Timestamp): readonly IndexedPart[] {
  if (keepDays === undefined) return [];
  return Object.values<IndexedPart>(parts).filter(
    ({ startedAt, durationMs, deleted }) => !deleted && startedAt + durationMs + keepDays * DAY_MS <= at,
  );
}

/** The parts whose files are gone, or should be. */
export function listDeleted({ parts }: Pick<RecordingState, 'parts'>): readonly RecordedPartId[] {
  return Object.values<IndexedPart>(parts).flatMap(({ id, deleted }) => (deleted ? [id] : []));
}

/** Whether pictures and voices are recorded at this moment. */
export function isRecorded({ run }: RecordingState): boolean {
  return run !== undefined && run.pausedAt === undefined;
}
