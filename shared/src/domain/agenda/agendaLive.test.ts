import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  START,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, EntryId, HandId, PollId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { AGENDA_LIMITS } from './limits.ts';
import { type AgendaItemPlan, type AgendaState, itemsInOrder } from './state.ts';

const MORNING = 'Phần thứ nhất';
const AFTERNOON = 'Phần thứ hai';

function plan(number: number, part?: string): AgendaItemPlan {
  const id = `item_00000${number}` as AgendaItemId;
  return { id, title: `Mục ${number}`, kind: 'report', plannedMinutes: 10, ...(part !== undefined && { part }) };
}

const [FIRST, SECOND, THIRD, FOURTH] = [plan(1, MORNING), plan(2, MORNING), plan(3, AFTERNOON), plan(4, AFTERNOON)];
const planned: DomainEvent = { type: 'AgendaPlanned', items: [FIRST, SECOND, THIRD, FOURTH], at: START };
const firstStarted: DomainEvent = { type: 'AgendaItemStarted', itemId: FIRST.id, at: START };
const secondSkipped: DomainEvent = { type: 'AgendaItemSkipped', itemId: SECOND.id, at: START };
const running = [...liveConference, planned, firstStarted];

/** The items by their numbers, each with the number of its part. */
function order({ items }: AgendaState): readonly string[] {
  return itemsInOrder(items).map(({ id, part, position }, index) => {
    expect(position).toBe(index + 1);
    return `${id.slice(-1)}${part === MORNING ? 'a' : part === AFTERNOON ? 'b' : ''}`;
  });
}

describe('an agenda that lives', () => {
  it('AGEN-5: what has not run is moved before another item, into the part that is named, also while live', () => {
    const move = { type: 'MoveAgendaItem', itemId: FOURTH.id, beforeId: SECOND.id, part: MORNING } as const;
    for (const [phase, actor] of [
      [openConference, organiser],
      [liveConference, moderator],
    ] as const) {
      const moved = given(...phase, planned).when(move, actor);
      moved.thenHappens({ type: 'AgendaItemMoved', itemId: FOURTH.id, position: 2, part: MORNING, at: NOW });
      expect(order(moved.state().agenda)).toStrictEqual(['1a', '4a', '2a', '3b']);
    }
    const skipped = given(...running, secondSkipped).when({ type: 'MoveAgendaItem', itemId: SECOND.id }, chair);
    expect(order(skipped.state().agenda)).toStrictEqual(['1a', '3b', '4b', '2']);
  });

  it('AGEN-5: into the next part without changing its place; a second press of the same changes nothing', () => {
    const move = { type: 'MoveAgendaItem', itemId: THIRD.id, beforeId: FOURTH.id, part: MORNING } as const;
    const moved = given(...running).when(move, chair);
    moved.thenHappens({ type: 'AgendaItemMoved', itemId: THIRD.id, position: 3, part: MORNING, at: NOW });
    expect(order(moved.state().agenda)).toStrictEqual(['1a', '2a', '3a', '4b']);
    given(...running, { type: 'AgendaItemMoved', itemId: THIRD.id, position: 3, part: MORNING, at: NOW })
      .when(move, chair)
      .thenNothingHappens();
  });

  it('AGEN-5: what has begun keeps its place, and nothing is put before it', () => {
    given(...running)
      .when({ type: 'MoveAgendaItem', itemId: FIRST.id }, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'running' });
    given(...running)
      .when({ type: 'MoveAgendaItem', itemId: SECOND.id, beforeId: FIRST.id }, chair)
      .thenRejected('AGENDA_PLACE_PASSED', { item: FIRST.title });
    // The chair has gone on to the third: the second still waits before it, and no place there is free.
    const ahead: DomainEvent = { type: 'AgendaItemStarted', itemId: THIRD.id, at: START };
    given(...liveConference, planned, ahead)
      .when({ type: 'MoveAgendaItem', itemId: FOURTH.id, beforeId: SECOND.id }, chair)
      .thenRejected('AGENDA_PLACE_PASSED', { item: SECOND.title });
    given(...running)
      .when({ type: 'MoveAgendaItem', itemId: SECOND.id, beforeId: 'item_none00' as AgendaItemId }, chair)
      .thenRejected('AGENDA_ITEM_UNKNOWN');
  });

  it('AGEN-8: an item is added while live, before another or at the end', () => {
    const item = plan(5, AFTERNOON);
    const added = given(...running).when({ type: 'AddAgendaItem', item, beforeId: FOURTH.id }, moderator);
    added.thenHappens({ type: 'AgendaItemAdded', item, position: 4, at: NOW });
    expect(order(added.state().agenda)).toStrictEqual(['1a', '2a', '3b', '5b', '4b']);
    const last = given(...running).when({ type: 'AddAgendaItem', item }, organiser);
    expect(order(last.state().agenda)).toStrictEqual(['1a', '2a', '3b', '4b', '5b']);
    expect(last.state().agenda.currentItemId).toBe(FIRST.id);
  });

  it('AGEN-8: an item that exists, a place that has passed and one too many are refused', () => {
    given(...running)
      .when({ type: 'AddAgendaItem', item: SECOND }, chair)
      .thenRejected('AGENDA_ITEM_TWICE', { item: SECOND.title });
    given(...running)
      .when({ type: 'AddAgendaItem', item: plan(5), beforeId: FIRST.id }, chair)
      .thenRejected('AGENDA_PLACE_PASSED', { item: FIRST.title });
    const most = AGENDA_LIMITS.items;
    const items = Array.from({ length: most }, (_, index) => ({ ...plan(1), id: `item_many${index}` as AgendaItemId }));
    given(...liveConference, { type: 'AgendaPlanned', items, at: START })
      .when({ type: 'AddAgendaItem', item: plan(5) }, chair)
      .thenRejected('AGENDA_FULL', { most });
    given(...closedConference)
      .when({ type: 'AddAgendaItem', item: plan(5) }, organiser)
      .thenRejected('WRONG_PHASE');
  });

  it('AGEN-8: what has not run is removed; its running order goes, and its votes stay without an item', () => {
    const pollId = 'poll_000001' as PollId;
    const removed = given(
      ...running,
      { type: 'PollCreated', pollId, title: 'Biểu quyết', itemId: SECOND.id, at: START },
      entriesPlanned,
    ).when({ type: 'RemoveAgendaItem', itemId: SECOND.id }, chair);
    removed.thenHappens({ type: 'AgendaItemRemoved', itemId: SECOND.id, at: NOW });
    const { agenda, runningOrder, polls } = removed.state();
    expect(order(agenda)).toStrictEqual(['1a', '3b', '4b']);
    expect(runningOrder.orders).toStrictEqual({});
    expect(polls[pollId]).toMatchObject({ title: 'Biểu quyết' });
    expect(polls[pollId]).not.toHaveProperty('itemId');
  });

  it('AGEN-8: what runs or has run stays, and so does an item whose running order has begun', () => {
    given(...running)
      .when({ type: 'RemoveAgendaItem', itemId: FIRST.id }, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'running' });
    given(...running, { type: 'AgendaItemFinished', itemId: FIRST.id, at: START })
      .when({ type: 'RemoveAgendaItem', itemId: FIRST.id }, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'done' });
    const handId = 'hand_000001' as HandId;
    given(...running, entriesPlanned, {
      type: 'EntryCalled',
      itemId: SECOND.id,
      entryId: ENTRY,
      handId,
      by: chair.id,
      at: START,
    })
      .when({ type: 'RemoveAgendaItem', itemId: SECOND.id }, chair)
      .thenRejected('ENTRY_STATE', { state: 'called' });
  });

  it('AGEN-8: an item whose conclusion stands is neither removed nor left out of a new plan', () => {
    const deed = { about: SECOND.id, by: chair.id, byName: chair.name, at: START };
    const written: DomainEvent = { type: 'ConclusionWritten', text: 'Nhất trí', ...deed };
    const withdrawn: DomainEvent = { type: 'ConclusionWithdrawn', ...deed };
    const remove = { type: 'RemoveAgendaItem', itemId: SECOND.id } as const;
    const replan = { type: 'PlanAgenda', items: [FIRST, THIRD] } as const;
    given(...running, written)
      .when(remove, chair)
      .thenRejected('AGENDA_ITEM_CONCLUDED', { item: SECOND.title });
    given(...openConference, planned, written)
      .when(replan, organiser)
      .thenRejected('AGENDA_ITEM_CONCLUDED', { item: SECOND.title });
    given(...running, written, withdrawn)
      .when(remove, chair)
      .thenHappens({ type: 'AgendaItemRemoved', itemId: SECOND.id, at: NOW });
    given(...openConference, planned, written, withdrawn)
      .when(replan, organiser)
      .thenHappens({ type: 'AgendaPlanned', items: [FIRST, THIRD], at: NOW });
    // Where the item stays, its conclusion is in nobody's way.
    const rest = [SECOND, FIRST];
    given(...openConference, planned, written)
      .when({ type: 'PlanAgenda', items: rest }, organiser)
      .thenHappens({ type: 'AgendaPlanned', items: rest, at: NOW });
  });

  it('AGEN-9: a running item is renamed and keeps its times; a finished one is on record as it was', () => {
    const item = { ...FIRST, title: 'Khai mạc, giới thiệu đại biểu', plannedMinutes: 20 };
    const edited = given(...running).when({ type: 'EditAgendaItem', item }, chair);
    edited.thenHappens({ type: 'AgendaItemEdited', item, at: NOW });
    expect(edited.state().agenda.items[FIRST.id]).toStrictEqual({
      ...item,
      position: 1,
      state: 'running',
      startedAt: START,
    });
    given(...running, { type: 'AgendaItemFinished', itemId: FIRST.id, at: START })
      .when({ type: 'EditAgendaItem', item }, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'done' });
  });

  it('AGEN-10: a part is renamed for all its items, finished ones too', () => {
    const title = 'Phần mở đầu';
    const finished: DomainEvent = { type: 'AgendaItemFinished', itemId: FIRST.id, at: START };
    const renamed = given(...running, finished).when({ type: 'RenameAgendaPart', part: MORNING, title }, chair);
    renamed.thenHappens({ type: 'AgendaPartRenamed', part: MORNING, title, at: NOW });
    const items = itemsInOrder(renamed.state().agenda.items);
    expect(items.map(({ part }) => part)).toStrictEqual([title, title, AFTERNOON, AFTERNOON]);
  });

  it('AGEN-10: a part that is gone, or a heading that another part has, is refused', () => {
    given(...running)
      .when({ type: 'RenameAgendaPart', part: 'Phần cũ', title: 'Phần mới' }, chair)
      .thenRejected('AGENDA_PART_UNKNOWN', { part: 'Phần cũ' });
    given(...running)
      .when({ type: 'RenameAgendaPart', part: MORNING, title: AFTERNOON }, chair)
      .thenRejected('AGENDA_PART_TWICE', { part: AFTERNOON });
    given(...running)
      .when({ type: 'RenameAgendaPart', part: MORNING, title: MORNING }, chair)
      .thenNothingHappens();
  });

  it('AGEN-10: an edit without a part takes the item out of it', () => {
    const { part: _, ...item } = SECOND;
    const { agenda } = given(...running)
      .when({ type: 'EditAgendaItem', item }, organiser)
      .state();
    expect(order(agenda)).toStrictEqual(['1a', '2', '3b', '4b']);
  });
});

const ENTRY = 'entry_000001' as EntryId;
const entriesPlanned: DomainEvent = {
  type: 'RunningOrderPlanned',
  itemId: SECOND.id,
  entries: [{ id: ENTRY, siteId: EAST_1, seconds: 300 }],
  by: chair.id,
  at: START,
};
