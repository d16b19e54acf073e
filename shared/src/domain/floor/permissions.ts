import { BEFORE_CLOSE, DESK, FOLLOW_UP, LIVE, type PermissionTable } from '../permissionTable.ts';
import type { FloorCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const FLOOR_PERMISSIONS: PermissionTable<FloorCommand> = {
  RaiseHand: { roles: ['site'], phases: LIVE },
  ChangeHandKind: { roles: ['site'], phases: LIVE },
  NameSpeaker: { roles: [...DESK, 'minutesSecretary', 'site'], phases: [...LIVE, 'closed'] },
  CallSite: { roles: DESK, phases: LIVE },
  GiveFloor: { roles: DESK, phases: LIVE },
  LapseInvitation: { roles: ['system'], phases: LIVE },
  SetInvitationTime: { roles: DESK, phases: BEFORE_CLOSE },
  LowerHand: { roles: ['site'], phases: LIVE },
  DismissHand: { roles: DESK, phases: LIVE },
  InviteHand: { roles: DESK, phases: LIVE },
  WithdrawInvitation: { roles: DESK, phases: LIVE },
  MoveHand: { roles: DESK, phases: LIVE },
  ConfirmTurn: { roles: ['site'], phases: LIVE },
  PauseTurn: { roles: DESK, phases: LIVE },
  ResumeTurn: { roles: DESK, phases: LIVE },
  ExtendTurn: { roles: DESK, phases: LIVE },
  EndTurn: { roles: [...DESK, 'site'], phases: LIVE },
  SetFloorPolicy: { roles: ['chair'], phases: BEFORE_CLOSE },
  SetTurnBudget: { roles: DESK, phases: BEFORE_CLOSE },
  SettleUnheardHand: { roles: FOLLOW_UP, phases: ['closed'] },
  ReopenUnheardHand: { roles: FOLLOW_UP, phases: ['closed'] },
  CloseList: { roles: DESK, phases: LIVE },
  OpenList: { roles: DESK, phases: LIVE },
};
