import type { AgendaItemId, Timestamp } from '../../kernel/ids.ts';

export const AGENDA_ITEM_KINDS = [
  'opening',
  'report',
  'dialogue',
  'vote',
  'announcement',
  'reportsInTurn',
  'conclusion',
] as const;

export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

export const AGENDA_ITEM_STATES = ['planned', 'running', 'done', 'skipped'] as const;

export interface AgendaItemPlan {
  readonly id: AgendaItemId;
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly plannedMinutes: number;
  /** Who presents, as the printed agenda names them. */
  readonly presenters?: string | undefined;
}

export interface AgendaItem extends AgendaItemPlan {
  /** Place in the agenda, from 1. */
  readonly position: number;
  readonly state: (typeof AGENDA_ITEM_STATES)[number];
  readonly startedAt?: Timestamp;
  readonly finishedAt?: Timestamp;
}

export interface AgendaState {
  readonly items: Readonly<Record<AgendaItemId, AgendaItem>>;
  readonly currentItemId?: AgendaItemId;
  /** When the first item is to begin. */
  readonly plannedStart?: Timestamp;
}

export const initialAgenda: AgendaState = { items: {} };

/** The items from the first to the last. */
export function itemsInOrder(items: AgendaState['items']): readonly AgendaItem[] {
  return Object.values<AgendaItem>(items).sort((a, b) => a.position - b.position);
}
