import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import type { Paper, PaperPart } from '@diem-cau/shared/minutes/paper.ts';

/** Makes files of papers. */
export interface PaperFiles {
  /**
   * The paper as an Office Open XML document, with what was added after its approval below the signatures: made from a template of
   * the office's own, or in the form of its letterhead.
   */
  docx(paper: Paper, addenda: readonly PaperPart[], template?: Buffer): Promise<Buffer>;
  /** A template with every tag, in a form. */
  sampleTemplate(kind: PaperKind, letterhead: Letterhead): Promise<Buffer>;
  /** A workbook with a sheet for each list. */
  xlsx(lists: readonly MinutesList[]): Promise<Buffer>;
}
