import type { Result } from '@diem-cau/shared/kernel/result.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { AnswersContext, ReadAnswers } from '@diem-cau/shared/lists/answers/checkAnswers.ts';
import type { CheckedList } from '@diem-cau/shared/lists/checkList.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { ListContext } from '@diem-cau/shared/lists/previewList.ts';
import type { TemplateTag } from '@diem-cau/shared/organisation/templateTags.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** What an uploaded document is, by its bytes. `oldOffice`: a format before Office 2007, or any with a password. */
export type DocumentKind = 'pdf' | 'picture' | 'docx' | 'pptx' | 'oldOffice';

/** A template that papers can be made from, and the tags that it uses. */
export interface CheckedTemplate {
  readonly docx: Buffer;
  readonly tags: readonly TemplateTag[];
}

/** Reads files that people upload. A hostile file must neither stall nor crash the server. */
export interface FileReaders {
  /**
   * The number of pages of a PDF, after each page was rendered once. Errors: `DOCUMENT_UNREADABLE`, `DOCUMENT_LOCKED`,
   * `DOCUMENT_FORM`, `DOCUMENT_TOO_COMPLEX`, `DOCUMENT_TOO_LONG` with `pages` and `most`, `DOCUMENT_PAGE_UNDRAWABLE` with
   * `page`, and `READER_BUSY` when too many files are queued.
   */
  checkPdf(file: Buffer): Promise<Result<number, WireError>>;

  /** What a document is: its bytes decide, not its name. Undefined for everything that cannot be presented. */
  detectDocument(file: Buffer): Promise<DocumentKind | undefined>;

  /**
   * A PDF of one page with a picture (PNG, JPEG, WebP), the right way up. Errors: `DOCUMENT_UNREADABLE`,
   * `DOCUMENT_TOO_COMPLEX`, and `READER_BUSY` when too many files are queued.
   */
  pictureToPdf(file: Buffer): Promise<Result<Buffer, WireError>>;

  /**
   * What importing a list of sites into a conference would do: a spreadsheet or a text table of any kind that an office has.
   * Its bytes decide the format, not its name. Errors: `FILE_UNREADABLE`, `FILE_LOCKED`, `FILE_OTHER_KIND`, `FILE_EMPTY`,
   * `LIST_TOO_LARGE`, and `READER_BUSY` when too many files are queued.
   */
  readList(file: Uint8Array, context: ListContext, choices?: ListChoices): Promise<Result<CheckedList, WireError>>;

  /** What entering the answers of a spreadsheet or text table to a survey would do, and the answers. Errors: as `readList`. */
  readAnswers(
    file: Uint8Array,
    context: AnswersContext,
    choices?: AnswerChoices,
  ): Promise<Result<ReadAnswers, WireError>>;

  /**
   * An office's own template for its papers, with nothing in it but what was looked at. Errors: `TEMPLATE_UNREADABLE`,
   * `TEMPLATE_TOO_LARGE` with `megabytes`, `TEMPLATE_MACROS`, `TEMPLATE_LINKS`, `TEMPLATE_TAG_NOT_ALONE` with `tag`,
   * `TEMPLATE_TAGS_UNKNOWN` and `TEMPLATE_TAGS_MISSING` with `tags`, `DOCUMENT_OLD_OFFICE`, and `READER_BUSY`.
   */
  readTemplate(file: Buffer): Promise<Result<CheckedTemplate, WireError>>;
}
