import type { AnyCommand } from '@diem-cau/shared/domain/commands.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';

/** The role of a member of staff in which a command may be sent now; undefined where none of them allows it. */
export function roleFor(
  roles: readonly AssignedRole[],
  type: AnyCommand['type'],
  state: Pick<ConferenceState, 'conference'>,
): AssignedRole | undefined {
  return roles.find((role) => mayCommand({ role }, type, state).ok);
}
