import type { documents as vietnamese } from '../vi/documents.ts';
import type { Words } from '../words.ts';

/** What is presented: figures and documents. */
export const documents: Words<typeof vietnamese> = {
  cards: {
    title: 'For the stage',
    noneAtAll: 'Nothing to present yet',
    noneAtAllHint: 'Pages of figures and documents are prepared for each item of the agenda.',
    orphans: 'No longer on the agenda',
    add: 'Add a page of figures',
    edit: 'Edit the page of figures',
    remove: 'Remove',
    save: 'Save',
    saved: 'The page of figures is saved.',
    name: 'Title',
    kind: 'Kind',
    kinds: {
      table: 'Table',
      figures: 'Figures',
      bars: 'Bars',
    },
    data: 'Data',
    hints: {
      table: 'Paste from a spreadsheet. The first row is the heading; at most {{rows}} rows and {{columns}} columns.',
      figures:
        'Paste from a spreadsheet, at most {{rows}} rows: label, figure, note. A figure may be 5,166 / 7,460 or 3–5.',
      bars: 'Paste from a spreadsheet, at most {{rows}} rows: label, number, target if there is one. 1,234 and 1.234 are both over a thousand; a fraction is 1.5 or 1,5.',
    },
    preview: 'Preview',
    wrongRow: 'Row {{row}} does not fit this kind of page.',
    present: 'Present',
    page: 'Page {{page}}/{{pages}}',
    previous: 'Previous page',
    next: 'Next page',
    upload: 'Add a document',
    uploadKinds: 'PDF, picture, .docx or .pptx',
    uploading: 'Uploading and checking each page',
    uploaded: 'The document has been saved.',
    document_other: 'Document, {{count}} pages',
    unnamed: 'Document',
    loading: 'Loading the document',
    unreadable: 'The document cannot be shown yet. Please check the connection.',
    undrawable: 'This page cannot be shown.',
    retry: 'Load the document again',
    label: 'Subject',
    number: 'Figure',
    target: 'Target',
    document_one: 'Document, {{count}} page',
  },
  presenterClock: {
    set: 'Time the presenter',
    title: 'Time to present',
    minutes: 'Minutes',
    hint: 'All screens show the clock while nobody has the floor.',
    start: 'Start the clock',
    takeOff: 'Take the clock off',
  },
};
