import type { floor as vietnamese } from '../vi/floor.ts';
import type { Words } from '../words.ts';

/** The rules of the speaking order. */
export const floor: Words<typeof vietnamese> = {
  floorCriteria: {
    neverSpokenFirst: 'not spoken',
    balanceGroups: '{{group}} balance',
    longestWait: 'longest wait',
  },
  floorSettings: {
    open: 'Rules',
    title: 'Rules of the floor',
    closeList: 'Close the list',
    openList: 'Open the list again',
    policy: 'Order',
    policyHint: 'The upper criterion weighs more. Without any, hands stand as they were raised.',
    criterion: 'Criterion {{n}}',
    none: 'None',
    setPolicy: 'Apply the order',
    budgets: 'Time',
    turnSeconds: 'Each turn (minutes)',
    groupMinutes: 'Each {{group}} (minutes, empty for no limit)',
    setBudgets: 'Apply the time',
  },
  moveHand: {
    title: 'Move: {{site}}',
    position: 'New place',
    reason: 'Reason',
    reasonHint: 'The sites read this reason.',
    move: 'Move',
    moved: '{{site}} has been moved to place {{n}}.',
  },
  desk: {
    drag: 'Drag to another place: {{site}}',
    queueEmpty: 'No hand is raised',
    queueEmptyHint: 'Raised hands appear here in order, with the reasons.',
  },
  chair: {
    floorBusy: 'A site is speaking; the invited site confirms after this turn.',
  },
};
