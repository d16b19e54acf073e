import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { SeatCommand } from './commands.ts';
import type { SeatEvent } from './events.ts';

/** What each command of this slice is about. */
export const SEATS_SUBJECTS = {
  TakeSeat: 'server',
  SetSeating: () => ['seating'],
  IssueSlips: 'named',
  VoidSlip: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
  ReissueSlip: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
  FreeSeat: 'named',
  AllowPhone: (_command, { siteId }) => [`blocks ${siteId}`],
  ClosePhones: ({ siteId }) => [`phones ${siteId}`],
  OpenPhones: ({ siteId }) => [`phones ${siteId}`],
  RenewRoomCode: ({ siteId }) => [`code ${siteId}`],
} as const satisfies SubjectTable<SeatCommand>;

/** What each event of this slice changes. */
export const SEATS_CHANGES: ChangeTable<SeatEvent> = {
  SeatTaken: 'none',
  SeatFreed: 'none',
  PhoneBlocked: ({ siteId }) => [`blocks ${siteId}`],
  PhoneAllowed: ({ siteId }) => [`blocks ${siteId}`],
  PhonesClosed: ({ siteId }) => [`phones ${siteId}`],
  PhonesOpened: ({ siteId }) => [`phones ${siteId}`],
  SeatingSet: () => ['seating'],
  SlipsIssued: 'none',
  SlipVoided: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
  SlipReissued: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
  RoomCodeRenewed: ({ siteId }) => [`code ${siteId}`],
};
