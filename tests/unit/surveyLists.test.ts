import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import { type NamedPaper, type SurveyOutcome, surveyLists } from '@diem-cau/shared/minutes/surveyLists.ts';
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { listsXlsx } from '../../server/src/adapters/papers/listsXlsx.ts';
import { EAST_1, EAST_2, liveConference, stateAfter, WEST_1 } from '../testkit/given.ts';
import { readParts } from '../testkit/officeFiles.ts';

const FORM: SurveyForm = {
  title: 'Hoạt động chi đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Sinh hoạt đều không?', required: true, options: ['Có', 'Không'] },
    { kind: 'long', text: 'Vì sao?', required: true, when: { question: 1, option: 2 } },
    { kind: 'several', text: 'Khó khăn', required: false, options: ['Kinh phí', 'Nhân sự'] },
    { kind: 'scale', text: 'Mức hài lòng', required: false, scale: 3 },
    { kind: 'number', text: 'Số đoàn viên', required: false, unit: 'đoàn viên' },
    { kind: 'date', text: 'Ngày đại hội', required: false },
    { kind: 'short', text: 'Bí thư', required: false },
  ],
};

const PAPERS: readonly NamedPaper[] = [
  { siteId: EAST_1, answers: { q1: 'o2', q2: '=cmd|calc', q3: 'o1+o2', q4: '3', q5: '12.5', q7: 'Y' } },
  { siteId: EAST_2, answers: { q1: 'o2', q2: 'Thiếu kinh phí', q4: '2', q5: '-2', q6: '2020-12-03', q7: 'X' } },
  { siteId: WEST_1, name: 'Lê Văn Ba', answers: { q1: 'o1' } },
];

const STATE = stateAfter(liveConference);
const turnout = (answered: number) => ({ answered, asked: 1 });

function listsOf(outcome: Partial<SurveyOutcome> = {}): readonly MinutesList[] {
  const sites = { [EAST_1]: turnout(1), [EAST_2]: turnout(1), [WEST_1]: turnout(0) };
  return surveyLists(
    { survey: FORM, total: { answered: 3, asked: 4 }, sites, papers: PAPERS, ...outcome },
    STATE,
    'vi',
  );
}

function rowsOf(name: string, outcome: Partial<SurveyOutcome> = {}): MinutesList['rows'] {
  const list = listsOf(outcome).find((one) => one.name === name);
  if (!list) throw new Error(`No list is called ${name}.`);
  return list.rows;
}

describe('the workbook of a survey', () => {
  it('PAPER-18: has each option, mark and figure with its value, its unit and its share of those who answered', () => {
    expect(rowsOf('Kết quả')).toStrictEqual([
      [1, 'Sinh hoạt đều không?', 3, 'Có', 1, '', 33.3],
      [1, 'Sinh hoạt đều không?', 3, 'Không', 2, '', 66.7],
      [2, 'Vì sao?', 2, 'Ý kiến (xem trang Ý kiến)', 2, '', ''],
      [3, 'Khó khăn', 1, 'Kinh phí', 1, '', 100],
      [3, 'Khó khăn', 1, 'Nhân sự', 1, '', 100],
      [4, 'Mức hài lòng', 2, 'Mức 1', 0, '', 0],
      [4, 'Mức hài lòng', 2, 'Mức 2', 1, '', 50],
      [4, 'Mức hài lòng', 2, 'Mức 3', 1, '', 50],
      [4, 'Mức hài lòng', 2, 'Trung bình', 2.5, '', ''],
      [5, 'Số đoàn viên', 2, 'Tổng', 10.5, 'đoàn viên', ''],
      [5, 'Số đoàn viên', 2, 'Trung bình', 5.25, 'đoàn viên', ''],
      [5, 'Số đoàn viên', 2, 'Thấp nhất', -2, 'đoàn viên', ''],
      [5, 'Số đoàn viên', 2, 'Cao nhất', 12.5, 'đoàn viên', ''],
      [6, 'Ngày đại hội', 1, 'ngày 03 tháng 12 năm 2020', 1, '', 100],
      [7, 'Bí thư', 2, 'Ý kiến (xem trang Ý kiến)', 2, '', ''],
    ]);
    expect(rowsOf('Kết quả', { papers: [] })[0]).toStrictEqual([
      1,
      FORM.questions[0]?.text,
      0,
      'Chưa ai trả lời',
      0,
      '',
      '',
    ]);
  });

  it('PAPER-18: has the results of each group, who has answered, who has not, and each answer', () => {
    expect(rowsOf('Kết quả theo nhóm').slice(0, 4)).toStrictEqual([
      [1, 'Sinh hoạt đều không?', 'Huyện Đông', 2, 'Có', 0, '', 0],
      [1, 'Sinh hoạt đều không?', 'Huyện Đông', 2, 'Không', 2, '', 100],
      [1, 'Sinh hoạt đều không?', 'Huyện Tây', 1, 'Có', 1, '', 100],
      [1, 'Sinh hoạt đều không?', 'Huyện Tây', 1, 'Không', 0, '', 0],
    ]);
    expect(rowsOf('Ai đã trả lời')).toContainEqual(['DT-01', 'Xã Tây Một', 1, 0, 'Còn thiếu']);
    expect(rowsOf('Từng phiếu')).toStrictEqual([
      ['Xã Đông Một', '', 'Không', '=cmd|calc', 'Kinh phí; Nhân sự', 3, 12.5, '', 'Y'],
      ['Xã Đông Hai', '', 'Không', 'Thiếu kinh phí', '', 2, -2, 'ngày 03 tháng 12 năm 2020', 'X'],
      ['Xã Tây Một', 'Lê Văn Ba', 'Có', '', '', '', '', '', ''],
    ]);
    expect(rowsOf('Ý kiến')[0]).toStrictEqual([2, 'Vì sao?', 'Xã Đông Một', '=cmd|calc']);
  });

  it('PAPER-18: has of an anonymous survey no respondent, no group, and no two texts that are known to be of one person', () => {
    const survey = { ...FORM, anonymous: true };
    // More may be known of the papers than shall stand in the file.
    expect(listsOf({ survey }).map(({ name }) => name)).toStrictEqual(['Phiếu', 'Kết quả', 'Ý kiến']);
    const file = JSON.stringify(listsOf({ survey }));
    for (const name of ['Xã Đông Một', 'Xã Đông Hai', 'Xã Tây Một', 'Lê Văn Ba', 'DD-01'])
      expect(file).not.toContain(name);
    const texts = rowsOf('Ý kiến', { survey });
    expect(texts).toStrictEqual(rowsOf('Ý kiến', { survey, papers: [...PAPERS].reverse() }));
    expect(texts.map(([, , , text]) => text)).toStrictEqual(['=cmd|calc', 'Thiếu kinh phí', 'X', 'Y']);
  });

  it.each(['open', 'sealing', 'few'] as const)(
    'PAPER-18: says why results are withheld, and nothing of them: %s',
    (withheld) => {
      const lists = listsOf({ survey: { ...FORM, anonymous: true }, withheld, papers: [] });
      expect(lists.map(({ name }) => name)).toStrictEqual(['Phiếu']);
      const [, note] = lists[0]?.rows.find(([item]) => item === 'Ghi chú') ?? [];
      expect(note).toContain(withheld === 'few' ? `ít hơn ${SURVEY_LIMITS.anonymousAnswers}` : 'ẩn danh');
    },
  );

  it.each(['vi', 'en'] as const)('PAPER-18: no cell is a formula or a link, in %s', (language) => {
    const outcome = { survey: FORM, total: { answered: 3, asked: 4 }, sites: { [EAST_1]: turnout(1) }, papers: PAPERS };
    const file = listsXlsx(surveyLists(outcome, STATE, language));
    expect(JSON.stringify(readParts(file))).not.toMatch(/<f>|hyperlink|TargetMode=\\?"External/);
    const book = XLSX.read(file);
    expect(book.SheetNames).toHaveLength(6);
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {}));
    expect(cells.filter((cell) => (cell as { v?: unknown }).v === '=cmd|calc')).toHaveLength(2);
    expect(cells.filter((cell) => (cell as { f?: unknown }).f !== undefined)).toStrictEqual([]);
  });
});
