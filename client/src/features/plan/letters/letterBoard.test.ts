import type { RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeliveryInfo, DeliveryState, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import {
  BOARD_FILTERS,
  boardRows,
  isReachable,
  isShown,
  owingRecipients,
  recipientsOf,
  unitsWithQuestions,
} from './letterBoard.ts';

function site(id: string, more: Partial<SiteView> = {}): SiteView {
  return { id: id as SiteId, name: `Xã ${id}`, level: 2, expected: 10, ...more };
}

function letter(siteId: string, state: DeliveryState): DeliveryInfo {
  return { recipient: { kind: 'site', siteId: siteId as SiteId }, kind: 'invitation', channel: 'mail', state, at: 1 };
}

const UNIT = 'unit_000001' as RespondentId;
const OTHER_UNIT = 'unit_000002' as RespondentId;
const CONTROL = {
  sites: {
    C: site('C', { email: 'c@xa.vn' }),
    A: site('A', { email: 'a@xa.vn' }),
    B: site('B', { contactPhone: '0912 345 678' }),
    D: site('D'),
  },
  respondents: {
    [UNIT]: { id: UNIT, name: 'Sở Nội vụ', email: 'noivu@tinh.vn' },
    [OTHER_UNIT]: { id: OTHER_UNIT, name: 'Sở Tài chính' },
  },
} as unknown as ControlView;
const BOARD = {
  deliveries: [letter('A', 'sent'), letter('C', 'bounced')],
  entered: { 'site:A': 5 },
} as unknown as LetterBoard;
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name.replace('Xã ', ''));

describe('the board of letters', () => {
  it('has those who have not entered first, and units after sites', () => {
    const expected = ['B', 'C', 'D', 'Sở Nội vụ', 'Sở Tài chính', 'A'];
    expect(names(boardRows(CONTROL, BOARD))).toStrictEqual(expected);
  });

  it('filters by who has not entered, has no address, or did not get its letter', () => {
    const rows = boardRows(CONTROL, BOARD);
    const shown = BOARD_FILTERS.map((filter) => names(rows.filter((row) => isShown(row, filter))));
    expect(shown.map((list) => list.length)).toStrictEqual([6, 5, 2, 1]);
    expect(shown.slice(2)).toStrictEqual([['D', 'Sở Tài chính'], ['C']]);
  });

  it('knows whom each channel reaches', () => {
    const { sites, units } = recipientsOf(CONTROL);
    const reached = (channels: Parameters<typeof isReachable>[1]) =>
      names([...sites, ...units].filter(({ contact }) => isReachable(contact, channels)));
    expect(reached(['mail'])).toStrictEqual(['C', 'A', 'Sở Nội vụ']);
    expect(reached(['gateway'])).toStrictEqual(['B']);
    expect(reached([])).toStrictEqual([]);
  });

  it('LETTER-12: knows which units have questions to answer', () => {
    const { units } = recipientsOf(CONTROL);
    const questions = {
      q1: { state: 'accepted', routedTo: UNIT },
      q2: { state: 'answered', routedTo: OTHER_UNIT },
      q3: { state: 'accepted' },
    } as unknown as ControlView['questions'];
    expect(names(unitsWithQuestions(units, { questions }))).toStrictEqual(['Sở Nội vụ']);
  });

  it('LETTER-10: knows who has something to do that is late or due soon', () => {
    const commitment = (owner: object, dueDate: string) => ({ owner, dueDate, state: 'open' });
    const commitments = {
      c1: commitment({ kind: 'site', siteId: 'B', name: 'Xã B' }, '2026-12-01'),
      c2: commitment({ kind: 'named', name: 'SỞ NỘI VỤ' }, '2026-12-12'),
      c3: commitment({ kind: 'unit', respondentId: OTHER_UNIT, name: 'Sở Tài chính' }, '2027-12-12'),
      c4: commitment({ kind: 'named', name: 'Bà Lan' }, '2026-12-01'),
    } as unknown as ControlView['commitments'];
    expect(names(owingRecipients({ ...CONTROL, commitments }, '2026-12-09'))).toStrictEqual(['B', 'Sở Nội vụ']);
  });
});
