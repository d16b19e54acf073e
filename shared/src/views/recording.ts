import type { ConferenceInfo } from '../domain/conference/state.ts';
import type { IndexedPart, RecordingState } from '../domain/recording/state.ts';
import { memoise } from './memoise.ts';
import type { ConferenceView, RecordingView } from './shapes.ts';

/** What every screen is told about the recording. */
export type RecordingMarks = Pick<ConferenceView, 'recording' | 'playback'>;

/** Says whether this is recorded, and whether everybody may play what was. */
export function recordingMarks({ phase }: Pick<ConferenceInfo, 'phase'>, state: RecordingState): RecordingMarks {
  const { run, rule } = state;
  const planned = rule.automatic && (phase === 'draft' || phase === 'open') ? 'planned' : undefined;
  const recording = run ? (run.pausedAt === undefined ? 'on' : 'paused') : planned;
  const playback = rule.viewers === 'everybody' && recordingView(state).parts > 0;
  return { ...(recording && { recording }), ...(playback && { playback: true }) };
}

/** What the desk sees of the recording, without its index. */
export const recordingView = memoise(({ rule, keepDays, run, halted, parts, gaps }: RecordingState): RecordingView => {
  const kept = Object.values<IndexedPart>(parts).filter(({ deleted }) => deleted === undefined);
  return {
    rule,
    ...(keepDays !== undefined && { keepDays }),
    ...(run && { run }),
    ...(halted && { halted }),
    parts: kept.length,
    milliseconds: kept.reduce((sum, { durationMs }) => sum + durationMs, 0),
    bytes: kept.flatMap(({ files }) => Object.values(files)).reduce((sum, { bytes }) => sum + bytes, 0),
    gaps: Object.keys(gaps).length,
  };
});
