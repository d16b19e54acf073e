import type { Slice } from '../slice.ts';
import { decideCaptions } from './decide.ts';
import { endCaptions, evolveCaptions } from './evolve.ts';
import { CAPTION_LIMITS } from './limits.ts';
import { CAPTIONS_PERMISSIONS } from './permissions.ts';
import { CAPTIONS_CHANGES, CAPTIONS_SUBJECTS } from './revisions.ts';

/** The slice of what is written while it is said. */
export const captionsSlice: Slice<'captions'> = {
  permissions: CAPTIONS_PERMISSIONS,
  subjects: CAPTIONS_SUBJECTS,
  changes: CAPTIONS_CHANGES,
  limits: CAPTION_LIMITS,
  decide: decideCaptions,
  evolve: evolveCaptions,
  reactsTo: { ConferenceClosed: endCaptions },
};
