import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import type { Paper, PaperPart } from '@diem-cau/shared/minutes/paper.ts';

/** Makes files of papers. */
export interface PaperFiles {
  /** The paper as an Office Open XML document, with what was added after its approval below the signatures. */
  docx(paper: Paper, addenda: readonly PaperPart[]): Promise<Buffer>;
  /** A workbook with a sheet for each list. */
  xlsx(lists: readonly MinutesList[]): Promise<Buffer>;
}
