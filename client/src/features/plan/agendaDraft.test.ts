import type { AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { draftOf, findPartTwice, newPart, plansOf } from './agendaDraft.ts';

function plan(number: number, part?: string): AgendaItemPlan {
  const id = `item_00000${number}` as AgendaItemId;
  return { id, title: `Mục ${number}`, kind: 'report', plannedMinutes: number, ...(part !== undefined && { part }) };
}

describe('the agenda in its editor', () => {
  it('comes out as it went in: parts, items before them and items after them without one', () => {
    for (const plans of [
      [plan(1), plan(2, 'Phần một'), plan(3, 'Phần một'), plan(4, 'Phần hai')],
      [plan(1, 'Phần một'), plan(2), plan(3, 'Phần hai')],
      [plan(1), plan(2)],
      [],
    ]) {
      const rows = draftOf(plans);
      expect(plansOf(rows, ({ minutes }) => Number(minutes))).toStrictEqual(plans);
    }
  });

  it('an item belongs to the heading above it; a heading alone makes no part', () => {
    const [first, second] = draftOf([plan(1), plan(2)]);
    if (!first || !second) throw new Error('The draft has no rows.');
    const rows = [newPart('Phần một'), second, first, newPart('Phần hai')];
    expect(plansOf(rows, () => 5).map(({ part }) => part)).toStrictEqual(['Phần một', 'Phần một']);
  });

  it('two headings of one name are found', () => {
    expect(findPartTwice([newPart('Phần một'), newPart(' Phần  một'), newPart('Phần hai')])).toBe('Phần một');
    expect(findPartTwice([newPart('Phần một'), newPart(''), newPart('')])).toBeUndefined();
  });
});
