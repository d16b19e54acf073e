import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { RESULT_STANDS_MS, standsUntil } from './standingPoll.ts';

const ITEM = 'item_000001' as AgendaItemId;

function agenda(startedAt: number): HallView['agenda'] {
  return { currentItemId: ITEM, items: { [ITEM]: { id: ITEM, startedAt } } } as unknown as HallView['agenda'];
}

function poll(times: { readonly closedAt?: number; readonly publishedAt?: number }): PollView {
  return times as PollView;
}

describe('how long a poll is shown to a hall', () => {
  it('stands while it is open, whatever begins meanwhile', () => {
    expect(standsUntil(poll({}), agenda(5_000))).toBe(Number.POSITIVE_INFINITY);
  });

  it('stands down two minutes after its result, counted from the publication', () => {
    expect(standsUntil(poll({ closedAt: 10_000 }), agenda(5_000))).toBe(10_000 + RESULT_STANDS_MS);
    expect(standsUntil(poll({ closedAt: 10_000, publishedAt: 90_000 }), agenda(5_000))).toBe(90_000 + RESULT_STANDS_MS);
  });

  it('stands down with the next item of the agenda', () => {
    expect(standsUntil(poll({ closedAt: 10_000 }), agenda(12_000))).toBe(12_000);
  });
});
