import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { AgendaCommand } from './commands.ts';

/** Decides the agenda. Rules AGEN-1 to AGEN-3 in SPEC.md. */
export function decideAgenda(command: AgendaCommand, state: ConferenceState, { at }: DecisionContext): Decision {
  const { agenda } = state;
  switch (command.type) {
    case 'PlanAgenda':
      return ok([{ type: 'AgendaPlanned', items: command.items, at }]);
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
