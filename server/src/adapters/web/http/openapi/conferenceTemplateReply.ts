import { AGENDA_ITEM_KINDS } from '@diem-cau/shared/domain/agenda/state.ts';
import { SURVEY_AUDIENCES } from '@diem-cau/shared/domain/surveys/state.ts';
import { LETTERHEAD_FORMS } from '@diem-cau/shared/kernel/letterhead.ts';
import { SHIPPED_TEMPLATES } from '@diem-cau/shared/templates/templateNames.ts';
import { z } from 'zod';

const titles = z.array(z.string());

const brings = z.strictObject({
  agenda: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), kind: z.enum(AGENDA_ITEM_KINDS), plannedMinutes: z.int() },
      ...{ presenters: z.string().optional(), part: z.string().optional() },
    }),
  ),
  surveys: z.array(
    z.strictObject({
      ...{
        id: z.string(),
        title: z.string(),
        asks: z.enum(SURVEY_AUDIENCES),
        anonymous: z.boolean(),
        questions: titles,
      },
    }),
  ),
  ...{ polls: titles, cards: titles, documents: titles, units: titles, statuses: titles, levels: titles },
  ...{ sites: z.int(), entries: z.int(), letterhead: z.enum(LETTERHEAD_FORMS).optional() },
});

/** A template of conferences, as it is replied. */
export const conferenceTemplateReply = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('own'), id: z.string(), name: z.string(), about: z.string() },
    ...{ revision: z.int(), mayChange: z.boolean(), brings },
  }),
  z.strictObject({
    ...{ kind: z.literal('shipped'), id: z.enum(SHIPPED_TEMPLATES), name: z.string(), about: z.string(), brings },
  }),
]);
