import { initialRoster } from '@diem-cau/shared/domain/roster/state.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import { checkAnswers, MAX_ANSWER_ROWS } from '@diem-cau/shared/lists/answers/checkAnswers.ts';
import type { Cell, ListFile } from '@diem-cau/shared/lists/listFile.ts';
import { levelsOfRoster } from '@diem-cau/shared/lists/rosterList.ts';
import { describe, expect, it } from 'vitest';

const FORM: SurveyForm = {
  title: 'Sinh hoạt chi đoàn',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Chi đoàn có sinh hoạt đều không?', required: true, options: ['Có', 'Không, rất khó'] },
    { kind: 'long', text: 'Vì sao?', required: true, when: { question: 1, option: 2 } },
    { kind: 'several', text: 'Cần hỗ trợ gì?', required: false, options: ['Kinh phí', 'Cán bộ, địa điểm', 'Tài liệu'] },
    { kind: 'scale', text: 'Mức hài lòng', required: false, scale: 5 },
    { kind: 'number', text: 'Số đoàn viên hiện có', required: false, unit: 'đoàn viên' },
    { kind: 'date', text: 'Ngày đại hội gần nhất', required: false },
  ],
};

const SITES = [
  { code: 'AN-BINH', name: 'Phường An Bình', level: 3, expected: 10 },
  { code: 'BINH-AN', name: 'Xã Bình An', level: 3, expected: 10 },
  { code: 'TAN-PHU-1', name: 'Xã Tân Phú', level: 3, parent: 'H1', expected: 10 },
  { code: 'TAN-PHU-2', name: 'Xã Tân Phú', level: 3, parent: 'H2', expected: 10 },
];
const HEADINGS = ['Dấu thời gian', 'Đơn vị', ...FORM.questions.map(({ text }) => text)];

function read(rows: readonly (readonly Cell[])[], choices: AnswerChoices = {}, change: Partial<SurveyForm> = {}) {
  const file: ListFile = {
    sheets: [{ name: '', merged: [], rows: rows.map((cells, index) => ({ line: index + 1, cells })) }],
  };
  const levels = levelsOfRoster(initialRoster, 'vi');
  return checkAnswers(file, { form: { ...FORM, ...change }, sites: SITES, levels, answered: ['BINH-AN'] }, choices);
}

/** What one row, below the usual headings, says. */
function readRow(...cells: readonly Cell[]) {
  const { checked, papers } = read([HEADINGS, ['30/11/2026 08:15:00', 'Phường An Bình', ...cells]]);
  return { problems: checked.rows[0]?.problems ?? [], answers: papers[0]?.answers };
}

describe('a sheet of answers to a survey', () => {
  it('SURV-15: has a row a respondent below headings that are the questions, whatever stands above and beside them', () => {
    const { checked, papers } = read([
      ['TỔNG HỢP PHIẾU LẤY Ý KIẾN'],
      [],
      [
        'STT',
        'Đơn vị',
        'Câu 1. Chi đoàn có sinh hoạt đều không? (*)',
        'Vì sao',
        'CẦN HỖ TRỢ GÌ?',
        'Hài lòng',
        'Ghi chú',
      ],
      ['1', 'AN-BINH', 'có', null, 'Tài liệu; Cán bộ, địa điểm', '4', 'nộp muộn'],
      [],
      ['2', 'đoàn xã bình an', '2) Không, rất khó', 'Xa quá.', 'Cán bộ, địa điểm, Kinh phí', null, null],
    ]);
    expect(checked.outline?.headingLine).toBe(3);
    expect(checked.outline?.columns.map(({ field }) => field)).toStrictEqual([
      ...[null, 'site', 'q1', 'q2', 'q3', 'q4', null],
    ]);
    expect(papers.map(({ siteId, answers }) => [siteId, answers])).toStrictEqual([
      ['AN-BINH', { q1: 'o1', q3: 'o2+o3', q4: '4' }],
    ]);
    // The other one has answered by itself, which nothing entered here replaces.
    expect(checked.counts).toStrictEqual({ ready: 1, warning: 0, error: 0, before: 1, empty: 0 });
    expect(checked.problems.map(({ code, value }) => [code, value])).toStrictEqual([['QUESTIONS_UNREAD', '5, 6']]);
  });

  it('SURV-15: a form that gives each option a column is read, below one heading or two', () => {
    const marks = ['BINH-AN', 'Có', 'x', '', '1'];
    const [first, second, third] = FORM.questions[2]?.options ?? [];
    const heading = (option?: string) => `${FORM.questions[2]?.text} [${option}]`;
    const one = [['Mã', FORM.questions[0]?.text ?? '', heading(first), heading(second), heading(third)], marks];
    const two = [
      ['Mã', FORM.questions[0]?.text ?? '', FORM.questions[2]?.text ?? '', null, null],
      [null, null, first ?? '', second ?? '', third ?? ''],
      marks,
    ];
    for (const rows of [one, two]) {
      const { checked } = read(rows);
      expect(checked.outline?.columns.map(({ field }) => field)).toStrictEqual(['site', 'q1', 'q3o1', 'q3o2', 'q3o3']);
      expect(checked.rows.map(({ words }) => words)).toStrictEqual([['Có', 'Kinh phí; Tài liệu']]);
    }
  });

  const number = (value: number) => ({ kind: 'number', value, shown: String(value) }) as const;
  const day = { kind: 'date', shown: '30/11/26', year: 2026, month: 11, day: 30, value: 46_356 } as const;

  it.each<[string, readonly Cell[], object]>([
    ['numbers by their value', [number(4), number(1_200)], { q4: '4', q5: '1200' }],
    ['a mark of how many', ['4 trên 5', '1200 Đoàn viên.'], { q4: '4', q5: '1200' }],
    ['a mark with a number in front', ['4. Tốt', '0'], { q4: '4', q5: '0' }],
    ['a mark with words', ['4 - Hài lòng', '1200 đoàn viên'], { q4: '4', q5: '1200' }],
    ['a day of a cell', ['5/5', '12,5', day], { q4: '5', q5: '12.5', q6: '2026-11-30' }],
    ['a day as it is written', ['–', '-', '5/8/2025'], { q6: '2025-08-05' }],
    ['a day with its month first', ['', '', '11/30/2025 10:22:00'], { q6: '2025-11-30' }],
    ['a day in words', ['', '', 'ngày 5 tháng 8 năm 2025'], { q6: '2025-08-05' }],
  ])('SURV-15: reads %s', (_, cells, answers) => {
    expect(readRow('Có', null, null, ...cells)).toStrictEqual({ problems: [], answers: { q1: 'o1', ...answers } });
  });

  it.each<[string, readonly Cell[], object]>([
    ['an unknown option', ['Đôi khi'], { code: 'OPTION_UNKNOWN', question: 1, value: 'Đôi khi' }],
    ['a remark beside the option', ['Có, nhưng ít'], { code: 'OPTION_UNKNOWN', question: 1, value: 'Có, nhưng ít' }],
    ['an option among others', ['Có', null, 'Kinh phí, Xe'], { code: 'OPTION_UNKNOWN', question: 3, value: 'Xe' }],
    ['no answer', [null, null, 'Tài liệu'], { code: 'ANSWER_MISSING', question: 1 }],
    ['no answer to what the first one asks', ['Không, rất khó'], { code: 'ANSWER_MISSING', question: 2 }],
    ['a mark too high', ['Có', null, null, '6'], { code: 'MARK_INVALID', question: 4, value: '6' }],
    ['a mark between two', ['Có', null, null, '4.5'], { code: 'MARK_INVALID', question: 4, value: '4.5' }],
    ['two marks', ['Có', null, null, '3-4'], { code: 'MARK_INVALID', question: 4, value: '3-4' }],
    ['a mark of another scale', ['Có', null, null, '4/10'], { code: 'MARK_INVALID', question: 4, value: '4/10' }],
    ['a day for a mark', ['Có', null, null, '1/5/2026'], { code: 'MARK_INVALID', question: 4, value: '1/5/2026' }],
    ['no number', ['Có', null, null, null, 'nhiều'], { code: 'NUMBER_INVALID', question: 5, value: 'nhiều' }],
    [
      'no day',
      ['Có', null, null, null, null, '31/02/2025'],
      { code: 'DATE_INVALID', question: 6, value: '31/02/2025' },
    ],
    ['an error', [{ kind: 'error', shown: '#N/A' }], { code: 'CELL_ERROR', question: 1, value: '#N/A' }],
    ['a formula', [{ kind: 'uncomputed' }], { code: 'FORMULA_WITHOUT_VALUE', question: 1 }],
    ['a text too long', ['Không, rất khó', 'x'.repeat(1_001)], { code: 'TEXT_TOO_LONG', question: 2, limit: '1000' }],
  ])('SURV-15: refuses %s, with the question', (_, cells, problem) => {
    expect(readRow(...cells)).toStrictEqual({ problems: [{ severity: 'error', ...problem }], answers: undefined });
  });

  it('SURV-15: says what it does not read and what it is not sure of, and enters the rest', () => {
    expect(readRow('Có', 'Xa quá', null, null, '1.200')).toStrictEqual({
      problems: [
        { code: 'NUMBER_UNCERTAIN', severity: 'warning', question: 5, value: '1.200', proposed: '1200' },
        { code: 'ANSWER_NOT_ASKED', severity: 'warning', question: 2 },
      ],
      answers: { q1: 'o1', q5: '1200' },
    });
  });

  it.each([
    ['2 nghìn', '2'],
    ['12 chi đoàn', '12'],
  ])('SURV-15: a number with words that are not its unit deserves a look: %s', (value, proposed) => {
    expect(readRow('Có', null, null, null, value)).toStrictEqual({
      problems: [{ code: 'NUMBER_UNCERTAIN', severity: 'warning', question: 5, value, proposed }],
      answers: { q1: 'o1', q5: proposed },
    });
  });

  it('SURV-15: a person explains words that no option and no site has', () => {
    const rows = [HEADINGS, ['', 'ĐTN An Bình 2', 'Đôi khi'], ['', 'Tân Phú', 'Có'], ['', '', 'Có']];
    const { checked } = read(rows);
    expect(checked.unknownSites).toStrictEqual(['ĐTN An Bình 2', 'Tân Phú']);
    expect(checked.unknownOptions).toStrictEqual({ q1: ['Đôi khi'] });
    expect(checked.rows.map(({ problems }) => problems.map(({ code }) => code))).toStrictEqual([
      ['SITE_UNKNOWN', 'OPTION_UNKNOWN'],
      ['SITE_AMBIGUOUS'],
      ['SITE_MISSING'],
    ]);
    const sites = { 'ĐTN An Bình 2': 'AN-BINH' as SiteId, 'Tân Phú': 'TAN-PHU-2' as SiteId };
    const explained = read(rows, { sites, options: { q1: { 'Đôi khi': 1 } }, without: [4] });
    expect(explained.papers.map(({ siteId, answers }) => [siteId, answers])).toStrictEqual([
      ['AN-BINH', { q1: 'o1' }],
      ['TAN-PHU-2', { q1: 'o1' }],
    ]);
    expect(explained.checked.counts.error).toBe(0);
  });

  it('SURV-15: a title that is merged over the table is no heading, and the sites above are not those who answer', () => {
    const title = 'DANH SÁCH ĐIỂM CẦU';
    const { checked, papers } = read([
      [title, title, title, title, title, title],
      ['A', 'B', 'C', FORM.questions[0]?.text ?? '', null, null],
      ['BINH-AN', '', 'AN-BINH', 'Có', null, null],
      ['BINH-AN', '', 'TAN-PHU-1', 'Có', null, null],
      ['BINH-AN', '', 'Tân Phú 3', 'Có', null, null],
    ]);
    expect(checked.outline?.headingLine).toBe(2);
    expect(checked.outline?.columns.map(({ field }) => field)).toStrictEqual([null, null, 'site', 'q1']);
    expect(papers.map(({ siteId }) => siteId)).toStrictEqual(['AN-BINH', 'TAN-PHU-1']);
  });

  it('SURV-15: a first row of answers that are options is no second row of the heading', () => {
    const [form, hall] = [FORM.questions[0]?.text ?? '', FORM.questions[2]?.text ?? ''];
    const whole = read([
      ['Mã', form, hall],
      ['AN-BINH', 'Có', 'Kinh phí'],
      ['TAN-PHU-1', 'Có', 'Tài liệu'],
    ]);
    expect(whole.papers.map(({ answers }) => answers)).toStrictEqual([
      { q1: 'o1', q3: 'o1' },
      { q1: 'o1', q3: 'o3' },
    ]);
    // Each option has its column, in which it is written once more where it was chosen.
    const each = read([
      ['Mã', form, `${hall} [Kinh phí]`, `${hall} [Tài liệu]`],
      ['AN-BINH', 'Có', 'Kinh phí', 'Tài liệu'],
    ]);
    expect(each.papers.map(({ answers }) => answers)).toStrictEqual([{ q1: 'o1', q3: 'o1+o3' }]);
  });

  it('SURV-15: an explanation holds in the column of an option, too, and for that text alone', () => {
    const [first, second] = FORM.questions[2]?.options ?? [];
    const heading = (option?: string) => `${FORM.questions[2]?.text} [${option}]`;
    const rows = [
      ['Mã', FORM.questions[0]?.text ?? '', heading(first), heading(second)],
      ['An Bính', 'Có', 'Rất cần', ''],
      ['Ân Bình', 'Có', '?', 'x'],
    ];
    const { checked } = read(rows);
    expect(checked.unknownOptions).toStrictEqual({ q3: ['Rất cần', '?'] });
    const sites = { 'An Bính': 'AN-BINH' as SiteId, 'Ân Bình': 'TAN-PHU-1' as SiteId };
    const explained = read(rows, { sites, options: { q3: { 'Rất cần': 1, '?': 3 } } });
    expect(explained.papers.map(({ siteId, answers }) => [siteId, answers])).toStrictEqual([
      ['AN-BINH', { q1: 'o1', q3: 'o1' }],
      ['TAN-PHU-1', { q1: 'o1', q3: 'o2+o3' }],
    ]);
  });

  it('SURV-15: a formula without its result in the column of an option is no option that was left out', () => {
    const heading = `${FORM.questions[2]?.text} [${FORM.questions[2]?.options?.[0]}]`;
    const rows = [
      ['Mã', FORM.questions[0]?.text ?? '', heading],
      ['AN-BINH', 'Có', { kind: 'uncomputed' } as const],
      ['TAN-PHU-1', 'Có', { kind: 'error', shown: '#REF!' } as const],
    ];
    expect(read(rows).checked.rows.map(({ problems }) => problems)).toMatchObject([
      [{ code: 'FORMULA_WITHOUT_VALUE', question: 3 }],
      [{ code: 'CELL_ERROR', question: 3, value: '#REF!' }],
    ]);
  });

  it('SURV-15: options that differ by a sign alone are told apart, and an empty cell is none of them', () => {
    const [single, , several] = FORM.questions;
    if (!single || !several) throw new Error('The form has six questions.');
    const questions = [
      { ...single, options: ['< 5 năm', '> 5 năm', '👍'] },
      { ...several, options: ['👍', '👎'] },
    ];
    const rows = [
      ['Mã', single.text, `${several.text} [👍]`, `${several.text} [👎]`],
      ['AN-BINH', '<5 năm', '', '👎'],
      ['TAN-PHU-1', '> 5 nam', '', ''],
      ['TAN-PHU-2', '👍', '👍', ''],
    ];
    const columns = { 2: 'q2o1', 3: 'q2o2' } as const;
    expect(read(rows, { columns }, { questions }).papers.map(({ answers }) => answers)).toStrictEqual([
      { q1: 'o1', q2: 'o2' },
      { q1: 'o2' },
      { q1: 'o3', q2: 'o1' },
    ]);
    const unsure = read([rows[0] ?? [], ['AN-BINH', '5 năm', '', '']], { columns }, { questions }).checked;
    expect(unsure.rows[0]?.problems).toMatchObject([{ code: 'OPTION_UNKNOWN', value: '5 năm' }]);
  });

  it('SURV-15: of several rows of one site the last one counts, once a person has left out the others', () => {
    const rows = [HEADINGS, ['', 'AN-BINH', 'Có'], ['', 'Phường An Bình', 'Không, rất khó', 'Xa']];
    const { checked } = read(rows);
    expect(checked.errorLines).toStrictEqual([2]);
    expect(checked.rows[0]?.problems).toMatchObject([{ code: 'SITE_TWICE', other: '3' }]);
    expect(read(rows, { without: checked.errorLines }).papers.map(({ line }) => line)).toStrictEqual([3]);
  });

  it('SURV-15: columns, heading and sheet are as a person chooses', () => {
    const rows = [
      ['A', 'B'],
      ['Có', 'AN-BINH'],
    ];
    expect(read(rows).checked.problems.map(({ code }) => code)).toStrictEqual(['QUESTION_COLUMNS_MISSING']);
    const chosen = read(rows, { headingRow: 1, columns: { 0: 'q1', 1: 'site' } });
    expect(chosen.papers).toMatchObject([{ siteId: 'AN-BINH', answers: { q1: 'o1' } }]);
    const unheaded = read(rows.slice(1), { headingRow: 0, columns: { 0: 'q1' } });
    expect(unheaded.papers).toMatchObject([{ siteId: 'AN-BINH', answers: { q1: 'o1' } }]);
    expect(read(rows, { columns: { 0: 'q1', 1: null } }).checked.problems.map(({ code }) => code)).toStrictEqual([
      'SITE_COLUMN_MISSING',
    ]);
    expect(read(rows, { sheet: 'Khác' }).checked.problems.map(({ code }) => code)).toStrictEqual(['SHEET_UNKNOWN']);
  });

  it('SURV-15: delegates may have a name, and stay unknown where the survey is anonymous', () => {
    const rows = [
      ['Họ và tên', ...HEADINGS],
      ['Nguyễn Văn An', '', 'AN-BINH', 'Có'],
      ['Trần Thị Bé', '', '', 'Có'],
    ];
    const named = read(rows, {}, { asks: 'delegates' });
    expect(named.papers.map(({ name, siteId }) => [name, siteId])).toStrictEqual([
      ['Nguyễn Văn An', 'AN-BINH'],
      ['Trần Thị Bé', undefined],
    ]);
    const unknown = read(rows, {}, { asks: 'delegates', anonymous: true });
    expect(unknown.papers.map(({ name, siteId }) => [name, siteId])).toStrictEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(unknown.checked.rows.map(({ who }) => who)).toStrictEqual(['', '']);
  });

  it('SURV-15: more rows than a sheet may have are refused as a whole', () => {
    const many = Array.from({ length: MAX_ANSWER_ROWS + 1 }, () => ['', '', 'Có']);
    const { checked } = read([HEADINGS, ...many], {}, { asks: 'delegates' });
    expect(checked.problems).toMatchObject([{ code: 'TOO_MANY_ROWS', limit: String(MAX_ANSWER_ROWS) }]);
  });
});
