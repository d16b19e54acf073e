import { z } from 'zod';
import type { CastBallot, PollCommand } from '../../domain/poll/commands.ts';
import { POLL_LIMITS } from '../../domain/poll/limits.ts';
import {
  POLL_BASES,
  POLL_THRESHOLDS,
  POLL_VOTERS,
  type PollOptions,
  type PollRules,
  TALLY_VISIBILITIES,
} from '../../domain/poll/rules.ts';
import { MAX_LEVELS } from '../../domain/roster/levels.ts';
import { ROSTER_LIMITS } from '../../domain/roster/limits.ts';
import { agendaItemId, line, pollId, ranged, type SchemasOf, siteId } from './forms.ts';
import { statusKey } from './roster.ts';

/** Labels by key, from `o1` on without a gap. */
const pollOptions: z.ZodType<PollOptions> = z
  .record(z.string().regex(/^o\d{1,2}$/), line(POLL_LIMITS.option))
  .refine((options) => {
    const count = Object.keys(options).length;
    return (
      count >= POLL_LIMITS.options.min &&
      count <= POLL_LIMITS.options.max &&
      Array.from({ length: count }, (_, index) => `o${index + 1}` in options).every(Boolean)
    );
  });
const ofOptions = ranged(POLL_LIMITS.chosen);

const pollGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sites'), sites: z.array(siteId).min(1).max(POLL_LIMITS.sites) }),
  z.strictObject({
    kind: z.literal('levels'),
    levels: z
      .array(ranged({ min: 1, max: MAX_LEVELS }))
      .min(1)
      .max(MAX_LEVELS),
  }),
  z.strictObject({
    kind: z.literal('statuses'),
    statuses: z.array(statusKey).min(1).max(ROSTER_LIMITS.statuses),
  }),
]);

const pollRules: z.ZodType<PollRules> = z.strictObject({
  form: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yesNoAbstain') }),
    z.strictObject({ kind: z.literal('single'), options: pollOptions }),
    z.strictObject({ kind: z.literal('several'), options: pollOptions, min: ofOptions, max: ofOptions }),
    z.strictObject({ kind: z.literal('rating'), scale: ranged(POLL_LIMITS.scale) }),
  ]),
  voters: z.enum(POLL_VOTERS),
  secret: z.boolean(),
  visibility: z.enum(TALLY_VISIBILITIES),
  base: z.enum(POLL_BASES),
  threshold: z.enum(POLL_THRESHOLDS),
  quorum: ranged(POLL_LIMITS.quorum),
  weights: z
    .record(siteId, ranged(POLL_LIMITS.weight))
    .refine((weights) => Object.keys(weights).length <= POLL_LIMITS.weights)
    .optional() as z.ZodType<PollRules['weights']>,
  allowDeclared: z.boolean().optional(),
  group: pollGroup.optional(),
  informal: z.boolean().optional(),
}) as z.ZodType<PollRules>;

/** A choice is from a closed form of names, so that none can be `__proto__`; the poll says which of them it has. */
const choice = z.string().regex(/^(yes|no|abstain|o([1-9]|1\d|20)|r([1-9]|10))$/);
const ballotContent = z.union([
  choice,
  z.array(choice.regex(/^o/)).min(POLL_LIMITS.chosen.min).max(POLL_LIMITS.chosen.max),
  z.record(choice, ranged(ROSTER_LIMITS.headcount)).refine((counts) => Object.keys(counts).length > 0),
]);

/** What the commands of this slice look like on the wire. */
export const POLL_SCHEMAS = {
  CreatePoll: z.strictObject({
    type: z.literal('CreatePoll'),
    pollId,
    title: line(POLL_LIMITS.title),
    rules: pollRules.optional(),
    itemId: agendaItemId.optional(),
  }),
  EditPoll: z.strictObject({
    type: z.literal('EditPoll'),
    pollId,
    title: line(POLL_LIMITS.title),
    rules: pollRules,
    itemId: agendaItemId.optional(),
  }),
  DeletePoll: z.strictObject({ type: z.literal('DeletePoll'), pollId }),
  LetModeratorsOpen: z.strictObject({ type: z.literal('LetModeratorsOpen'), pollId, allowed: z.boolean() }),
  OpenPoll: z.strictObject({
    type: z.literal('OpenPoll'),
    pollId,
    seconds: ranged(POLL_LIMITS.seconds).optional(),
    acknowledgeSmall: z.boolean().optional(),
  }),
  ClosePoll: z.strictObject({ type: z.literal('ClosePoll'), pollId }),
  PublishResult: z.strictObject({ type: z.literal('PublishResult'), pollId }),
  CastBallot: z.strictObject({
    type: z.literal('CastBallot'),
    pollId,
    choice: ballotContent,
    replaces: ranged(POLL_LIMITS.replaces).optional(),
    nonce: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,64}$/)
      .optional(),
  }),
} satisfies SchemasOf<PollCommand | CastBallot>;
