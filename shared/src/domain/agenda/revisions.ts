import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import type { AgendaItem, AgendaState } from './state.ts';

/** What each command of this slice is about. */
export const AGENDA_SUBJECTS = {
  PlanAgenda: () => ['agenda'],
  StartAgendaItem: () => ['running item'],
  FinishAgendaItem: () => ['running item'],
  SkipAgendaItem: ({ itemId }) => [`item ${itemId}`],
  MoveAgendaItem: () => ['agenda order'],
  EditAgendaItem: ({ item }) => [`item ${item.id}`],
  AddAgendaItem: 'new',
  RemoveAgendaItem: ({ itemId }) => [`item ${itemId}`, `order ${itemId}`],
  RenameAgendaPart: 'named',
  PlanStart: () => ['planned start'],
} as const satisfies SubjectTable<AgendaCommand>;

/** What each event of this slice changes. */
export const AGENDA_CHANGES: ChangeTable<AgendaEvent, AgendaState> = {
  AgendaPlanned: ({ items }, agenda) => {
    const kept = items.filter(({ id }) => agenda.items[id]);
    return ['agenda', 'agenda order', ...kept.map(({ id }) => `item ${id}`)];
  },
  AgendaItemStarted: ({ itemId }) => ['running item', `item ${itemId}`],
  AgendaItemFinished: ({ itemId }) => ['running item', `item ${itemId}`],
  AgendaItemSkipped: ({ itemId }) => ['agenda', `item ${itemId}`],
  // An item goes into another part by a move as well as by an edit, and neither must undo the other unseen.
  AgendaItemMoved: ({ itemId, part }, { items }) => {
    const changesPart = part !== items[itemId]?.part;
    return ['agenda', 'agenda order', ...(changesPart ? [`item ${itemId}`] : [])];
  },
  AgendaItemEdited: ({ item }, { items }) => {
    const changesPart = item.part !== items[item.id]?.part;
    return ['agenda', ...(changesPart ? ['agenda order'] : []), `item ${item.id}`];
  },
  AgendaItemAdded: () => ['agenda', 'agenda order'],
  AgendaItemRemoved: ({ itemId }) => ['agenda', 'agenda order', `item ${itemId}`],
  AgendaPartRenamed: ({ part }, { items }) => {
    const renamed = Object.values<AgendaItem>(items).filter((item) => item.part === part);
    return ['agenda', 'agenda order', ...renamed.map(({ id }) => `item ${id}`)];
  },
  StartPlanned: () => ['planned start'],
};
