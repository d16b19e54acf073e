import { respondentActorId } from '../dialogue/state.ts';
import type { Slice } from '../slice.ts';
import { decideMessages } from './decide.ts';
import { endLine, evolveMessages } from './evolve.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { MESSAGES_PERMISSIONS } from './permissions.ts';
import { MESSAGES_CHANGES, MESSAGES_SUBJECTS } from './revisions.ts';

/** The slice of messages between the desk and sites or units. */
export const messagesSlice: Slice<'messages'> = {
  permissions: MESSAGES_PERMISSIONS,
  subjects: MESSAGES_SUBJECTS,
  changes: MESSAGES_CHANGES,
  limits: MESSAGE_LIMITS,
  decide: decideMessages,
  evolve: evolveMessages,
  reactsTo: {
    RespondentRemoved: (lines, { respondentId }) => endLine(lines, respondentActorId(respondentId)),
  },
};
