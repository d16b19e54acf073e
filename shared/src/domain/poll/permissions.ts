import { ARRANGING, BEFORE_CLOSE, DESK, LIVE, type PermissionTable } from '../permissionTable.ts';
import type { CastBallot, PollCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const POLL_PERMISSIONS: PermissionTable<PollCommand | CastBallot> = {
  CreatePoll: ARRANGING,
  EditPoll: ARRANGING,
  DeletePoll: ARRANGING,
  LetModeratorsOpen: { roles: ['chair'], phases: BEFORE_CLOSE },
  OpenPoll: { roles: DESK, phases: LIVE },
  ClosePoll: { roles: DESK, phases: LIVE },
  PublishResult: { roles: ['chair'], phases: [...LIVE, 'closed'] },
  ClosePollAtDeadline: { roles: ['system'], phases: LIVE },
  RecordPollResult: { roles: ['system'], phases: LIVE },
  CastBallot: { roles: ['site', 'delegate'], phases: LIVE },
};
