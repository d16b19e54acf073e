import { ARRANGING, LIVE, type PermissionTable } from '../permissionTable.ts';
import type { CastBallot, PollCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const POLL_PERMISSIONS: PermissionTable<PollCommand | CastBallot> = {
  CreatePoll: ARRANGING,
  OpenPoll: { roles: ['chair'], phases: LIVE },
  ClosePoll: { roles: ['chair'], phases: LIVE },
  PublishResult: { roles: ['chair'], phases: [...LIVE, 'closed'] },
  ClosePollAtDeadline: { roles: ['system'], phases: LIVE },
  RecordPollResult: { roles: ['system'], phases: LIVE },
  CastBallot: { roles: ['site', 'delegate'], phases: LIVE },
};
