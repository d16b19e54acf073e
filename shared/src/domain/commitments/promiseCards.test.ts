import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../kernel/ids.ts';
import { findWrongRow } from '../cards/table.ts';
import type { Owner } from './owner.ts';
import { promiseCards } from './promiseCards.ts';

const siteOf = (name: string): Owner => ({ kind: 'site', siteId: name as SiteId, name });
const TODAY = '2026-12-09';

describe('the cards of what was promised', () => {
  it('COM-8: count what is promised, done, open, late and given up, and compare owners', () => {
    const cards = promiseCards(
      [
        { owner: siteOf('Xã A'), state: 'done' },
        { owner: siteOf('Xã A'), state: 'open', dueDate: '2026-12-01' },
        { owner: siteOf('Xã A'), state: 'open', dueDate: '2026-12-20' },
        { owner: { kind: 'named', name: 'Bà Lan' }, state: 'givenUp' },
      ],
      TODAY,
      'vi',
    );
    expect(cards).toStrictEqual([
      {
        title: 'Đã hứa – đã làm',
        kind: 'figures',
        data: 'Đã hứa\t4\nĐã làm\t1\t25%\nĐang làm\t2\nQuá hạn\t1\nThôi thực hiện\t1',
      },
      { title: 'Đã hứa – đã làm theo đơn vị', kind: 'bars', data: 'Xã A\t1\t3\nBà Lan\t0\t1' },
    ]);
  });

  it('COM-8: are cards that a stage can show, however many owners there are and however long their names', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      owner: siteOf(`${n} ${'Xã '.repeat(60)}`),
      state: 'done' as const,
    }));
    for (const language of ['vi', 'en'] as const) {
      const cards = promiseCards(many, TODAY, language);
      expect(cards.map(findWrongRow)).toStrictEqual([undefined, undefined]);
    }
    expect(promiseCards([], TODAY, 'vi')).toStrictEqual([]);
  });
});
