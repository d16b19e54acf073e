import type { Paper } from '@diem-cau/shared/minutes/paper.ts';

/** One file of a dossier. */
export interface DossierFile {
  /** Such as `papers/minutes.docx`: ASCII, parted by slashes. */
  readonly path: string;
  readonly content: Buffer;
}

/** A paper of a dossier. */
export interface FiledPaper {
  /** The path of its files without their endings. */
  readonly path: string;
  readonly paper: Paper;
  readonly approved: boolean;
}
