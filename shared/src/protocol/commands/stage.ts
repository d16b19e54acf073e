import { z } from 'zod';
import type { StageCommand } from '../../domain/stage/commands.ts';
import { STAGE_LIMITS } from '../../domain/stage/limits.ts';
import { STAGE_LAYOUTS, STOPPABLE_SOURCES } from '../../domain/stage/state.ts';
import { cardId, conclusionKey, documentId, momentSeen, ranged, type SchemasOf, siteId, text } from './forms.ts';

const pageNumber = ranged(STAGE_LIMITS.page);
const pageTurn = { page: pageNumber, fromPage: pageNumber.optional() };

/** What the commands of this slice look like on the wire. */
export const STAGE_SCHEMAS = {
  SetLayout: z.strictObject({ type: z.literal('SetLayout'), layout: z.enum(STAGE_LAYOUTS) }),
  PinSite: z.strictObject({ type: z.literal('PinSite'), siteId, voice: z.boolean() }),
  UnpinSite: z.strictObject({ type: z.literal('UnpinSite'), siteId }),
  TakeVoice: z.strictObject({ type: z.literal('TakeVoice'), offeredAt: momentSeen }),
  ShareScreen: z.strictObject({ type: z.literal('ShareScreen') }),
  PresentCard: z.strictObject({ type: z.literal('PresentCard'), cardId, ...pageTurn }),
  PresentDocumentPage: z.strictObject({ type: z.literal('PresentDocumentPage'), documentId, ...pageTurn }),
  PresentConclusion: z.strictObject({ type: z.literal('PresentConclusion'), about: conclusionKey, ...pageTurn }),
  TimePresentation: z.strictObject({
    type: z.literal('TimePresentation'),
    presentation: z.int().min(1),
    seconds: ranged(STAGE_LIMITS.presentationSeconds).optional(),
  }),
  StopPresenting: z.strictObject({ type: z.literal('StopPresenting'), presentation: z.int().min(1) }),
  StopSiteMedia: z.strictObject({ type: z.literal('StopSiteMedia'), siteId, source: z.enum(STOPPABLE_SOURCES) }),
  AllowSiteMedia: z.strictObject({ type: z.literal('AllowSiteMedia'), siteId, source: z.enum(STOPPABLE_SOURCES) }),
  TakeOffStage: z.strictObject({ type: z.literal('TakeOffStage'), siteId }),
  RemoveSite: z.strictObject({
    type: z.literal('RemoveSite'),
    siteId,
    reason: text(STAGE_LIMITS.removalReason).optional(),
  }),
  ReadmitSite: z.strictObject({ type: z.literal('ReadmitSite'), siteId }),
} satisfies SchemasOf<StageCommand>;
