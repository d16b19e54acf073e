import { z } from 'zod';
import type { FloorCommand } from '../../domain/floor/commands.ts';
import { FLOOR_LIMITS } from '../../domain/floor/limits.ts';
import { FLOOR_CRITERIA, HAND_KINDS, UNHEARD_OUTCOMES } from '../../domain/floor/state.ts';
import { handId, line, momentSeen, questionId, ranged, type SchemasOf, siteId } from './forms.ts';

const floorCriteria = z
  .array(z.enum(FLOOR_CRITERIA))
  .min(1)
  .max(FLOOR_CRITERIA.length)
  .refine((criteria) => new Set(criteria).size === criteria.length);

/** Who speaks. */
export const speaker = z.strictObject({
  name: line(FLOOR_LIMITS.speakerName),
  position: line(FLOOR_LIMITS.speakerPosition).optional(),
});

/** Who speaks and on what. */
export const speech = { speaker: speaker.optional(), topic: line(FLOOR_LIMITS.topic).optional() };

/** What the commands of this slice look like on the wire. */
export const FLOOR_SCHEMAS = {
  RaiseHand: z.strictObject({
    type: z.literal('RaiseHand'),
    handId,
    kind: z.enum(HAND_KINDS),
    questionId: questionId.optional(),
    ...speech,
  }),
  NameSpeaker: z.strictObject({ type: z.literal('NameSpeaker'), handId, ...speech }),
  CallSite: z.strictObject({ type: z.literal('CallSite'), handId, siteId, ...speech }),
  GiveFloor: z.strictObject({
    type: z.literal('GiveFloor'),
    handId,
    ...speech,
    speaker,
    seconds: ranged(FLOOR_LIMITS.turnSeconds).optional(),
  }),
  SetInvitationTime: z.strictObject({
    type: z.literal('SetInvitationTime'),
    seconds: ranged(FLOOR_LIMITS.invitationSeconds).optional(),
  }),
  ChangeHandKind: z.strictObject({
    type: z.literal('ChangeHandKind'),
    handId,
    kind: z.enum(HAND_KINDS),
    questionId: questionId.optional(),
  }),
  LowerHand: z.strictObject({ type: z.literal('LowerHand'), handId }),
  DismissHand: z.strictObject({ type: z.literal('DismissHand'), handId }),
  InviteHand: z.strictObject({ type: z.literal('InviteHand'), handId }),
  WithdrawInvitation: z.strictObject({ type: z.literal('WithdrawInvitation'), handId }),
  MoveHand: z.strictObject({
    type: z.literal('MoveHand'),
    handId,
    position: ranged(FLOOR_LIMITS.position),
    reason: line(FLOOR_LIMITS.moveReason).optional(),
  }),
  ConfirmTurn: z.strictObject({ type: z.literal('ConfirmTurn'), handId, invitedAt: momentSeen.optional() }),
  PauseTurn: z.strictObject({ type: z.literal('PauseTurn'), handId }),
  ResumeTurn: z.strictObject({ type: z.literal('ResumeTurn'), handId }),
  ExtendTurn: z.strictObject({
    type: z.literal('ExtendTurn'),
    handId,
    deadline: momentSeen,
    seconds: ranged(FLOOR_LIMITS.extraSeconds),
  }),
  EndTurn: z.strictObject({ type: z.literal('EndTurn'), handId }),
  SetFloorPolicy: z.strictObject({
    type: z.literal('SetFloorPolicy'),
    criteria: z.union([z.literal('manual'), floorCriteria]),
  }),
  SetTurnBudget: z.strictObject({
    type: z.literal('SetTurnBudget'),
    turnSeconds: ranged(FLOOR_LIMITS.turnSeconds),
    groupSeconds: ranged(FLOOR_LIMITS.groupSeconds).optional(),
  }),
  SettleUnheardHand: z.strictObject({
    type: z.literal('SettleUnheardHand'),
    handId,
    outcome: z.enum(UNHEARD_OUTCOMES),
    note: line(FLOOR_LIMITS.unheardNote).optional(),
  }),
  ReopenUnheardHand: z.strictObject({ type: z.literal('ReopenUnheardHand'), handId }),
  CloseList: z.strictObject({ type: z.literal('CloseList') }),
  OpenList: z.strictObject({ type: z.literal('OpenList') }),
} satisfies SchemasOf<FloorCommand>;
