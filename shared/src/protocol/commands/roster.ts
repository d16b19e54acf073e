import { z } from 'zod';
import type { RosterCommand } from '../../domain/roster/commands.ts';
import { ROSTER_LIMITS } from '../../domain/roster/limits.ts';
import { ranged, type SchemasOf, siteId } from './forms.ts';

const headcount = ranged(ROSTER_LIMITS.headcount);

/** What the commands of this slice look like on the wire. */
export const ROSTER_SCHEMAS = {
  DeclareHeadcount: z.strictObject({ type: z.literal('DeclareHeadcount'), count: headcount }),
  VerifyHeadcount: z.strictObject({ type: z.literal('VerifyHeadcount'), siteId, count: headcount }),
} satisfies SchemasOf<RosterCommand>;
