import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { RunningOrderCommand } from './commands.ts';
import type { RunningOrderEvent } from './events.ts';
import type { RunningOrderState } from './state.ts';

/** What each command of this slice is about. */
export const RUNNING_ORDER_SUBJECTS = {
  PlanRunningOrder: ({ itemId }) => [`order ${itemId}`],
  DescribeEntry: ({ entryId }) => [`speech ${entryId}`],
  MoveMinutes: ({ itemId }) => [`order ${itemId}`],
  CallEntry: ({ entryId }) => [`entry ${entryId}`],
  PassOverEntry: ({ entryId }) => [`entry ${entryId}`],
  RegisterSpeaker: 'new',
  WithdrawRegistration: 'final',
} as const satisfies SubjectTable<RunningOrderCommand>;

/** What each event of this slice changes. */
export const RUNNING_ORDER_CHANGES: ChangeTable<RunningOrderEvent, RunningOrderState> = {
  RunningOrderPlanned: ({ itemId, entries }, { orders }) => {
    // A new entry has no revision yet, and a plan that names nobody else leaves the speech as it was.
    const kept = entries.filter(({ id }) => orders[itemId]?.[id]);
    const renamed = kept.filter(({ id, name }) => name !== undefined && name !== orders[itemId]?.[id]?.speaker?.name);
    return [`order ${itemId}`, ...kept.map(({ id }) => `entry ${id}`), ...renamed.map(({ id }) => `speech ${id}`)];
  },
  EntryDescribed: ({ entryId }) => [`speech ${entryId}`],
  MinutesMoved: ({ itemId }) => [`order ${itemId}`],
  EntryCalled: ({ itemId, entryId }) => [`order ${itemId}`, `entry ${entryId}`],
  EntryPassedOver: ({ entryId }) => [`entry ${entryId}`],
  SpeakerRegistered: 'none',
  RegistrationWithdrawn: 'none',
};
