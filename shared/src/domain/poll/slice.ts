import type { Slice } from '../slice.ts';
import { decidePoll } from './decide.ts';
import { evolvePolls, keepItems, leaveItem } from './evolve.ts';
import { POLL_LIMITS } from './limits.ts';
import { POLL_PERMISSIONS } from './permissions.ts';
import { POLL_CHANGES, POLL_SUBJECTS } from './revisions.ts';

/** The slice of polls from draft to published result. */
export const pollSlice: Slice<'polls'> = {
  permissions: POLL_PERMISSIONS,
  subjects: POLL_SUBJECTS,
  changes: POLL_CHANGES,
  limits: POLL_LIMITS,
  decide: decidePoll,
  evolve: evolvePolls,
  reactsTo: {
    AgendaPlanned: (polls, { items }) => keepItems(polls, items),
    AgendaItemRemoved: (polls, { itemId }) => leaveItem(polls, itemId),
  },
};
