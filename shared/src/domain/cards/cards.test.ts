import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, CardId } from '../../kernel/ids.ts';
import { commandMessageSchema } from '../../protocol/schemas.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import type { DomainEvent } from '../events.ts';
import type { ConferenceState } from '../state.ts';
import { CARD_LIMITS } from './limits.ts';
import { columnShares, countPages, pagesOfTable } from './pages.ts';
import type { Card } from './state.ts';
import { findWrongRow, numberOfCell, readCells, shareOf, tidyCells } from './table.ts';

const ITEM = 'item_000001' as AgendaItemId;
const CARD = 'card_000001' as CardId;
const planned: DomainEvent = {
  type: 'AgendaPlanned',
  items: [{ id: ITEM, title: 'Thông báo', kind: 'announcement', plannedMinutes: 10 }],
  at: START,
};
const figures: Card = {
  id: CARD,
  itemId: ITEM,
  title: 'Kết quả giữa nhiệm kỳ',
  kind: 'figures',
  data: 'Đoàn viên tham gia\t5.166 / 7.460\t69,2 %',
};
const long: Card = {
  ...figures,
  kind: 'table',
  title: 'Danh sách khen thưởng',
  data: ['STT\tTập thể', ...Array.from({ length: 20 }, (_, n) => `${n + 1}\tChi đoàn khu phố ${n + 1}`)].join('\n'),
};
const asTyped = ({ id, ...content }: Card) => ({ type: 'PutCard', cardId: id, ...content }) as const;
const put = (card: Card): DomainEvent => ({ type: 'CardPut', card, by: organiser.id, at: START });
const present = (page = 1) => ({ type: 'PresentCard', cardId: CARD, page }) as const;
const presented = (page = 1): DomainEvent => ({ type: 'CardPresented', cardId: CARD, page, by: chair.id, at: START });
const inHall = (state: ConferenceState) =>
  hallView({ state, tallies: {}, supports: {}, presence: {} }).stage.presentation;

describe('stage cards', () => {
  it('CARD-1: organisers and the desk put cards on an item, and replace what they say', () => {
    for (const actor of [organiser, moderator, chair]) {
      const decided = given(plannedConference, planned).when(asTyped(figures), actor);
      decided.thenHappens({ type: 'CardPut', card: figures, by: actor.id, at: NOW });
      expect(decided.state().cards).toStrictEqual({ [CARD]: figures });
    }
    given(liveConference, planned, put(figures)).when(asTyped(figures), organiser).thenNothingHappens();
    const changed = { ...figures, title: 'Kết quả' };
    const after = given(liveConference, planned, put(figures)).when(asTyped(changed), moderator).state();
    expect(after.cards).toStrictEqual({ [CARD]: changed });
    given(plannedConference, planned).when(asTyped(figures), siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(closedConference, planned).when(asTyped(figures), organiser).thenRejected('WRONG_PHASE');
    given(plannedConference).when(asTyped(figures), organiser).thenRejected('AGENDA_ITEM_UNKNOWN');
  });

  it('CARD-1: there are no more cards than a conference can show', () => {
    const full = Array.from({ length: CARD_LIMITS.cards }, (_, n) =>
      put({ ...figures, id: `card_full_${n}` as CardId }),
    );
    given(plannedConference, planned, full).when(asTyped(figures), organiser).thenRejected('TOO_MANY_CARDS');
    const one = { ...figures, id: 'card_full_0' as CardId, title: 'Khác' };
    given(plannedConference, planned, full).when(asTyped(one), organiser).state();
  });

  it.each([
    ['table', 'Tập thể', 2],
    ['table', 'STT\tTập thể\n1\tĐoàn xã An Bình', undefined],
    ['table', `a\n${'b'.repeat(91)}`, 2],
    ['table', 'a\tb\tc\td\te\tf\tg\n1', 1],
    ['table', Array.from({ length: 62 }, () => 'a').join('\n'), 62],
    ['figures', 'Chi đoàn kiểu mẫu\t3–5', undefined],
    ['figures', 'Chi đoàn kiểu mẫu', 1],
    ['figures', Array.from({ length: 7 }, () => 'a\tb').join('\n'), 7],
    ['bars', 'Thủ Dầu Một\t69,2 %\t75\nDĩ An\t1.204', undefined],
    ['bars', 'Thủ Dầu Một\t69\nDĩ An\tnhiều', 2],
    ['bars', 'Dĩ An\t-3', 1],
  ] as const)('CARD-2: a %s of %j is wrong in row %s', (kind, data, row) => {
    expect(findWrongRow({ kind, data })).toBe(row);
    const decided = given(plannedConference, planned).when(asTyped({ ...figures, kind, data }), organiser);
    if (row === undefined) decided.state();
    else decided.thenRejected('CARD_SHAPE', { row });
  });

  it('CARD-2: pasted cells are tidied, and are never anything but text', () => {
    expect(tidyCells('\r\n a \t b\t\t\r\n\t\r\nc\u00a0 d\n')).toBe('a\tb\nc d');
    expect(tidyCells('a\u200B\u2028b\t\u3164\n\u2060\t\u00AD\nc')).toBe('a b\nc');
    const message = {
      commandId: 'command-1',
      command: asTyped({ ...figures, data: ' A\u202e \t<b>1</b> \r\n\r\nB\t2\t' }),
    };
    const parsed = commandMessageSchema.safeParse(message);
    expect(parsed.data?.command).toMatchObject({ data: 'A\t<b>1</b>\nB\t2' });
    for (const data of ['', '\t\n', 'x'.repeat(6_001)]) {
      const wrong = { commandId: 'command-1', command: asTyped({ ...figures, data }) };
      expect(commandMessageSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it.each([
    ['5.166', 5166],
    ['5,166', 5166],
    ['69,2 %', 69.2],
    ['69.2%', 69.2],
    ['0,125', 0.125],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['7 460', 7460],
    ['12', 12],
    ['3–5', undefined],
    ['', undefined],
    ['1..2', undefined],
    ['1e9', undefined],
    ['-4', undefined],
    ['12 3', undefined],
    ['5.166,5 %', 5166.5],
    ['12.34.5', undefined],
    ['50%%', undefined],
    ['7\u00A0460', 7460],
  ])('CARD-3: %j is the number %s', (cell, value) => {
    expect(numberOfCell(cell)).toBe(value);
  });

  it('CARD-3: a figure of two numbers states a share', () => {
    expect(shareOf('5.166 / 7.460')).toBeCloseTo(0.6925, 4);
    expect(shareOf('9/8')).toBe(1);
    for (const figure of ['3–5', '5/0', '1/2/3', '69,2 %']) expect(shareOf(figure)).toBeUndefined();
  });

  it('CARD-4: a removed card leaves the stage, and another one stays', () => {
    const remove = { type: 'RemoveCard', cardId: CARD } as const;
    const decided = given(liveConference, planned, put(figures), presented()).when(remove, organiser);
    decided.thenHappens({ type: 'CardRemoved', cardId: CARD, by: organiser.id, at: NOW });
    expect(decided.state().stage).toMatchObject({ layout: 'speaker' });
    expect(decided.state().stage.presentation).toBeUndefined();
    const other = { ...figures, id: 'card_other1' as CardId };
    const kept = given(liveConference, planned, put(figures), put(other), presented())
      .when({ ...remove, cardId: other.id }, organiser)
      .state();
    expect(kept.stage.presentation).toMatchObject({ cardId: CARD });
    given(liveConference, planned).when(remove, chair).thenRejected('CARD_UNKNOWN');
  });

  it('CARD-4: a new plan leaves the cards', () => {
    const state = given(plannedConference, planned, put(figures)).when({ type: 'PlanAgenda', items: [] }, organiser);
    expect(Object.keys(state.state().cards)).toStrictEqual([CARD]);
    given(plannedConference, put(figures)).when({ type: 'RemoveCard', cardId: CARD }, organiser).state();
  });

  it('CARD-5: a presented card stands on every screen of a hall, and on no phone', () => {
    const decided = given(liveConference, planned, put(figures)).when(present(), moderator);
    decided.thenHappens({ type: 'CardPresented', cardId: CARD, page: 1, by: moderator.id, at: NOW });
    const state = decided.state();
    expect(state.stage).toMatchObject({ layout: 'presentation', layoutBefore: 'speaker' });
    const { id: _, itemId: __, ...content } = figures;
    expect(inHall(state)).toStrictEqual({
      kind: 'card',
      number: 1,
      cardId: CARD,
      page: 1,
      pages: 1,
      card: content,
      at: NOW,
    });
    expect(JSON.stringify(phoneView({ state, tallies: {}, supports: {}, presence: {} }))).not.toContain('5.166');
    given(liveConference, planned, put(figures), presented()).when(present(), chair).thenNothingHappens();
    given(liveConference, planned).when(present(), chair).thenRejected('CARD_UNKNOWN');
    given(plannedConference, planned, put(figures)).when(present(), chair).thenRejected('WRONG_PHASE');
    given(liveConference, planned, put(figures)).when(present(), organiser).thenRejected('FORBIDDEN');
  });

  it('CARD-5: nothing of a card is told to a hall before it is presented', () => {
    const state = stateAfter([...liveConference, planned, put(figures)]);
    expect(JSON.stringify(hallView({ state, tallies: {}, supports: {}, presence: {} }))).not.toContain('5.166');
  });

  it('CARD-5: it takes the place of what was presented, comes back to the front, and changes while it stands', () => {
    const screen: DomainEvent = { type: 'ScreenShared', by: chair.id, at: START };
    const over = given(liveConference, planned, put(figures), screen).when(present(), chair).state();
    expect(over.stage.presentation?.kind).toBe('card');
    const aside: DomainEvent = { type: 'LayoutSet', layout: 'grid', by: chair.id, at: START };
    const again = given(liveConference, planned, put(figures), presented(), aside).when(present(), chair).state();
    expect(again.stage).toMatchObject({ layout: 'presentation', layoutBefore: 'grid' });
    const changed = given(liveConference, planned, put(long), presented(2)).when(asTyped(figures), moderator).state();
    expect(inHall(changed)).toMatchObject({ page: 1, pages: 1, card: { kind: 'figures' } });
  });

  it('CARD-6: a long table has pages, all rows once and in order, and none beyond the last', () => {
    const pages = pagesOfTable(long.data);
    expect(pages.map((rows) => rows.length)).toStrictEqual([6, 6, 6, 2]);
    expect(pages.flat()).toStrictEqual(readCells(long.data).slice(1));
    given(liveConference, planned, put(long)).when(present(4), chair).state();
    given(liveConference, planned, put(long)).when(present(5), chair).thenRejected('PAGE_UNKNOWN', { page: 5 });
    const turned = given(liveConference, planned, put(long), presented(1)).when(present(2), moderator).state();
    expect(inHall(turned)).toMatchObject({ page: 2, pages: 4 });
  });

  it('CARD-6: rows that need several lines take more of a page', () => {
    const words = 'Tập thể có thành tích xuất sắc trong công tác Đoàn và phong trào thanh thiếu nhi';
    const data = ['STT\tTập thể', ...Array.from({ length: 8 }, (_, n) => `${n}\t${words}`)].join('\n');
    expect(countPages({ kind: 'table', data })).toBeGreaterThan(2);
    expect(countPages({ kind: 'bars', data })).toBe(1);
    const shares = columnShares(readCells(data));
    expect(shares[0]).toBeLessThan(shares[1] ?? 0);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1);
  });
});
