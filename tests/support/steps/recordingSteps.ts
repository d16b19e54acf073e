import { RECORDING_LIMITS } from '../../../shared/src/domain/recording/limits.ts';
import { RECORDING_VIEWERS } from '../../../shared/src/domain/recording/state.ts';
import { chair } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { desk, type Step, step } from './step.ts';

/** What the chair and moderators do about recording. */
export const RECORDING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.constantFrom(
      { type: 'StartRecording' } as const,
      { type: 'PauseRecording' } as const,
      { type: 'ResumeRecording' } as const,
      { type: 'StopRecording' } as const,
    ),
  ),
  step(
    desk,
    fc.record({
      type: fc.constant('SetRecordingRule'),
      automatic: fc.boolean(),
      viewers: fc.constantFrom(...RECORDING_VIEWERS),
    }),
  ),
  step(
    fc.constant(chair),
    fc.record({
      type: fc.constant('SetRecordingRetention'),
      keepDays: fc.option(fc.integer(RECORDING_LIMITS.keepDays), { nil: 'always' as const }),
    }),
  ),
];
