import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { StreamingCommand } from './commands.ts';

/** Decides about streaming. Rules STREAM-1 to STREAM-3 in SPEC.md. */
export function decideStreaming(
  command: StreamingCommand,
  { streaming }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { run, isPublic } = streaming;
  const person = { by: actor.name, at };
  switch (command.type) {
    case 'SetStreamRule': {
      const isSame = command.isPublic === isPublic;
      return ok(isSame ? [] : [{ type: 'StreamRuleSet', isPublic: command.isPublic, ...person }]);
    }
    case 'StartStream':
      if (!isPublic) return reject('STREAM_NOT_PUBLIC');
      return run ? reject('STREAM_RUNS') : ok([{ type: 'StreamStarted', ...person }]);
    case 'PauseStream':
      if (!run) return reject('STREAM_IDLE');
      return ok(run.pausedAt === undefined ? [{ type: 'StreamPaused', ...person }] : []);
    case 'ResumeStream':
      if (!run) return reject('STREAM_IDLE');
      return ok(run.pausedAt === undefined ? [] : [{ type: 'StreamResumed', ...person }]);
    case 'StopStream':
      return run ? ok([{ type: 'StreamStopped', ...person }]) : reject('STREAM_IDLE');
    case 'HaltStream':
      return run ? ok([{ type: 'StreamHalted', reason: command.reason, at }]) : reject('STREAM_IDLE');
  }
}
