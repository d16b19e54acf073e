import type { Actor } from '../../../shared/src/domain/actor.ts';
import { ROLES } from '../../../shared/src/domain/actor.ts';
import type { DomainCommand } from '../../../shared/src/domain/commands.ts';
import type { ActorId, AgendaItemId, HandId, QuestionId, SiteId } from '../../../shared/src/kernel/ids.ts';
import { chair, delegateOf, EAST_1, moderator, PROVINCE, siteActor, WEST_1 } from '../../testkit/given.ts';
import { fc } from '../property.ts';

// What random steps of a conference are made of.

export const ITEM_IDS = ['item_a', 'item_b', 'item_c'] as AgendaItemId[];
const SITE_IDS = [PROVINCE, EAST_1, WEST_1];
export const siteId = fc.constantFrom(...SITE_IDS);
export const handId = siteId.map(handOf);
export const questionId = fc.constantFrom('q_a', 'q_b', 'q_c').map((id) => id as QuestionId);
export const itemId = fc.constantFrom(...ITEM_IDS);
export const count = fc.nat(50);

export const site = siteId.map(siteActor);
export const desk = fc.constantFrom(chair, moderator);
export const asker = fc.oneof(
  site,
  siteId.map((id) => delegateOf(id)),
);

function handOf(id: SiteId): HandId {
  return `hand_${id}` as HandId;
}

/** One command of a history. */
export interface Step {
  readonly command: DomainCommand;
  readonly actor: Actor;
  /** Milliseconds since the step before. */
  readonly wait: number;
  /** Whether the step is pointed at an existing subject, as most commands are; else its subject is random. */
  readonly aimed: boolean;
}

/** Mostly a permitted actor, because a refused step tests little; sometimes any actor. */
export function step(actor: fc.Arbitrary<Actor>, command: fc.Arbitrary<DomainCommand>): fc.Arbitrary<Step> {
  const anybody = fc
    .tuple(fc.constantFrom(...ROLES), fc.option(siteId, { nil: undefined }))
    // An actor has one role and one room: no two of these may be equal.
    .map(([role, id]): Actor => ({ ...chair, id: `${role}:${id}` as ActorId, role, ...(id && { siteId: id }) }));
  return fc.record({
    // Records of fast-check have no prototype; parsed messages do.
    command: command.map((made) => structuredClone(made)),
    actor: fc.oneof({ weight: 9, arbitrary: actor }, { weight: 1, arbitrary: anybody }),
    wait: fc.nat(100_000),
    aimed: fc.nat(3).map((part) => part > 0),
  });
}

export function constant(command: DomainCommand): fc.Arbitrary<DomainCommand> {
  return fc.constant(command);
}

/** A site about a hand: mostly its own, sometimes that of another. */
export function siteStep(commandOf: (handId: HandId) => fc.Arbitrary<DomainCommand>): fc.Arbitrary<Step> {
  const own = siteId.chain((id) => step(fc.constant(siteActor(id)), commandOf(handOf(id))));
  return fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: step(site, handId.chain(commandOf)) });
}

export const ofHand = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), handId });
export const ofQuestion = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), questionId });
