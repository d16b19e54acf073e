import { QUESTION_KINDS } from '../../../shared/src/domain/dialogue/state.ts';
import { slipActorId } from '../../../shared/src/domain/seats/state.ts';
import type { ProposalId, RespondentId } from '../../../shared/src/kernel/ids.ts';
import { chair, delegateOf, moderator, organiser } from '../../testkit/given.ts';
import { unitActor } from '../aiming.ts';
import { fc } from '../property.ts';
import { asker, constant, desk, ofQuestion, questionId, type Step, site, siteId, step } from './step.ts';

export const ASKING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    asker,
    fc.record(
      {
        type: fc.constant('AskQuestion'),
        questionId,
        kind: fc.constantFrom(...QUESTION_KINDS),
        text: fc.string(),
        topic: fc.option(fc.string(), { nil: undefined }),
        askerName: fc.option(fc.string(), { nil: undefined }),
        anonymous: fc.boolean(),
      },
      { requiredKeys: ['type', 'questionId', 'kind', 'text', 'anonymous'] },
    ),
  ),
  step(desk, ofQuestion('AcceptQuestion')),
  step(desk, ofQuestion('AcceptQuestion')),
  step(desk, fc.record({ type: fc.constant('DeclineQuestion'), questionId, reason: fc.string() })),
  step(asker, ofQuestion('WithdrawQuestion')),
  step(desk, ofQuestion('CallQuestion')),
  step(desk, ofQuestion('MarkQuestionAnswered')),
];

export const DIALOGUE_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(fc.constant(moderator), ofQuestion('SuggestQuestion')),
  step(fc.constant(moderator), ofQuestion('SuggestQuestion')),
  step(desk, ofQuestion('WithdrawSuggestion')),
  step(desk, ofQuestion('UnmergeQuestion')),
  step(desk, ofQuestion('ReopenQuestion')),
  step(desk, fc.record({ type: fc.constant('NoteQuestion'), questionId, note: fc.string() })),
  step(desk, fc.record({ type: fc.constant('StartAnswer'), questionId, respondent: fc.string() })),
  step(
    desk,
    fc.record({ type: fc.constant('GiveWrittenAnswer'), questionId, text: fc.string(), private: fc.boolean() }),
  ),
  step(
    desk,
    fc.record({
      type: fc.constant('DeferQuestion'),
      questionId,
      proposalId: fc.constantFrom('prop_a', 'prop_b').map((id) => id as ProposalId),
      text: fc.string(),
      unit: fc.string(),
      dueDate: fc.constant('2021-03-26'),
    }),
  ),
  step(
    siteId.map((id) => delegateOf(id)),
    constant({ type: 'TakeSeat' }),
  ),
  step(site, fc.record({ type: fc.constant('FreeSeat'), seat: fc.constant(1), takenAt: fc.nat() })),
  step(site, constant({ type: 'AllowPhone', block: 1 })),
  step(
    fc.constantFrom(organiser, chair),
    fc.record({ type: fc.constant('SetSeating'), seating: fc.constantFrom('open', 'slips') }),
  ),
  step(
    siteId.map((id) => ({ ...delegateOf(id), id: slipActorId(id, 1) })),
    fc.record({
      type: fc.constant('TakeSeat'),
      slip: fc.record({ number: fc.constant(1), issue: fc.nat(1), device: fc.constantFrom('d1', 'd2') }),
    }),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('ReissueSlip'), siteId, slip: fc.constant(1) })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('VoidSlip'), siteId, slip: fc.constant(1) })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('ClosePhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('OpenPhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('OpenPhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('RenewRoomCode'), siteId, signOut: fc.boolean() })),
];

const respondentId = fc.constantFrom('unit_a', 'unit_b').map((id) => id as RespondentId);
const unit = respondentId.map(unitActor);

/** Units that answer: routing, drafts and proposals. */
export const ANSWERING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(moderator), fc.record({ type: fc.constant('AddRespondent'), respondentId, name: fc.string() })),
  step(desk, fc.record({ type: fc.constant('RouteQuestion'), questionId, respondentId })),
  step(desk, fc.record({ type: fc.constant('RouteQuestion'), questionId, respondentId })),
  step(unit, fc.record({ type: fc.constant('DraftAnswer'), questionId, text: fc.string() })),
  step(unit, fc.record({ type: fc.constant('DraftAnswer'), questionId, text: fc.string() })),
  step(
    unit,
    fc.record({ type: fc.constant('GiveWrittenAnswer'), questionId, text: fc.string(), private: fc.boolean() }),
  ),
  step(desk, fc.record({ type: fc.constant('SetTopic'), questionId, topic: fc.string() })),
  step(desk, fc.record({ type: fc.constant('EndAnswer'), questionId, answer: fc.integer({ min: 1, max: 3 }) })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RenameRespondent'), respondentId, name: fc.string() })),
  step(
    fc.constant(organiser),
    fc.record({ type: fc.constant('SetRespondentContact'), respondentId, contact: fc.record({ email: fc.string() }) }),
  ),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RemoveRespondent'), respondentId })),
  step(
    fc.constant(organiser),
    fc.record({
      type: fc.constant('EnterQuestion'),
      questionId,
      siteId,
      kind: fc.constantFrom(...QUESTION_KINDS),
      text: fc.string(),
      anonymous: fc.boolean(),
    }),
  ),
];
