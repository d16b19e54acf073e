import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { PaperDetails } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { paperNumber } from '@diem-cau/shared/minutes/paper.ts';
import { paperFormat, readDay } from '@diem-cau/shared/minutes/paperFormat.ts';
import { describe, expect, it } from 'vitest';
import { archiveXml } from '../../server/src/application/dossier/archiveXml.ts';
import { examplePaper, LETTERHEADS } from '../support/papers.ts';
import { chair, closedConference, START, secretary, stateAfter } from '../testkit/given.ts';

const DETAILS: PaperDetails = { numbers: { minutes: '5', notice: '6' }, date: '2020-12-03' };
const APPROVED: DomainEvent = {
  ...{ type: 'PaperApproved', paper: 'minutes', hash: 'a'.repeat(64), content: '{}', by: chair.name, at: START },
} as DomainEvent;

/** What the metadata say of minutes with this letterhead and date. */
function fieldsOf(letterhead: Letterhead, date?: string) {
  const set: DomainEvent = { type: 'PaperDetailsSet', details: DETAILS, by: secretary.name, at: START };
  const paper = examplePaper({
    ...{ letterhead, number: paperNumber('minutes', '5', letterhead) },
    ...(date !== undefined && { date }),
  });
  const state = stateAfter([...closedConference, set, APPROVED]);
  const xml = archiveXml({
    id: 'conf_test' as ConferenceId,
    state,
    papers: [{ path: 'papers/minutes', paper, approved: true }],
  });
  const field = (name: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(xml)?.[1];
  return [field('CodeNumber'), field('CodeNotation'), field('IssuedDate')];
}

describe('the metadata for an archive', () => {
  it.each<readonly [string | undefined, string]>([
    [undefined, 'BB-SNV'],
    ['Kỳ họp 5. Số: [số]/[loại]-[đơn vị]', 'BB-SNV'],
    ['Số: [số]/2025/[loại]-[đơn vị]', '2025/BB-SNV'],
    ['Số: [loại]-[đơn vị]/[số]', 'BB-SNV'],
  ])('DOSS-9: a number written as %s has its signs', (numberPattern, signs) => {
    const letterhead = { ...LETTERHEADS.state, ...(numberPattern !== undefined && { numberPattern }) };
    expect(fieldsOf(letterhead).slice(0, 2)).toStrictEqual(['5', signs]);
  });

  it('DOSS-9: minutes have the date that stands on them, and not that of the notice', () => {
    // 1 December 2020 is the day of the approval.
    expect(fieldsOf(LETTERHEADS.state)).toStrictEqual(['5', 'BB-SNV', '2020-12-01']);
    expect(fieldsOf(LETTERHEADS.party, 'Bình Dương, ngày 02 tháng 12 năm 2020')).toStrictEqual([
      ...['5', 'BB/TU'],
      '2020-12-02',
    ]);
    expect(fieldsOf(LETTERHEADS.party, 'Bình Dương, ngày … tháng … năm …')[2]).toBe('2020-12-01');
  });

  it.each(['vi', 'en'] as const)('DOSS-9: reads each day as it is written in %s', (language) => {
    const format = paperFormat(language, {});
    for (const day of ['2020-12-03', '2024-02-29', '2025-01-01', '2026-10-31']) {
      expect(readDay(`Hội trường 12, ${format.calendarDay(day)}`)).toBe(day);
    }
    expect(readDay()).toBeUndefined();
    expect(readDay('Bình Dương, … … …')).toBeUndefined();
  });
});
