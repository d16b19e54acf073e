import type { papers as vietnamese } from '../vi/papers.ts';
import type { Words } from '../words.ts';

/** The papers of a conference as those read them who do not keep the minutes, and the files of all. */
export const papers: Words<typeof vietnamese> = {
  papers: {
    heading: 'Minutes and notice of conclusions',
    kinds: { minutes: 'Minutes', notice: 'Notice of conclusions' },
    fileNames: { minutes: 'minutes', notice: 'notice-of-conclusions' },
    saveDocx: 'Save as Word (.docx)',
    savePdf: 'Save as PDF',
    none: 'The minutes and the notice of conclusions appear here once the {{chair}} has approved them.',
    approved: 'Approved by {{name}} at {{time}}, {{day}}.',
    correct: 'Ask to correct the minutes',
    correctHint:
      'If the number of people, the name of a speaker or what your site said is recorded wrongly, say what to correct. You can ask until the minutes are approved.',
    correctText: 'What to correct',
    correctSend: 'Send to the secretary',
    waiting: 'Sent at {{time}}, {{day}}. The secretary has not answered yet.',
    replied: '{{name}} answered: {{reply}}',
  },
};
