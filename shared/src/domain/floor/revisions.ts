import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { FloorCommand } from './commands.ts';
import type { FloorEvent } from './events.ts';

/** What each command of this slice is about. */
export const FLOOR_SUBJECTS = {
  RaiseHand: 'named',
  ChangeHandKind: 'mark',
  NameSpeaker: ({ handId }) => [`speaker ${handId}`],
  CallSite: 'new',
  GiveFloor: 'new',
  LapseInvitation: 'server',
  SetInvitationTime: () => ['invitation time'],
  LowerHand: 'final',
  DismissHand: ({ handId }) => [`hand ${handId}`],
  InviteHand: ({ handId }) => [`hand ${handId}`],
  WithdrawInvitation: ({ handId }) => [`hand ${handId}`],
  MoveHand: ({ handId }) => [`hand ${handId}`, 'queue', 'floor policy'],
  ConfirmTurn: 'named',
  PauseTurn: ({ handId }) => [`pause ${handId}`],
  ResumeTurn: ({ handId }) => [`pause ${handId}`],
  ExtendTurn: 'named',
  EndTurn: 'named',
  SetFloorPolicy: () => ['floor policy'],
  SetTurnBudget: () => ['turn budget'],
  SettleUnheardHand: ({ handId }) => [`unheard ${handId}`],
  ReopenUnheardHand: ({ handId }) => [`unheard ${handId}`],
  CloseList: () => ['list'],
  OpenList: () => ['list'],
} as const satisfies SubjectTable<FloorCommand>;

/** What each event of this slice changes. */
export const FLOOR_CHANGES: ChangeTable<FloorEvent> = {
  HandRaised: 'none',
  HandKindChanged: 'none',
  SpeakerNamed: ({ handId }) => [`speaker ${handId}`],
  SiteCalled: ({ handId }) => [`hand ${handId}`],
  FloorGiven: ({ siteId }) => [`turns ${siteId}`],
  InvitationLapsed: ({ handId }) => [`hand ${handId}`],
  InvitationTimeSet: () => ['invitation time'],
  HandLowered: 'none',
  HandLeftUnheard: 'none',
  UnheardHandSettled: ({ handId }) => [`unheard ${handId}`],
  UnheardHandReopened: ({ handId }) => [`unheard ${handId}`],
  HandDismissed: 'none',
  HandInvited: ({ handId }) => [`hand ${handId}`],
  TurnBegan: ({ siteId }) => [`turns ${siteId}`],
  TurnPaused: ({ handId }) => [`pause ${handId}`],
  TurnResumed: ({ handId }) => [`pause ${handId}`],
  TurnExtended: 'none',
  TurnEnded: ({ siteId }) => [`turns ${siteId}`],
  InvitationWithdrawn: ({ handId }) => [`hand ${handId}`],
  HandMoved: () => ['queue'],
  FloorPolicySet: () => ['floor policy'],
  TurnBudgetSet: () => ['turn budget'],
  ListClosed: () => ['list'],
  ListOpened: () => ['list'],
};
