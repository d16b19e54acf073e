import { chair } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { desk, type Step, step } from './step.ts';

/** What the chair and moderators do about the stream. */
export const STREAMING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(chair), fc.record({ type: fc.constant('SetStreamRule'), isPublic: fc.boolean() })),
  step(
    desk,
    fc.constantFrom(
      { type: 'StartStream' } as const,
      { type: 'PauseStream' } as const,
      { type: 'ResumeStream' } as const,
      { type: 'StopStream' } as const,
    ),
  ),
];
