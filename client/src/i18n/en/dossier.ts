import type { dossier as vietnamese } from '../vi/dossier.ts';
import type { Words } from '../words.ts';

/** The dossier of a conference. */
export const dossier: Words<typeof vietnamese> = {
  dossier: {
    title: 'Dossier of the {{meeting}}',
    hint: 'One .zip with the papers, lists, log, ballots and documents, and a page to read them without a network. It is signed; anybody can check it.',
    save: 'Save the dossier (.zip)',
    fileName: 'dossier',
    afterClose: 'It can be made once the {{meeting}} has closed.',
  },
};
