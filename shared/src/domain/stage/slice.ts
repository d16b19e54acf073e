import type { Slice } from '../slice.ts';
import { decideStage } from './decide.ts';
import { clearStage, endCard, endConclusion, endDocument, endScreenOf, evolveStage } from './evolve.ts';
import { STAGE_LIMITS } from './limits.ts';
import { STAGE_PERMISSIONS } from './permissions.ts';
import { compareStages, STAGE_CHANGES, STAGE_SUBJECTS } from './revisions.ts';

/** The slice of layout, pins, presentations, and who is kept off. */
export const stageSlice: Slice<'stage'> = {
  permissions: STAGE_PERMISSIONS,
  subjects: STAGE_SUBJECTS,
  changes: STAGE_CHANGES,
  limits: STAGE_LIMITS,
  compare: compareStages,
  decide: decideStage,
  evolve: evolveStage,
  reactsTo: {
    TurnEnded: (stage, { siteId }) => endScreenOf(stage, siteId),
    CardRemoved: (stage, { cardId }) => endCard(stage, cardId),
    DocumentRemoved: (stage, { documentId }) => endDocument(stage, documentId),
    ConclusionWithdrawn: (stage, { about }) => endConclusion(stage, about),
    ConferenceClosed: clearStage,
  },
};
