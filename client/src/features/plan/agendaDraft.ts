import type { AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import { cleanLine, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { isHeaded } from '../../widgets/agenda/agendaParts.ts';

/** An item as it is typed: its length may be no number yet. Its part is the heading above it. */
export interface DraftItem extends Omit<AgendaItemPlan, 'plannedMinutes' | 'part'> {
  readonly row: 'item';
  readonly minutes: string;
}

/** The heading of a part as it is typed. Without words, what follows belongs to no part. */
export interface DraftPart {
  readonly row: 'part';
  readonly id: string;
  readonly title: string;
}

/** A row of the editor. */
export type DraftRow = DraftItem | DraftPart;

/** The rows of an agenda: its items, and a heading wherever a part begins. */
export function draftOf(plans: readonly AgendaItemPlan[]): readonly DraftRow[] {
  return plans.flatMap(({ plannedMinutes, part, ...item }, index): readonly DraftRow[] => {
    const draft: DraftItem = { row: 'item', ...item, minutes: String(plannedMinutes) };
    return isHeaded(plans, index) ? [newPart(part), draft] : [draft];
  });
}

/** The plans of the rows, each with its part. */
export function plansOf(rows: readonly DraftRow[], minutesOf: (item: DraftItem) => number): readonly AgendaItemPlan[] {
  let heading = '';
  const plans: AgendaItemPlan[] = [];
  for (const row of rows) {
    if (row.row === 'part') heading = row.title;
    else plans.push(planOf(row, minutesOf(row), heading));
  }
  return plans;
}

/** A heading that two parts have. */
export function findPartTwice(rows: readonly DraftRow[]): string | undefined {
  const titles = rows.flatMap((row) => (row.row === 'part' && !isBlank(row.title) ? cleanLine(row.title) : []));
  return titles.find((title, index) => titles.indexOf(title) < index);
}

/** An item that nothing is typed about yet. */
export function newItem(): DraftItem {
  return { row: 'item', id: `item_${nanoid(12)}` as AgendaItemId, title: '', kind: 'dialogue', minutes: '15' };
}

/** A part that has only its heading. */
export function newPart(title = ''): DraftPart {
  return { row: 'part', id: `part_${nanoid(12)}`, title };
}

/** Nobody named is nobody, not an empty name. */
function planOf({ id, title, kind, presenters }: DraftItem, plannedMinutes: number, heading: string): AgendaItemPlan {
  return {
    id,
    title,
    kind,
    plannedMinutes,
    ...(presenters !== undefined && !isBlank(presenters) && { presenters }),
    ...(!isBlank(heading) && { part: heading }),
  };
}
