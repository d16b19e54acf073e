import type { Slice } from '../slice.ts';
import { decideRunningOrder } from './decide.ts';
import { evolveRunningOrder, keepOrders, moveOn, withoutOrder } from './evolve.ts';
import { RUNNING_ORDER_LIMITS } from './limits.ts';
import { RUNNING_ORDER_PERMISSIONS } from './permissions.ts';
import { RUNNING_ORDER_CHANGES, RUNNING_ORDER_SUBJECTS } from './revisions.ts';

/** The slice of who reports one after another, and of who has registered to speak. */
export const runningOrderSlice: Slice<'runningOrder'> = {
  permissions: RUNNING_ORDER_PERMISSIONS,
  subjects: RUNNING_ORDER_SUBJECTS,
  changes: RUNNING_ORDER_CHANGES,
  limits: RUNNING_ORDER_LIMITS,
  decide: decideRunningOrder,
  evolve: evolveRunningOrder,
  reactsTo: {
    TurnBegan: (own, { handId, at }) => moveOn(own, handId, 'speaking', { startedAt: at }),
    FloorGiven: (own, { handId, at }) => moveOn(own, handId, 'speaking', { startedAt: at }),
    TurnEnded: (own, { handId, at }) => moveOn(own, handId, 'spoken', { endedAt: at }),
    InvitationWithdrawn: (own, { handId }) => moveOn(own, handId, 'waiting'),
    HandLowered: (own, { handId }) => moveOn(own, handId, 'waiting'),
    HandDismissed: (own, { handId }) => moveOn(own, handId, 'waiting'),
    HandLeftUnheard: (own, { handId }) => moveOn(own, handId, 'waiting'),
    AgendaPlanned: (own, { items }) => keepOrders(own, items),
    AgendaItemRemoved: (own, { itemId }) => withoutOrder(own, itemId),
    InvitationLapsed: (own, { handId }) => moveOn(own, handId, 'passed'),
  },
};
