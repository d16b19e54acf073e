import type { CaptionId } from '../../../shared/src/kernel/ids.ts';
import { captioner } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { type Step, step } from './step.ts';

const captionId = fc.constantFrom('cap_a', 'cap_b', 'cap_c').map((id) => id as CaptionId);
const text = fc.constantFrom('Kính thưa', 'Xin cảm ơn');

/** What the captioner writes. */
export const CAPTION_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(captioner), fc.record({ type: fc.constant('WriteCaption'), captionId, text })),
  step(fc.constant(captioner), fc.record({ type: fc.constant('CorrectCaption'), captionId, text })),
  step(
    fc.constantFrom(captioner, { ...captioner, name: 'Thu Hà' }),
    fc.record({ type: fc.constant('TakeCaptionDuty') }),
  ),
  step(fc.constant(captioner), fc.record({ type: fc.constant('LeaveCaptionDuty') })),
];
