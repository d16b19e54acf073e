import type { PaperFiles } from '../../application/papers/paperFiles.ts';

/** The library is loaded with the first paper: a server that makes none does not hold it. */
export const paperFiles: PaperFiles = {
  async docx(paper) {
    const { paperDocx } = await import('./docx/paperDocx.ts');
    return paperDocx(paper);
  },
};
