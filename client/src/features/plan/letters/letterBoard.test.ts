import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeliveryInfo, DeliveryState, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { BOARD_FILTERS, boardRows, isReachable, isShown } from './letterBoard.ts';

function site(id: string, more: Partial<SiteView> = {}): SiteView {
  return { id: id as SiteId, name: `Xã ${id}`, level: 2, expected: 10, ...more };
}

function letter(siteId: string, state: DeliveryState): DeliveryInfo {
  return { siteId: siteId as SiteId, kind: 'invitation', channel: 'mail', state, at: 1 };
}

const SITES = [
  site('C', { email: 'c@xa.vn' }),
  site('A', { email: 'a@xa.vn' }),
  site('B', { contactPhone: '0912 345 678' }),
  site('D'),
];
const BOARD = {
  deliveries: [letter('A', 'sent'), letter('C', 'bounced')],
  entered: { A: 5 },
} as unknown as LetterBoard;

describe('the board of letters', () => {
  it('has those who have not entered first', () => {
    expect(boardRows(SITES, BOARD).map(({ site: { id } }) => id)).toStrictEqual(['B', 'C', 'D', 'A']);
  });

  it('filters by who has not entered, has no address, or did not get its letter', () => {
    const rows = boardRows(SITES, BOARD);
    const shown = BOARD_FILTERS.map((filter) => rows.filter((row) => isShown(row, filter)).map((row) => row.site.id));
    expect(shown).toStrictEqual([['B', 'C', 'D', 'A'], ['B', 'C', 'D'], ['D'], ['C']]);
  });

  it('knows whom each channel reaches', () => {
    const reached = (channels: Parameters<typeof isReachable>[1]) =>
      SITES.filter((one) => isReachable(one, channels)).map(({ id }) => id);
    expect(reached(['mail'])).toStrictEqual(['C', 'A']);
    expect(reached(['gateway'])).toStrictEqual(['B']);
    expect(reached([])).toStrictEqual([]);
  });
});
