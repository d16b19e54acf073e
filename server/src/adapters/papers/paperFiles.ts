import type { PaperFiles } from '../../application/papers/paperFiles.ts';

/** Each library is loaded with the first file: a server that makes none does not hold it. */
export const paperFiles: PaperFiles = {
  async docx(paper, addenda, template) {
    if (template) {
      const { templateDocx } = await import('./docx/templateDocx.ts');
      return templateDocx(template, paper, addenda);
    }
    const { paperDocx } = await import('./docx/paperDocx.ts');
    return paperDocx(paper, addenda);
  },
  async sampleTemplate(kind, letterhead) {
    const { sampleTemplate } = await import('./docx/sampleTemplate.ts');
    return sampleTemplate(kind, letterhead);
  },
  async xlsx(lists) {
    const { listsXlsx } = await import('./listsXlsx.ts');
    return listsXlsx(lists);
  },
};
