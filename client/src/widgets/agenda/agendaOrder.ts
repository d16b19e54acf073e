import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';

/** The agenda from its first item to its last. */
export function agendaInOrder(agenda: AgendaView): readonly AgendaItem[] {
  return (Object.values(agenda.items) as AgendaItem[]).sort((a, b) => a.position - b.position);
}

/** What is on now and what comes next. */
export function agendaNow(agenda: AgendaView): { readonly now?: AgendaItem; readonly next?: AgendaItem } {
  const items = agendaInOrder(agenda);
  const now = agenda.currentItemId === undefined ? undefined : agenda.items[agenda.currentItemId];
  const next = items.find((item) => item.state === 'planned' && item.position > (now?.position ?? 0));
  return { ...(now && { now }), ...(next && { next }) };
}
