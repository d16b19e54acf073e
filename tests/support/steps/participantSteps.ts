import { ARRIVAL_MEANS } from '../../../shared/src/domain/participants/state.ts';
import { START } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { desk, type Step, site, siteId, step } from './step.ts';

const number = fc.integer({ min: 1, max: 4 });
const name = fc.constantFrom('An', 'Bình', 'Cường');
const people = fc.array(fc.record({ name }), { minLength: 1, maxLength: 3 });
const arrivedAt = fc.integer({ min: START, max: START + 100_000 });
const of = { siteId, number };

/** Lists of people, and who comes and goes. */
export const PARTICIPANT_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('ListParticipants'), siteId, people })),
  step(site, fc.record({ type: fc.constant('RemoveParticipant'), ...of })),
  step(
    fc.oneof(site, desk),
    fc.record({ type: fc.constant('CheckIn'), ...of, means: fc.constantFrom(...ARRIVAL_MEANS) }),
  ),
  step(site, fc.record({ type: fc.constant('CheckOut'), ...of, arrivedAt })),
  step(site, fc.record({ type: fc.constant('UndoCheckIn'), ...of, arrivedAt })),
];
