import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import { type AgendaItem, type AgendaState, itemsInOrder } from './state.ts';

/** Decides the agenda. Rules AGEN-1 to AGEN-6 in SPEC.md. */
export function decideAgenda(command: AgendaCommand, state: ConferenceState, { at }: DecisionContext): Decision {
  const { agenda } = state;
  switch (command.type) {
    case 'PlanAgenda': {
      const twice = command.items.find((item, index) => command.items.findIndex(({ id }) => id === item.id) < index);
      if (twice) return reject('AGENDA_ITEM_TWICE', { item: twice.title });
      return ok([{ type: 'AgendaPlanned', items: command.items, at }]);
    }
    case 'PlanStart':
      if (command.at === agenda.plannedStart) return ok([]);
      return ok([{ type: 'StartPlanned', plannedStart: command.at, at }]);
    case 'SkipAgendaItem':
      return whilePlanned(agenda, command.itemId, ({ id }) => [{ type: 'AgendaItemSkipped', itemId: id, at }]);
    case 'EditAgendaItem':
      return whilePlanned(agenda, command.item.id, () => [{ type: 'AgendaItemEdited', item: command.item, at }]);
    case 'MoveAgendaItem':
      return whilePlanned(agenda, command.itemId, (item) => {
        const position = nearestFreePosition(agenda, command.position);
        return position === item.position ? [] : [{ type: 'AgendaItemMoved', itemId: item.id, position, at }];
      });
    case 'StartAgendaItem': {
      const item = agenda.items[command.itemId];
      if (!item) return reject('AGENDA_ITEM_UNKNOWN');
      if (item.state === 'running') return reject('AGENDA_ITEM_STATE', { state: item.state });
      const current = agenda.currentItemId;
      return ok([
        // One item runs at a time: starting the next finishes the one before.
        ...(current ? [{ type: 'AgendaItemFinished' as const, itemId: current, at }] : []),
        { type: 'AgendaItemStarted', itemId: item.id, at },
      ]);
    }
    case 'FinishAgendaItem': {
      const item = agenda.items[command.itemId];
      if (!item) return reject('AGENDA_ITEM_UNKNOWN');
      if (item.state !== 'running') return reject('AGENDA_ITEM_STATE', { state: item.state });
      return ok([{ type: 'AgendaItemFinished', itemId: item.id, at }]);
    }
  }
}

function whilePlanned(
  agenda: AgendaState,
  itemId: AgendaItem['id'],
  change: (item: AgendaItem) => readonly AgendaEvent[],
): Decision {
  const item = agenda.items[itemId];
  if (!item) return reject('AGENDA_ITEM_UNKNOWN');
  if (item.state !== 'planned') return reject('AGENDA_ITEM_STATE', { state: item.state });
  return ok(change(item));
}

/** What has begun has its place in the record: a planned item stands behind it, and at most at the end. */
function nearestFreePosition({ items }: AgendaState, wanted: number): number {
  const order = itemsInOrder(items);
  const begun = order.findLast((item) => item.startedAt !== undefined)?.position ?? 0;
  return Math.min(Math.max(wanted, begun + 1), order.length);
}
