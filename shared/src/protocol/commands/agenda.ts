import { z } from 'zod';
import type { AgendaCommand } from '../../domain/agenda/commands.ts';
import { AGENDA_LIMITS } from '../../domain/agenda/limits.ts';
import { AGENDA_ITEM_KINDS } from '../../domain/agenda/state.ts';
import { agendaItemId, line, plannedTime, ranged, type SchemasOf } from './forms.ts';

const part = line(AGENDA_LIMITS.part);
const agendaItem = z.strictObject({
  id: agendaItemId,
  title: line(AGENDA_LIMITS.title),
  kind: z.enum(AGENDA_ITEM_KINDS),
  plannedMinutes: ranged(AGENDA_LIMITS.plannedMinutes),
  presenters: line(AGENDA_LIMITS.presenters).optional(),
  part: part.optional(),
});
/** Where an item goes: before this one. */
const beforeId = agendaItemId.optional();

/** What the commands of this slice look like on the wire. */
export const AGENDA_SCHEMAS = {
  PlanAgenda: z.strictObject({ type: z.literal('PlanAgenda'), items: z.array(agendaItem).max(AGENDA_LIMITS.items) }),
  StartAgendaItem: z.strictObject({ type: z.literal('StartAgendaItem'), itemId: agendaItemId }),
  FinishAgendaItem: z.strictObject({ type: z.literal('FinishAgendaItem'), itemId: agendaItemId }),
  SkipAgendaItem: z.strictObject({ type: z.literal('SkipAgendaItem'), itemId: agendaItemId }),
  MoveAgendaItem: z.strictObject({
    type: z.literal('MoveAgendaItem'),
    itemId: agendaItemId,
    beforeId,
    part: part.optional(),
  }),
  AddAgendaItem: z.strictObject({ type: z.literal('AddAgendaItem'), item: agendaItem, beforeId }),
  RemoveAgendaItem: z.strictObject({ type: z.literal('RemoveAgendaItem'), itemId: agendaItemId }),
  RenameAgendaPart: z.strictObject({ type: z.literal('RenameAgendaPart'), part, title: part }),
  EditAgendaItem: z.strictObject({ type: z.literal('EditAgendaItem'), item: agendaItem }),
  PlanStart: z.strictObject({ type: z.literal('PlanStart'), at: plannedTime }),
} satisfies SchemasOf<AgendaCommand>;
