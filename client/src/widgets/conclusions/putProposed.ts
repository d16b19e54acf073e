import type { ProposedAssignment } from '@diem-cau/shared/domain/conclusions/proposing/proposeAssignments.ts';
import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';

/** Writes an assignment down as it was proposed or typed; a new one unless it has an id. */
export function putProposed(
  about: ConclusionKey,
  { text, owner, dueDate, target }: ProposedAssignment,
  assignmentId: AssignmentId = `asg_${nanoid(12)}` as AssignmentId,
): ClientCommand {
  return {
    type: 'PutAssignment',
    about,
    assignmentId,
    text,
    ...(owner && { owner }),
    ...(dueDate !== undefined && { dueDate }),
    ...(target && { target }),
  };
}
