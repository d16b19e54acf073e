import { type AgendaItem, isToCome } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';

/**
 * Whether a heading stands above the item at this index: where its part begins, and where items in no part follow a part,
 * which would seem to belong to it.
 */
export function isHeaded(items: readonly Pick<AgendaItem, 'part'>[], index: number): boolean {
  return items[index]?.part !== items[index - 1]?.part;
}

/** The items before which something can be put: none of those that have begun, or that stand before one. Rule AGEN-5. */
export function freePlaces(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return items.slice(items.findLastIndex(({ startedAt }) => startedAt !== undefined) + 1);
}

type Move = Extract<ClientCommand, { readonly type: 'MoveAgendaItem' }>;

/**
 * The move one place up or down, as an outline editor has it: at the edge of its part an item goes over to the next part
 * first, and its place stays. Undefined where there is no free place.
 */
export function findMove(items: readonly AgendaItem[], itemId: AgendaItemId, way: 'up' | 'down'): Move | undefined {
  const index = items.findIndex(({ id }) => id === itemId);
  const item = items[index];
  const beside = items[way === 'up' ? index - 1 : index + 1];
  if (!item || !beside || !isToCome(item)) return undefined;
  const crosses = beside.part !== item.part;
  const next = items[index + 1];
  const before = crosses ? next : way === 'up' ? beside : items[index + 2];
  const others = items.filter(({ id }) => id !== itemId);
  if (before && !freePlaces(others).includes(before)) return undefined;
  const place = { ...(before && { beforeId: before.id }), ...(beside.part !== undefined && { part: beside.part }) };
  return { type: 'MoveAgendaItem', itemId, ...place };
}
