import { z } from 'zod';
import type { ParticipantCommand } from '../../domain/participants/commands.ts';
import { PARTICIPANT_LIMITS } from '../../domain/participants/limits.ts';
import { ARRIVAL_MEANS } from '../../domain/participants/state.ts';
import { line, momentSeen, ranged, type SchemasOf, siteId } from './forms.ts';

const number = ranged(PARTICIPANT_LIMITS.number);

const person = z.strictObject({
  name: line(PARTICIPANT_LIMITS.name),
  position: line(PARTICIPANT_LIMITS.position).optional(),
  code: line(PARTICIPANT_LIMITS.code).optional(),
});

/** What the commands of this slice look like on the wire. */
export const PARTICIPANTS_SCHEMAS = {
  ListParticipants: z.strictObject({
    type: z.literal('ListParticipants'),
    siteId,
    people: z.array(person).min(1).max(PARTICIPANT_LIMITS.perCommand),
  }),
  RemoveParticipant: z.strictObject({ type: z.literal('RemoveParticipant'), siteId, number }),
  CheckIn: z.strictObject({ type: z.literal('CheckIn'), siteId, number, means: z.enum(ARRIVAL_MEANS) }),
  CheckOut: z.strictObject({ type: z.literal('CheckOut'), siteId, number, arrivedAt: momentSeen }),
  UndoCheckIn: z.strictObject({ type: z.literal('UndoCheckIn'), siteId, number, arrivedAt: momentSeen }),
} satisfies SchemasOf<ParticipantCommand>;
