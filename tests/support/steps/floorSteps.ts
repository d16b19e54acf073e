import { SYSTEM_ACTOR } from '../../../shared/src/domain/actor.ts';
import { FLOOR_CRITERIA, HAND_KINDS, UNHEARD_OUTCOMES } from '../../../shared/src/domain/floor/state.ts';
import type { HandId } from '../../../shared/src/kernel/ids.ts';
import { chair } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { constant, count, desk, handId, ofHand, type Step, site, siteId, siteStep, step } from './step.ts';

const raiseHand = siteStep((id) =>
  fc.record({ type: fc.constant('RaiseHand'), handId: fc.constant(id), kind: fc.constantFrom(...HAND_KINDS) }),
);
const changeHandKind = siteStep((id) =>
  fc.record({ type: fc.constant('ChangeHandKind'), handId: fc.constant(id), kind: fc.constantFrom(...HAND_KINDS) }),
);
const lowerHand = siteStep((id) => constant({ type: 'LowerHand', handId: id }));
const confirmTurn = siteStep((id) => constant({ type: 'ConfirmTurn', handId: id }));

const speaker = fc.record({ name: fc.constantFrom('Lan', 'Minh'), position: fc.constant('Bí thư') });
/** Calls have ids of their own. */
const calledId = fc.constantFrom('hand_call_a', 'hand_call_b').map((id) => id as HandId);

export const FLOOR_STEPS: readonly fc.Arbitrary<Step>[] = [
  raiseHand,
  raiseHand,
  raiseHand,
  changeHandKind,
  lowerHand,
  step(desk, ofHand('DismissHand')),
  step(desk, ofHand('InviteHand')),
  step(desk, ofHand('InviteHand')),
  step(desk, ofHand('InviteHand')),
  confirmTurn,
  confirmTurn,
  confirmTurn,
  step(desk, ofHand('PauseTurn')),
  step(desk, ofHand('ResumeTurn')),
  step(
    desk,
    fc.record({
      type: fc.constant('ExtendTurn'),
      handId,
      deadline: fc.nat(),
      seconds: fc.integer({ min: 10, max: 1800 }),
    }),
  ),
  step(fc.oneof(site, desk), ofHand('EndTurn')),
  step(desk, ofHand('WithdrawInvitation')),
  step(desk, fc.record({ type: fc.constant('MoveHand'), handId, position: fc.integer({ min: 1, max: 4 }) })),
  step(
    fc.constant(chair),
    fc.record({
      type: fc.constant('SetFloorPolicy'),
      criteria: fc.oneof(fc.constant('manual' as const), fc.shuffledSubarray([...FLOOR_CRITERIA])),
    }),
  ),
  step(
    desk,
    fc.record(
      { type: fc.constant('SetTurnBudget'), turnSeconds: fc.integer({ min: 30, max: 600 }), groupSeconds: count },
      { requiredKeys: ['type', 'turnSeconds'] },
    ),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('NameSpeaker'), handId, speaker, topic: fc.constant('x') })),
  step(desk, fc.record({ type: fc.constant('CallSite'), handId: calledId, siteId })),
  step(desk, fc.record({ type: fc.constant('GiveFloor'), handId: calledId, speaker })),
  step(fc.constant(SYSTEM_ACTOR), fc.record({ type: fc.constant('LapseInvitation'), handId, invitedAt: fc.nat() })),
  step(desk, fc.record({ type: fc.constant('SetInvitationTime'), seconds: count }, { requiredKeys: ['type'] })),
  step(
    desk,
    fc.record({ type: fc.constant('SettleUnheardHand'), handId, outcome: fc.constantFrom(...UNHEARD_OUTCOMES) }),
  ),
  step(desk, ofHand('ReopenUnheardHand')),
  step(desk, constant({ type: 'CloseList' })),
  step(desk, constant({ type: 'OpenList' })),
];
