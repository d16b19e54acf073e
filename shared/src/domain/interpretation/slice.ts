import type { Slice } from '../slice.ts';
import { decideInterpretation } from './decide.ts';
import { endInterpretation, evolveInterpretation } from './evolve.ts';
import { INTERPRETATION_LIMITS } from './limits.ts';
import { INTERPRETATION_PERMISSIONS } from './permissions.ts';
import { INTERPRETATION_CHANGES, INTERPRETATION_SUBJECTS } from './revisions.ts';

/** The slice of the languages that a conference is interpreted into. */
export const interpretationSlice: Slice<'interpretation'> = {
  permissions: INTERPRETATION_PERMISSIONS,
  subjects: INTERPRETATION_SUBJECTS,
  changes: INTERPRETATION_CHANGES,
  limits: INTERPRETATION_LIMITS,
  decide: decideInterpretation,
  evolve: evolveInterpretation,
  reactsTo: { ConferenceClosed: endInterpretation },
};
