import type { PaperFiles } from '../../application/papers/paperFiles.ts';

/** Each library is loaded with the first file: a server that makes none does not hold it. */
export const paperFiles: PaperFiles = {
  async docx(paper, addenda) {
    const { paperDocx } = await import('./docx/paperDocx.ts');
    return paperDocx(paper, addenda);
  },
  async xlsx(lists) {
    const { listsXlsx } = await import('./listsXlsx.ts');
    return listsXlsx(lists);
  },
};
