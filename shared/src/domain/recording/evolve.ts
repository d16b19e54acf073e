import { unreachable } from '../../kernel/exhaustive.ts';
import type { RecordedPartId, Timestamp } from '../../kernel/ids.ts';
import type { RecordingEvent } from './events.ts';
import type { PartDeletion, RecordingRun, RecordingState } from './state.ts';

/** Folds an event into the recording. */
export function evolveRecording(recording: RecordingState, event: RecordingEvent): RecordingState {
  switch (event.type) {
    case 'RecordingRuleSet':
      return { ...recording, rule: event.rule };
    case 'RecordingRetentionSet': {
      const { keepDays: _, ...rest } = recording;
      return { ...rest, ...(event.keepDays !== undefined && { keepDays: event.keepDays }) };
    }
    case 'RecordingStarted':
      return start(recording, { startedAt: event.at, by: event.by });
    case 'RecordingPaused':
      return changeRun(recording, (run) => ({ ...run, pausedAt: event.at }));
    case 'RecordingResumed':
      return changeRun(recording, ({ pausedAt: _, ...run }) => run);
    case 'RecordingStopped':
      return endRecording(recording);
    case 'RecordingHalted':
      return { ...endRecording(recording), halted: { reason: event.reason, at: event.at } };
    case 'RecordedPartFiled':
      return { ...recording, parts: { ...recording.parts, [event.part.id]: event.part } };
    case 'RecordingGapped': {
      const number = String(Object.keys(recording.gaps).length + 1);
      return { ...recording, gaps: { ...recording.gaps, [number]: event.gap } };
    }
    case 'RecordedPartDeleted':
      return { ...recording, parts: markDeleted(recording.parts, [event.partId], { by: event.by, at: event.at }) };
    case 'RecordedPartsExpired': {
      const { partIds, keepDays: keptDays, at } = event;
      return { ...recording, parts: markDeleted(recording.parts, partIds, { keptDays, at }) };
    }
    default:
      return unreachable(event, recording);
  }
}

/** The session has begun: a recording begins with it where the conference has said so. */
export function startWithSession(recording: RecordingState, { at }: { readonly at: Timestamp }): RecordingState {
  return recording.rule.automatic && !recording.run ? start(recording, { startedAt: at }) : recording;
}

/** Nothing is recorded any more. */
export function endRecording(recording: RecordingState): RecordingState {
  const { run: _, ...rest } = recording;
  return rest;
}

function markDeleted(
  parts: RecordingState['parts'],
  partIds: readonly RecordedPartId[],
  deleted: PartDeletion,
): RecordingState['parts'] {
  const marked = partIds.flatMap((id) => {
    const known = parts[id];
    return known ? [[id, { ...known, deleted }] as const] : [];
  });
  return { ...parts, ...Object.fromEntries(marked) };
}

function start({ halted: _, ...recording }: RecordingState, run: RecordingRun): RecordingState {
  return { ...recording, run };
}

function changeRun(recording: RecordingState, change: (run: RecordingRun) => RecordingRun): RecordingState {
  return recording.run ? { ...recording, run: change(recording.run) } : recording;
}
