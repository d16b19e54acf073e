import { LEVEL_OPTIONS } from '@diem-cau/shared/lists/levelOptions.ts';
import { describe, expect, it } from 'vitest';
import { en } from '../../client/src/i18n/en.ts';
import { vi } from '../../client/src/i18n/vi.ts';
import { sayFileProblem, sayRowProblem } from '../../scripts/import/sentences.ts';
import { HEADING, judge, type Row, textFile } from '../support/lists.ts';

/** What is said of the only row of a list. */
async function saidOf(row: Row): Promise<string> {
  const { rows } = await judge(textFile([HEADING, row]));
  return (rows[0]?.problems ?? []).map(sayRowProblem).join(' ');
}

describe('what an import of a list says', () => {
  it.each<[string, Row, string]>([
    ['a name', ['A', 'x'.repeat(121), 'xã', '', 1], 'dài quá 120 ký tự'],
    ['a code', ['A'.repeat(25), 'Xã Hai', 'xã', '', 1], 'tối đa 24 ký tự'],
    ['a headcount', ['A', 'Xã Hai', 'xã', '', 9_999], 'lớn hơn 5000'],
    ['a contact', ['A', 'Xã Hai', 'xã', '', 1, 'Nguyễn '.repeat(20)], 'dài quá 120 ký tự'],
  ])('names the bound that is exceeded: %s', async (_, row, sentence) => {
    expect(await saidOf(row)).toContain(sentence);
  });

  it('names the levels of the organisation where one is not known', async () => {
    const names = LEVEL_OPTIONS['tinh-huyen-xa'].map(({ name }) => name).join(', ');
    expect(await saidOf(['A', 'Điểm Hai', 'vùng', '', 1])).toContain(`Dùng một trong các cấp: ${names}.`);
  });

  it('names the largest number of rows', async () => {
    const rows = Array.from({ length: 5_001 }, (_, index) => [`A${index}`, `Xã ${index}`, 'xã', '', 1]);
    const { problems } = await judge(textFile([HEADING, ...rows]));
    expect(problems.map(sayFileProblem)).toStrictEqual([
      'Danh sách có hơn 5000 dòng. Chia thành nhiều tệp rồi nhập lần lượt.',
    ]);
  });

  it('calls the conference by its word', async () => {
    expect(await saidOf(['A', 'Xã Hai', 'xã', 'Huyện Chín', 1])).toContain('không có trong hội nghị');
  });

  it('has no bound in its texts: a limit is filled in', () => {
    const texts = [vi, en]
      .flatMap(({ lists }) => [lists.fileProblems, lists.rowProblems])
      .flatMap(Object.values<string>);
    expect(texts.filter((text) => /\d{2,}/.test(text))).toStrictEqual([]);
  });
});
