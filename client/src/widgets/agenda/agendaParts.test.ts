import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { findMove, freePlaces, isHeaded } from './agendaParts.ts';

const id = (name: string) => `item_${name}` as AgendaItemId;

/** Items named `a1`: the letter is the part, `-` for none. */
function agenda(...names: readonly string[]): readonly AgendaItem[] {
  return names.map((name, index) => ({
    id: id(name),
    title: name,
    kind: 'report',
    plannedMinutes: 10,
    position: index + 1,
    state: 'planned',
    ...(!name.startsWith('-') && { part: name.slice(0, 1) }),
  }));
}

/** The same with these items done. */
function begun(items: readonly AgendaItem[], ...names: readonly string[]): readonly AgendaItem[] {
  return items.map((item) =>
    names.includes(item.title) ? { ...item, state: 'done', startedAt: 1, finishedAt: 2 } : item,
  );
}

describe('the parts of an agenda', () => {
  it('AGEN-10: begin under a heading, and what follows a part in none has a heading that says so', () => {
    const items = agenda('-1', 'a2', 'a3', 'b4', '-5', '-6');
    const headed = items.filter((_, index) => isHeaded(items, index));
    expect(headed.map(({ title }) => title)).toStrictEqual(['a2', 'b4', '-5']);
  });

  it('an item moves one place inside its part, and names the item that then follows it', () => {
    const items = agenda('a1', 'a2', 'a3');
    const type = 'MoveAgendaItem';
    expect(findMove(items, id('a2'), 'up')).toStrictEqual({ type, itemId: id('a2'), beforeId: id('a1'), part: 'a' });
    expect(findMove(items, id('a1'), 'down')).toStrictEqual({ type, itemId: id('a1'), beforeId: id('a3'), part: 'a' });
    expect(findMove(items, id('a2'), 'down')).toStrictEqual({ type, itemId: id('a2'), part: 'a' });
    expect(findMove(items, id('a1'), 'up')).toBeUndefined();
    expect(findMove(items, id('a3'), 'down')).toBeUndefined();
  });

  it('at the edge of its part an item goes over to the next part and keeps its place', () => {
    const items = agenda('a1', 'a2', 'b3', 'b4');
    const type = 'MoveAgendaItem';
    expect(findMove(items, id('b3'), 'up')).toStrictEqual({ type, itemId: id('b3'), beforeId: id('b4'), part: 'a' });
    expect(findMove(items, id('a2'), 'down')).toStrictEqual({ type, itemId: id('a2'), beforeId: id('b3'), part: 'b' });
    expect(findMove(agenda('a1', '-2'), id('a1'), 'down')).toStrictEqual({
      type,
      itemId: id('a1'),
      beforeId: id('-2'),
    });
  });

  it('nothing moves before what has begun, nor what has begun itself', () => {
    const items = begun(agenda('a1', 'a2', 'a3'), 'a1');
    expect(freePlaces(items).map(({ title }) => title)).toStrictEqual(['a2', 'a3']);
    expect(findMove(items, id('a1'), 'down')).toBeUndefined();
    expect(findMove(items, id('a2'), 'up')).toBeUndefined();
    const ahead = begun(agenda('a1', 'a2', 'a3'), 'a3');
    expect(findMove(ahead, id('a2'), 'up')).toBeUndefined();
    expect(findMove(ahead, id('a2'), 'down')).toStrictEqual({ type: 'MoveAgendaItem', itemId: id('a2'), part: 'a' });
  });
});
