import type { ListFile } from '@diem-cau/shared/lists/listFile.ts';
import XLSX from '@e965/xlsx';
import { isOutOfMemory } from '../answerOnce.ts';
import { storeZip, unpackZip, ZipError } from '../zip.ts';
import { decodeText } from './decodeText.ts';
import { readDelimited, splitOnlyColumn } from './delimitedText.ts';
import { ListError, type ReadFile } from './listAnswer.ts';
import { withMarks } from './openDocument.ts';
import { READ_OPTIONS, sheetsOf } from './sheetCells.ts';

/** Unpacked, in bytes. A list of 5,000 sites unpacks to some 2 MB, one that is formatted down to the last row to 40. */
const ZIP_LIMITS = { entries: 2_000, bytes: 64 * 1024 * 1024 };

/** A list of 5,000 rows, formatted over 60 columns. */
const MAX_STORED_CELLS = 300_000;

const ZIP = Buffer.from('PK\x03\x04');
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** How files begin that people choose by mistake: PDF, pictures, RTF, archives, programs. */
const OTHER_KINDS = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '{\\rtf',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'MZ',
  'BM',
  'II*\0',
  'RIFF',
].map((start) => Buffer.from(start, 'latin1'));

/** Reads a spreadsheet or a text table of any kind that an office has. What it is shows in its bytes, not in its name. */
export async function readListFile(file: Buffer): Promise<ReadFile> {
  try {
    return { file: await readKind(file) };
  } catch (error) {
    if (error instanceof ListError) return { code: error.code };
    if (error instanceof ZipError) return { code: error.code === 'TOO_LARGE' ? 'LIST_TOO_LARGE' : 'FILE_UNREADABLE' };
    if (isOutOfMemory(error)) throw error;
    return { code: isLocked(error) ? 'FILE_LOCKED' : 'FILE_UNREADABLE' };
  }
}

function readKind(file: Buffer): ListFile | Promise<ListFile> {
  if (file.length === 0) throw new ListError('FILE_EMPTY');
  if (startsWith(file, ZIP)) return readZipped(file);
  if (startsWith(file, COMPOUND_FILE)) return readCompound(file);
  if (OTHER_KINDS.some((start) => startsWith(file, start))) throw new ListError('FILE_OTHER_KIND');
  // Workbooks of Excel 2 to 4 begin with a record and no container.
  if (file[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(file[1] ?? -1) && file.includes(0)) return ofBook(file);
  return readText(file);
}

function startsWith(file: Buffer, start: Buffer): boolean {
  return file.subarray(0, start.length).equals(start);
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /password|encrypt/i.test(error.message);
}

/** .xlsx, .xlsm, .xlsb and .ods are archives. The library unpacks without bounds, so it gets one of what was checked. */
async function readZipped(file: Buffer): Promise<ListFile> {
  const parts = await unpackZip(file, isSheetPart, ZIP_LIMITS);
  const names = [...parts.keys()].map((name) => name.toLowerCase().replaceAll('\\', '/'));
  if (names.some((name) => /(?:^|\/)(?:document|presentation)\.xml$/.test(name)))
    throw new ListError('FILE_OTHER_KIND');
  const isWorkbook =
    names.some((name) => /(?:^|\/)(?:workbook\d*\.(?:xml|bin)|content\.xml)$/.test(name)) ||
    names.includes('_rels/.rels');
  if (!isWorkbook) throw new ListError('FILE_OTHER_KIND');
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new ListError('FILE_LOCKED');
  const kind = parts.get('mimetype')?.toString('latin1') ?? '';
  if (kind !== '' && !kind.includes('spreadsheet')) throw new ListError('FILE_OTHER_KIND');
  if (countCells(parts) > MAX_STORED_CELLS) throw new ListError('LIST_TOO_LARGE');
  const mended = new Map([...parts].map(([name, content]) => [name, withClosedStrings(name, content)]));
  const { sheets } = ofBook(storeZip(mended));
  const content = parts.get('content.xml');
  return { sheets: content ? withMarks(sheets, content.toString('utf8')) : sheets };
}

/** Cells in the sheets of an archive, empty ones with a format too. Counted first, since to read a million takes minutes. */
function countCells(parts: ReadonlyMap<string, Buffer>): number {
  let count = 0;
  for (const [name, content] of parts) {
    const tag = /sheet\d*\.xml$/i.test(name) ? '<c' : name === 'content.xml' ? '<table:table-cell' : undefined;
    if (tag === undefined) continue;
    for (
      let at = content.indexOf(tag);
      at >= 0 && count <= MAX_STORED_CELLS;
      at = content.indexOf(tag, at + tag.length)
    )
      count += 1;
  }
  return count;
}

/** Pictures, fonts and printer settings are never unpacked. */
function isSheetPart(name: string): boolean {
  return /\.(?:xml|rels|bin)$/i.test(name)
    ? !/media|printersettings|vbaproject|thumbnail/i.test(name)
    : name === 'mimetype';
}

/** The library takes an empty `<si/>` for one that goes on, and gives every later cell its neighbour's text. */
function withClosedStrings(name: string, content: Buffer): Buffer {
  if (!/sharedstrings\.xml$/i.test(name)) return content;
  return Buffer.from(content.toString('utf8').replace(/<((?:\w+:)?)si(?:\s[^<>]*)?\/>/g, '<$1si><$1t></$1t></$1si>'));
}

function readCompound(file: Buffer): ListFile {
  const { FullPaths: paths } = XLSX.CFB.read(file, { type: 'buffer' });
  if (paths.some((path: string) => /\/EncryptedPackage$/.test(path))) throw new ListError('FILE_LOCKED');
  if (!paths.some((path: string) => /\/(?:Workbook|Book)$/i.test(path))) throw new ListError('FILE_OTHER_KIND');
  return ofBook(file);
}

/** Tables of web pages and of XML are text, as are those that are only named .xls. */
function readText(file: Buffer): ListFile {
  const start = file.toString('latin1', 0, 4_096);
  const isMarkup = /^[\s\uFEFF\xEF\xBB\xBF]*<(?:!doctype html|html|head|meta|body|table|style|div|\?xml|!--)/i.test(
    start,
  );
  const decoded = decodeText(file);
  // Web archives and files of the formats SYLK and DIF are text that only spreadsheet programs take for a table.
  if (/^(?:MIME-Version:|ID;P|TABLE\r?\n0,1\b)/i.test(start)) throw new ListError('FILE_UNREADABLE');
  if (/^\s*(?:\[\s*)?\{/.test(decoded.text)) throw new ListError('FILE_OTHER_KIND');
  if (!isMarkup && !/^\s*<(?:!doctype html|html|table|meta|\?xml)/i.test(decoded.text)) {
    if (decoded.text.trim() === '') throw new ListError('FILE_EMPTY');
    return { sheets: [readDelimited(decoded.text)], encoding: decoded.encoding };
  }
  if (!/<table\b|urn:schemas-microsoft-com:office:spreadsheet/i.test(decoded.text))
    throw new ListError('FILE_OTHER_KIND');
  const book = XLSX.read(decoded.text, { ...READ_OPTIONS, type: 'string', raw: true });
  return { sheets: sheetsOf(book).map(splitOnlyColumn), encoding: decoded.encoding };
}

function ofBook(file: Buffer): ListFile {
  return { sheets: sheetsOf(XLSX.read(file, { ...READ_OPTIONS, type: 'buffer' })).map(splitOnlyColumn) };
}
