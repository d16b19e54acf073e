import type { paperTemplates as vietnamese } from '../vi/paperTemplates.ts';
import type { Words } from '../words.ts';

/** The office's own templates for its papers. */
export const paperTemplates: Words<typeof vietnamese> = {
  paperTemplates: {
    title: 'The office’s own templates',
    hint: 'If the office has Word templates of its own, papers are made from them. Without one, a paper has the form above. An approved paper keeps the template it was approved with.',
    papers: { minutes: 'Minutes', notice: 'Notice of conclusions' },
    sampleName: { minutes: 'Template of minutes', notice: 'Template of a notice' },
    none: 'No template of its own: the form above is in use.',
    own: 'The template in use: {{name}}',
    choose: 'Choose a template (.docx)',
    replace: 'Replace the template',
    sample: 'Save a sample',
    save: 'Save the template in use',
    remove: 'Remove the template',
    removeTitle: 'Remove the template: {{paper}}',
    removeHint: 'Papers that are not approved will have the form above. Approved papers stay as they are.',
    tags: 'Tags to write in a template',
    tagsHint:
      'Write a tag in double braces wherever something is to be filled in. A template must have {{needed}}. The tags of the text and of the addenda stand alone in a paragraph.',
    means: {
      superior: 'The superior body',
      body: 'The body that issues the paper',
      number: 'The line of the number',
      date: 'Place and date',
      title: 'The type of the paper',
      subject: 'What it is about',
      text: 'The whole text, with its tables',
      secretaryPost: 'The post that signs at the left of minutes',
      secretary: 'The secretary’s name',
      onBehalfOf: 'On whose behalf a notice is signed (TM.)',
      chairPost: 'The post of the chair who signs',
      chair: 'The chair’s name',
      recipients: 'The recipients, one a line',
      addenda: 'What was added after the approval; empty until then',
    },
  },
};
