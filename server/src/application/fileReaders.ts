import type { Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** Rows of cells, the heading first. */
export type Table = readonly (readonly string[])[];

/** Reads files that people upload. A hostile file must neither stall nor crash the server. */
export interface FileReaders {
  /**
   * The number of pages of a PDF, after each page was rendered once. Errors: `DOCUMENT_UNREADABLE`, `DOCUMENT_LOCKED`,
   * `DOCUMENT_FORM`, `DOCUMENT_TOO_COMPLEX`, `DOCUMENT_TOO_LONG` with `pages` and `most`, `DOCUMENT_PAGE_UNDRAWABLE` with
   * `page`, and `READER_BUSY` when too many files are queued.
   */
  checkPdf(file: Buffer): Promise<Result<number, WireError>>;

  /**
   * A list of sites, CSV or the first sheet of a workbook (XLSX). The first bytes decide the format, not the name.
   * Errors: `FILE_UNREADABLE`, `LIST_TOO_LARGE`, `READER_BUSY`, and `INVALID` when text is not valid CSV.
   */
  readSitesTable(file: Buffer): Promise<Result<Table, WireError>>;
}
