import type { Slice } from '../slice.ts';
import { decideRoster } from './decide.ts';
import { evolveRoster, followVocabulary } from './evolve.ts';
import { levelsOfVocabulary } from './levelPresets.ts';
import { ROSTER_LIMITS } from './limits.ts';
import { ROSTER_PERMISSIONS } from './permissions.ts';
import { compareRosters, ROSTER_CHANGES, ROSTER_SUBJECTS } from './revisions.ts';

/** The slice of the sites, their levels and groups, and how many people sit in their rooms. */
export const rosterSlice: Slice<'roster'> = {
  permissions: ROSTER_PERMISSIONS,
  subjects: ROSTER_SUBJECTS,
  changes: ROSTER_CHANGES,
  limits: ROSTER_LIMITS,
  compare: compareRosters,
  decide: decideRoster,
  evolve: evolveRoster,
  reactsTo: {
    VocabularySet: (roster, { vocabulary }) => followVocabulary(roster, levelsOfVocabulary(vocabulary)),
  },
};
