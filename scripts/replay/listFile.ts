import XLSX from '@e965/xlsx';
import type { ListedSite, RealEvent } from './realEvent.ts';

const COLUMNS = ['STT', 'Mã', 'Tên điểm cầu', 'Cấp', 'Trực thuộc', 'Số người dự', 'Thư điện tử', 'Tình trạng'];

/** The office's list as it keeps it: title rows, an empty row, the heading, then one row for each site. */
export function listFile({ name, listTitle, sites, statuses }: RealEvent): Uint8Array {
  const width = statuses ? COLUMNS.length : COLUMNS.length - 1;
  const rows = sites.map((site, index) =>
    [
      ...[index + 1, site.code, site.name, site.level, site.parent ?? '', site.expected],
      ...[addressOf(site, name), site.status ?? ''],
    ].slice(0, width),
  );
  const sheet = XLSX.utils.aoa_to_sheet([...listTitle.map((line) => [line]), [], COLUMNS.slice(0, width), ...rows]);
  const book = XLSX.utils.book_new(sheet, 'Danh sách');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Where the letters of an event to a site go. */
export function addressOf({ code }: Pick<ListedSite, 'code'>, event: string): string {
  return `${code.toLowerCase()}@${event}.example`;
}
