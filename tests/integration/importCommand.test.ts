import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JudgedRow } from '@diem-cau/shared/lists/preview.ts';
import { describe, expect, it } from 'vitest';
import { readList } from '../../server/src/adapters/readers/lists/readList.ts';
import { bookFile, DISTRICTS, HEADING, LISTS, SITES, textFile } from '../support/lists.ts';
import { workbookOf, zipOf } from '../support/workbook.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What the command prints, in the words of its exit. */
async function importList(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const options = { cwd: ROOT, timeout: 25_000 };
  try {
    return { code: 0, ...(await run(process.execPath, ['scripts/import/importList.ts', ...args], options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const file = (name: string) => join(LISTS, name);

describe('npm run import', () => {
  it('prints what importing a list would do as JSON', async () => {
    const { code, stdout } = await importList(file('01-secretary-as-made.xlsx'), '--json');
    expect(code).toBe(0);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      sheets: ['Sheet1'],
      sheet: 'Sheet1',
      headingRow: 7,
      columns: [
        { heading: 'Huyện/Thị/TP', field: 'parent' },
        { heading: 'Tên đơn vị', field: 'name' },
        { heading: 'Số lượng đại biểu', field: 'expected' },
        { heading: 'Họ tên người phụ trách', field: 'contact' },
        { heading: 'SĐT', field: 'phone' },
      ],
      unread: ['STT', 'Ghi chú'],
      encoding: null,
      problems: [],
    });
    expect(printed.leftOut).toContainEqual({ line: 15, why: 'total' });
    expect(printed.rows[2]).toMatchObject({
      line: 10,
      state: 'new',
      code: 'PHUONG-HAI',
      level: 3,
      parent: 'THANH-DOAN-MOT',
      expected: 25,
      contact: 'Lê Văn C',
      phone: '0900000003',
    });
  });

  it('compares with the lists before it, in the words of an office', async () => {
    const { code, stdout } = await importList(
      file('48b-one-row-inserted.csv'),
      '--existing',
      file('48a-stt-as-code.csv'),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('tên: Đoàn xã Hai → Đoàn xã MỚI');
    expect(stdout).toContain('Có thể đã chèn hoặc xóa một dòng');
    expect(stdout).toContain('Giữ nguyên: 2, Cần xem lại: 3, Lỗi: 0');
  });

  it('LIST-24: reads the statuses that it is told', async () => {
    const args = ['--status', 'Ổn định', '--status', 'Khó khăn', '--json'];
    const { stdout } = await importList(file('status-column.csv'), ...args);
    const { rows, newStatuses } = JSON.parse(stdout);
    expect(rows.map(({ status, state }: JudgedRow) => `${status} ${state}`)).toStrictEqual([
      'Ổn định new',
      'Khó khăn new',
      'tạm ngưng warning',
    ]);
    expect(newStatuses).toStrictEqual([]);
  });

  it('says in a sentence why a file cannot be read', async () => {
    const { code, stderr } = await importList(file('40-password.xlsx'));
    expect([code, stderr.trim()]).toStrictEqual([
      1,
      `${file('40-password.xlsx')}: Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi chọn lại.`,
    ]);
    const refused = JSON.parse((await importList(file('40-password.xlsx'), '--json')).stdout);
    expect(refused).toMatchObject({ rows: [], problems: [{ code: 'FILE_LOCKED' }] });
    const read = JSON.parse((await importList(file('48a-stt-as-code.csv'), '--json')).stdout);
    expect(Object.keys(refused).sort()).toStrictEqual(Object.keys(read).sort());
  });

  it('exits with 1 after printing a list with errors, and does not take one for the conference’s', async () => {
    const faulty = file('23-row-without-code-and-name.csv');
    const { code, stdout } = await importList(faulty);
    expect([code, /Lỗi: [1-9]/.test(stdout)]).toStrictEqual([1, true]);
    const after = await importList(file('48a-stt-as-code.csv'), '--existing', faulty);
    expect(after).toMatchObject({ code: 1, stdout: '' });
    expect(after.stderr).toContain(`--existing ${faulty}: danh sách này có lỗi`);
  });

  it('names the sheet of every line where several are read', async () => {
    const { stdout } = await importList(file('15-one-sheet-per-district.xlsx'), '--sheet', '*');
    const lines = stdout.split('\n').filter((line) => /\b[Dd]òng \d|Dòng tiêu đề/.test(line));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !line.startsWith('Trang tính “'))).toStrictEqual([]);
  });
});

const readEmpty = (file: Uint8Array) => readList(file, { known: [], levels: DISTRICTS });

describe('files that are made to keep a server busy', () => {
  const cells = (count: number, cell: string) =>
    `<row r="1"><c t="inlineStr"><is><t>tên</t></is></c></row>${`<row>${cell.repeat(100)}</row>`.repeat(count / 100)}`;

  it.each([
    ['two gigabytes of spaces', () => zipBomb()],
    ['a million cells', () => workbookOf([], { sheetXml: cells(1_000_000, '<c><v>1</v></c>') })],
    ['half a million formulas', () => workbookOf([], { sheetXml: cells(500_000, '<c><f>A1+1</f><v>1</v></c>') })],
    ['a text of a million cells', () => Buffer.from(`mã,tên\n${`${'1,'.repeat(99)}1\n`.repeat(10_000)}`)],
    [
      'more parts than a workbook has',
      () => zipOf(Array.from({ length: 3_000 }, (_, index) => ({ name: `xl/${index}.xml`, content: '' }))),
    ],
  ])('LIST-19: %s', async (_, make) => {
    expect(await readEmpty(make())).toStrictEqual({ ok: false, error: { code: 'LIST_TOO_LARGE' } });
  });

  /** A sheet of 80 MB in 80 KB, which says that it has one byte. */
  function zipBomb(): Buffer {
    return zipOf([
      { name: '_rels/.rels', content: '<x/>' },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * 1024 * 1024, 32), claimedSize: 1 },
    ]);
  }

  it('LIST-19: a table whose cells claim to cover a million rows is read by what stands in it', async () => {
    const html = '<table><tr><td rowspan="1000000" colspan="1000">tên</td><td>số người</td></tr></table>';
    const read = await readEmpty(Buffer.from(html));
    expect(read).toMatchObject({ ok: true });
  });

  it('LIST-19: a list is read as fast beside it', async () => {
    const read = await Promise.all([
      readEmpty(textFile([HEADING, ...SITES])),
      readEmpty(bookFile([{ rows: [HEADING, ...SITES] }])),
    ]);
    expect(read.every(({ ok }) => ok)).toBe(true);
  });
});
