import { z } from 'zod';
import type { RosterCommand } from '../../domain/roster/commands.ts';
import { LEVEL_PLACES, type Level, type LevelName, MAX_LEVELS } from '../../domain/roster/levels.ts';
import { ROSTER_LIMITS } from '../../domain/roster/limits.ts';
import type { SiteRecord } from '../../domain/roster/state.ts';
import { STATUS_TONES, type Status } from '../../domain/roster/statuses.ts';
import { contactFields } from './contact.ts';
import { line, ranged, type SchemasOf, siteId } from './forms.ts';

const headcount = ranged(ROSTER_LIMITS.headcount);
const level = z.literal(LEVEL_PLACES);

const levelName: z.ZodType<LevelName> = z.strictObject({
  one: line(ROSTER_LIMITS.levelName),
  many: line(ROSTER_LIMITS.levelName),
});
const levelNames: z.ZodType<Level> = z.strictObject({ vi: levelName, en: levelName });

/** The key of a status, made by the form or the import that names it. */
export const statusKey = z.string().regex(/^s_[a-z0-9]{1,22}$/);
const status: z.ZodType<Status> = z.strictObject({
  key: statusKey,
  name: line(ROSTER_LIMITS.statusName),
  tone: z.enum(STATUS_TONES),
});

const site = z
  .strictObject({
    id: siteId,
    name: line(ROSTER_LIMITS.name),
    level,
    parentId: siteId.optional(),
    expected: headcount,
    ...contactFields,
    status: statusKey.optional(),
  })
  // JSON has no undefined: what is absent stays absent.
  .transform((record) => record as SiteRecord);

/** What the commands of this slice look like on the wire. */
export const ROSTER_SCHEMAS = {
  UndoImport: z.strictObject({ type: z.literal('UndoImport') }),
  AddSite: z.strictObject({ type: z.literal('AddSite'), site }),
  ChangeSite: z.strictObject({ type: z.literal('ChangeSite'), site }),
  DeleteSite: z.strictObject({ type: z.literal('DeleteSite'), siteId }),
  SetLevels: z.strictObject({ type: z.literal('SetLevels'), levels: z.array(levelNames).min(1).max(MAX_LEVELS) }),
  SetGroupLevel: z.strictObject({
    type: z.literal('SetGroupLevel'),
    level: z.literal([0, ...LEVEL_PLACES]).optional(),
  }),
  SetChairsHall: z.strictObject({ type: z.literal('SetChairsHall'), siteId: siteId.optional() }),
  SetStatuses: z.strictObject({
    type: z.literal('SetStatuses'),
    statuses: z.array(status).max(ROSTER_LIMITS.statuses),
  }),
  SetSiteStatus: z.strictObject({ type: z.literal('SetSiteStatus'), siteId, status: statusKey.optional() }),
  DeclareHeadcount: z.strictObject({ type: z.literal('DeclareHeadcount'), count: headcount }),
  VerifyHeadcount: z.strictObject({ type: z.literal('VerifyHeadcount'), siteId, count: headcount }),
} satisfies SchemasOf<RosterCommand>;
