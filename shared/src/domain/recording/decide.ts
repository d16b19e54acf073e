import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { RecordingCommand } from './commands.ts';
import { RECORDING_LIMITS } from './limits.ts';
import { listExpired, type RecordedPart, type RecordingGap, type RecordingState } from './state.ts';

/** Decides about recording. Rules REC-1 to REC-8 in SPEC.md. */
export function decideRecording(
  command: RecordingCommand,
  { recording }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { run, rule, parts } = recording;
  const person = { by: actor.name, at };
  switch (command.type) {
    case 'SetRecordingRule': {
      const { automatic, viewers } = command;
      const isSame = rule.automatic === automatic && rule.viewers === viewers;
      return ok(isSame ? [] : [{ type: 'RecordingRuleSet', rule: { automatic, viewers }, ...person }]);
    }
    case 'SetRecordingRetention': {
      const keepDays = command.keepDays === 'always' ? undefined : command.keepDays;
      if (keepDays === recording.keepDays) return ok([]);
      return ok([{ type: 'RecordingRetentionSet', ...(keepDays !== undefined && { keepDays }), ...person }]);
    }
    case 'StartRecording':
      return run ? reject('RECORDING_RUNS') : ok([{ type: 'RecordingStarted', ...person }]);
    case 'PauseRecording':
      if (!run) return reject('RECORDING_IDLE');
      return ok(run.pausedAt === undefined ? [{ type: 'RecordingPaused', ...person }] : []);
    case 'ResumeRecording':
      if (!run) return reject('RECORDING_IDLE');
      return ok(run.pausedAt === undefined ? [] : [{ type: 'RecordingResumed', ...person }]);
    case 'StopRecording':
      return run ? ok([{ type: 'RecordingStopped', ...person }]) : reject('RECORDING_IDLE');
    case 'DeleteRecordedPart': {
      const { partId } = command;
      const part = parts[partId];
      if (!part) return reject('RECORDED_PART_UNKNOWN');
      return ok(part.deleted ? [] : [{ type: 'RecordedPartDeleted', partId, ...person }]);
    }
    case 'HaltRecording':
      return run ? ok([{ type: 'RecordingHalted', reason: command.reason, at }]) : reject('RECORDING_IDLE');
    case 'FileRecordedPart':
      return filePart(command.part, recording, at);
    case 'ReportRecordingGap':
      return reportGap(command.gap, recording, at);
    case 'ExpireRecordedParts':
      return expire(recording, command.until, at);
  }
}

function filePart(part: RecordedPart, { parts }: RecordingState, at: number): Decision {
  if (parts[part.id]) return ok([]);
  const { parts: most } = RECORDING_LIMITS;
  if (Object.keys(parts).length >= most) return reject('TOO_MANY_RECORDED_PARTS', { most });
  return ok([{ type: 'RecordedPartFiled', part, at }]);
}

function reportGap(gap: RecordingGap, { gaps }: RecordingState, at: number): Decision {
  const isFull = Object.keys(gaps).length >= RECORDING_LIMITS.gaps;
  return ok(isFull || gap.to <= gap.from ? [] : [{ type: 'RecordingGapped', gap, at }]);
}

function expire(recording: RecordingState, until: number, at: number): Decision {
  const { keepDays } = recording;
  const partIds = listExpired(recording, Math.min(until, at))
    .slice(0, RECORDING_LIMITS.expiredAtOnce)
    .map(({ id }) => id);
  if (keepDays === undefined || partIds.length === 0) return ok([]);
  return ok([{ type: 'RecordedPartsExpired', partIds, keepDays, at }]);
}
