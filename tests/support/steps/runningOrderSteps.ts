import type { EntryId, HandId, RegistrationId } from '../../../shared/src/kernel/ids.ts';
import { organiser } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { desk, itemId, type Step, site, siteId, step } from './step.ts';

const entryId = fc.constantFrom('entry_a', 'entry_b', 'entry_c').map((id) => id as EntryId);
const registrationId = fc.constantFrom('reg_a', 'reg_b').map((id) => id as RegistrationId);
const speaker = fc.record({ name: fc.constantFrom('Hoa', 'Nam') });
const seconds = fc.integer({ min: 30, max: 600 });
const entry = fc.oneof(
  fc.record({ id: entryId, siteId, seconds }),
  fc.record({ id: entryId, name: fc.constantFrom('Hoa', 'Nam'), seconds }),
);
const handId = fc.constantFrom('hand_entry_a', 'hand_entry_b', 'hand_entry_c').map((id) => id as HandId);

const plan = step(
  fc.constant(organiser),
  fc.record({
    type: fc.constant('PlanRunningOrder'),
    itemId,
    entries: fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 3 }),
  }),
);
const call = step(desk, fc.record({ type: fc.constant('CallEntry'), itemId, entryId, handId }));

export const RUNNING_ORDER_STEPS: readonly fc.Arbitrary<Step>[] = [
  plan,
  plan,
  call,
  call,
  step(
    desk,
    fc.record({
      type: fc.constant('MoveMinutes'),
      itemId,
      fromId: entryId,
      toId: entryId,
      seconds: fc.integer({ min: 1, max: 60 }),
    }),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('DescribeEntry'), itemId, entryId, speaker })),
  step(desk, fc.record({ type: fc.constant('PassOverEntry'), itemId, entryId })),
  step(site, fc.record({ type: fc.constant('RegisterSpeaker'), registrationId, speaker })),
  step(site, fc.record({ type: fc.constant('WithdrawRegistration'), registrationId })),
];
