import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';

/** The kinds of items, as agendas of dialogue conferences have them. */
export const AGENDA_ITEM_KINDS = [
  'opening',
  'report',
  'dialogue',
  'vote',
  'announcement',
  'reportsInTurn',
  'break',
  'conclusion',
] as const;

/** What an item of the agenda is. */
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

/** The states of an item. A finished or skipped one may be started again. */
export const AGENDA_ITEM_STATES = ['planned', 'running', 'done', 'skipped'] as const;

/** An item as the organiser plans it. */
export interface AgendaItemPlan {
  readonly id: AgendaItemId;
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly plannedMinutes: number;
  /** Who presents, as the printed agenda names them. */
  readonly presenters?: string | undefined;
  /** The heading of the part that it belongs to; items of one part stand under it together. */
  readonly part?: string | undefined;
}

/** An item with its place in the agenda and what has become of it. */
export interface AgendaItem extends AgendaItemPlan {
  /** Place in the agenda, from 1. */
  readonly position: number;
  readonly state: (typeof AGENDA_ITEM_STATES)[number];
  readonly startedAt?: Timestamp;
  readonly finishedAt?: Timestamp;
  /** When it ran before it was started again, numbered from 1. */
  readonly earlierRuns?: Readonly<Record<string, AgendaRun>>;
}

/** One run of an item, from its start to its end. */
export interface AgendaRun {
  readonly startedAt: Timestamp;
  readonly finishedAt: Timestamp;
}

/** The agenda of a conference. */
export interface AgendaState {
  readonly items: Readonly<Record<AgendaItemId, AgendaItem>>;
  readonly currentItemId?: AgendaItemId;
  /** When the first item is to begin. */
  readonly plannedStart?: Timestamp;
}

/** An agenda without items. */
export const initialAgenda: AgendaState = { items: {} };

/** The runs of an item before it was started again, from the first. */
export function runsOf({ earlierRuns = {} }: Pick<AgendaItem, 'earlierRuns'>): readonly AgendaRun[] {
  return Object.keys(earlierRuns)
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((number) => earlierRuns[number] ?? []);
}

/** Whether an item has not run, so that it can still be moved and removed. */
export function isToCome({ state }: Pick<AgendaItem, 'state'>): boolean {
  return state === 'planned' || state === 'skipped';
}

/** The items from the first to the last. */
export function itemsInOrder(items: AgendaState['items']): readonly AgendaItem[] {
  return Object.values<AgendaItem>(items).sort((a, b) => a.position - b.position);
}
