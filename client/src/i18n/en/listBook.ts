import type { listBook as vietnamese } from '../vi/listBook.ts';
import type { Words } from '../words.ts';

export const listBook: Words<typeof vietnamese> = {
  inviteBook: {
    file: 'invitations.xlsx',
    sheet: 'Invitations',
    save: 'Save as a spreadsheet (.xlsx)',
    saveHint: 'It holds everybody’s link: keep it to yourself. Each time it is saved, the log says so.',
    headings: {
      name: 'Name',
      role: 'Role',
      group: 'Group',
      level: 'Level',
      contact: 'Contact',
      phone: 'Telephone',
      email: 'E-mail',
      siteCode: 'Site code',
      code: 'Invitation code',
      link: 'Link',
      firstAt: 'First used',
      lastAt: 'Last used',
      state: 'Validity',
    },
    states: { good: 'valid', revoked: 'revoked' },
  },
  listBook: {
    listFile: 'list-of-sites.xlsx',
    listSheet: 'List',
    guideSheet: 'Guide',
    title: 'How to fill in the list of sites',
    introPattern:
      'Enter one site per row on the sheet “List”, in place of the pattern. Save the file and choose it under “{{importing}}”. You can add columns of your own and change their order.',
    introSites:
      'The sheet “List” has the sites that the {{meeting}} has now. Change and add rows, then choose the file under “{{importing}}”. A row that you delete here stays in the {{meeting}}.',
    headings: {
      code: 'Code',
      name: 'Site name',
      level: 'Level',
      parent: 'Parent',
      expected: 'Expected people',
      contact: 'Contact',
      phone: 'Telephone',
      email: 'E-mail',
      status: 'Status',
    },
    explained: {
      code: 'Letters without accents, digits and hyphens, at most {{code}}; one code per site, the same in every list. Left empty, one is proposed from the name.',
      name: 'The name on screens and papers. Two sites of the same parent have different names.',
      level: 'Choose from the list in the cell: {{levels}}.',
      parent: 'The code or the name of the site above. Empty at the top.',
      expected:
        'How many people are expected in the room, a number from 0 to {{most}}. 1 stands for a person who joins alone and gives no headcount.',
      contact: 'Who looks after the room, to be telephoned. Only organisers and moderators see it. May be empty.',
      phone: 'Their telephone, with the zero in front; two numbers can be given. May be empty.',
      email: 'Where invitations and reminders are sent. May be empty.',
      status: 'Choose from the list below. May be empty.',
      noStatus:
        'May be empty. The {{meeting}} has no statuses yet: they are named under “{{structure}}”, and new words are asked about during the import.',
    },
    levels: 'Levels',
    statuses: 'Statuses',
    pattern: { code: 'SAMPLE-{{place}}', name: 'Sample {{level}}', contact: 'Nguyen Van A' },
    notListed: 'This word is not on the sheet “Guide”. Keep it?',
    noNumber: 'The headcount is a number from 0 to {{most}}. Keep it?',
  },
};
