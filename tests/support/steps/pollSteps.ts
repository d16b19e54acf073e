import {
  POLL_BASES,
  POLL_THRESHOLDS,
  POLL_VOTERS,
  type PollRules,
  TALLY_VISIBILITIES,
} from '../../../shared/src/domain/poll/rules.ts';
import type { PollId } from '../../../shared/src/kernel/ids.ts';
import { chair, EAST_1, system } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { count, desk, itemId, type Step, step } from './step.ts';

const pollId = fc.constantFrom('poll_a', 'poll_b').map((id) => id as PollId);
const ofPoll = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), pollId });

const form = fc.oneof(
  fc.constant<PollRules['form']>({ kind: 'yesNoAbstain' }),
  fc.constant<PollRules['form']>({ kind: 'single', options: { o1: 'Một', o2: 'Hai' } }),
  fc.constant<PollRules['form']>({ kind: 'several', options: { o1: 'Một', o2: 'Hai', o3: 'Ba' }, min: 1, max: 2 }),
  fc.constant<PollRules['form']>({ kind: 'rating', scale: 5 }),
);

/** All rules of a poll. */
const pollRules: fc.Arbitrary<PollRules> = fc.record(
  {
    form,
    voters: fc.constantFrom(...POLL_VOTERS),
    secret: fc.boolean(),
    visibility: fc.constantFrom(...TALLY_VISIBILITIES),
    base: fc.constantFrom(...POLL_BASES),
    threshold: fc.constantFrom(...POLL_THRESHOLDS),
    quorum: fc.nat(100),
    weights: fc.constant({ [EAST_1]: 3 }),
    allowDeclared: fc.boolean(),
    informal: fc.boolean(),
    group: fc.oneof(
      fc.constant({ kind: 'sites' as const, sites: [EAST_1] }),
      fc.constant({ kind: 'levels' as const, levels: [1, 3] }),
    ),
  },
  { requiredKeys: ['form', 'voters', 'secret', 'visibility', 'base', 'threshold', 'quorum'] },
);

export const POLL_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(desk, fc.record({ type: fc.constant('EditPoll'), pollId, title: fc.string(), rules: pollRules })),
  step(desk, ofPoll('DeletePoll')),
  step(fc.constant(chair), fc.record({ type: fc.constant('LetModeratorsOpen'), pollId, allowed: fc.boolean() })),
  step(desk, ofPoll('OpenPoll')),
  step(
    desk,
    fc.record(
      { type: fc.constant('CreatePoll'), pollId, title: fc.string(), rules: pollRules, itemId },
      { requiredKeys: ['type', 'pollId', 'title'] },
    ),
  ),
  step(
    fc.constant(chair),
    fc.record(
      {
        type: fc.constant('OpenPoll'),
        pollId,
        seconds: fc.integer({ min: 10, max: 600 }),
        acknowledgeSmall: fc.boolean(),
      },
      { requiredKeys: ['type', 'pollId'] },
    ),
  ),
  step(fc.constant(chair), ofPoll('ClosePoll')),
  step(fc.constant(system), ofPoll('ClosePollAtDeadline')),
  step(fc.constant(chair), ofPoll('PublishResult')),
  step(
    fc.constant(system),
    fc.record({
      type: fc.constant('RecordPollResult'),
      pollId,
      result: fc.record({ tally: fc.record({ yes: count, no: count, abstain: count }), entitled: count }),
    }),
  ),
];
