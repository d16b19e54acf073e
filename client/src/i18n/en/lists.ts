import type { lists as vietnamese } from '../vi/lists.ts';
import type { Words } from '../words.ts';

export const lists: Words<typeof vietnamese> = {
  fileProblems: {
    NO_TABLE: 'There is no list in the file. It needs a heading, for example: Code, Name, Level, Parent, Expected.',
    NAME_COLUMN_MISSING: 'No column is known to hold the names. Choose it, or give it the heading “Site name”.',
    NO_ROWS: 'There are no sites below the heading.',
    SHEET_UNKNOWN: 'The file has no sheet “{{value}}”. Its sheets are: {{other}}.',
    TABLES_BESIDE:
      'Two tables stand beside each other; the one that begins in column {{value}} would be lost. Move it below the first and choose the file again, or choose what the columns hold.',
    TOO_MANY_ROWS: 'The list has more than {{limit}} rows. Split it into several files and import them in turn.',
    SHEETS_UNREAD: 'Other sheets with a list are not read: {{value}}. Choose one sheet, or all.',
    HEADING_MISSING: 'There is no heading; the columns are guessed from their cells. Check each before you import.',
    EXPECTED_COLUMN_MISSING: 'There is no column of headcounts. New sites get 0; known sites keep theirs.',
    GROUPS_NOT_LISTED:
      'These are no sites of the list and therefore no parents: {{value}}. Add them if they should be.',
    OLD_ENCODING_READ: 'The file uses an old encoding ({{value}}) and was read into Unicode. Check the names.',
    STATUSES_TOO_MANY:
      'The list adds too many statuses: there can be {{limit}} at most. Give words of one meaning the same status in the step “Columns”.',
    ONE_COLUMN_SPLIT: 'The whole table stood in one column; it was split at “{{value}}”.',
  },
  rowProblems: {
    CELL_ERROR: 'The cell “{{field}}” shows the error {{value}}. Correct it in the spreadsheet.',
    FORMULA_WITHOUT_VALUE:
      'The cell “{{field}}” is a formula without a stored result. Open the file in Excel, save it and choose it again.',
    NO_CODE_NO_NAME: 'This row has neither a code nor a name. Enter the name, or delete the row.',
    NAME_MISSING: 'The name is missing.',
    NAME_TOO_LONG: 'The name is longer than {{limit}} characters. Shorten it.',
    NAME_TWICE: 'Another site of the same parent is called “{{value}}”. Add what tells them apart, or delete the row.',
    CODE_INVALID:
      'The code “{{value}}” cannot be used. Use letters without accents, digits and hyphens, at most {{limit}}.',
    CODE_TWICE: 'The code “{{value}}” stands more than once. Each site has a code of its own.',
    LEVEL_UNKNOWN: 'The level “{{value}}” is not known. Use one of these levels: {{other}}.',
    PARENT_UNKNOWN:
      'The parent “{{value}}” is neither in the file nor in the {{meeting}}. Correct it, or add that site.',
    PARENT_AMBIGUOUS: 'Several sites are called “{{value}}”. Give the code of the parent instead.',
    PARENT_NOT_ABOVE: 'The level of the parent “{{value}}” is not above the level of this site. Correct one of them.',
    LEVEL_NOT_ABOVE_CHILD:
      'This level is not above that of “{{value}}”, which stays below this site in the {{meeting}}. Correct the level, or list “{{value}}” with a lower one.',
    HEADCOUNT_INVALID: 'The headcount “{{value}}” cannot be read. Enter a whole number from 0 to {{limit}}.',
    HEADCOUNT_TOO_LARGE: 'The headcount {{value}} is above {{limit}}. Check it.',
    CODE_WAS_DATE:
      'The spreadsheet made a date of the code ({{value}}); “{{proposed}}” is taken. If wrong, format the column as text and enter it again.',
    CODE_REWRITTEN: 'The code “{{value}}” is written as “{{proposed}}”.',
    DATE_IN_CELL: 'The cell “{{field}}” is a date ({{value}}). Check it.',
    OLD_ENCODING: '“{{value}}” is in an old encoding and reads “{{proposed}}”. Check it.',
    LETTERS_LOST: 'The name “{{value}}” lost letters when the file was saved. Save the original as .xlsx or CSV UTF-8.',
    NAME_MOVED:
      'In the {{meeting}}, “{{value}}” is the name of the code {{other}}. A row may have been added or removed: check the codes first.',
    NAME_LEFT:
      'Its old name “{{value}}” now belongs to the code {{other}}. A row may have been added or removed: check the codes first.',
    LEVEL_FROM_NAME: 'The level “{{value}}” is not known; it is taken from the name.',
    LEVEL_GUESSED: 'Nothing tells the level; “{{proposed}}” is taken. Check it.',
    PARENT_FILLED_DOWN: 'The parent is empty; “{{value}}” is taken from the row above.',
    PARENT_FROM_ORDER: 'The parent is taken from the order of the rows: {{proposed}}. Check it.',
    HEADCOUNT_UNCERTAIN: 'The headcount “{{value}}” is read as {{proposed}}. Check it.',
    HEADCOUNT_MISSING: 'There is no headcount; 0 is entered.',
    HEADCOUNT_ZERO: 'Nobody is expected. This can be imported; please check it.',
    STATUS_UNKNOWN:
      'There is no status “{{value}}”, so the site keeps the one it has. Choose its meaning or add it in the step “Columns”.',
    CONTACT_TOO_LONG: 'The contact is longer than {{limit}} characters; only the beginning is kept.',
    EMAIL_UNREADABLE: 'The e-mail address “{{value}}” cannot be read. This can be imported; please correct it.',
    PHONE_UNREADABLE: 'The telephone “{{value}}” cannot be read. This can be imported; please correct it.',
    PHONE_ROUNDED:
      'The telephone “{{value}}” was rounded by the spreadsheet. Format the column as text and enter it again.',
    ROW_HIDDEN: 'This row is hidden in the spreadsheet. Leave it out if it should not be imported.',
    SECTION_IS_SITE: 'The title of a group becomes a site, the parent of the rows below it.',
    VALUE_ERASED: 'The empty cell “{{field}}” removes what is there: {{value}}.',
    CODE_PROPOSED: 'Proposed code: {{proposed}}.',
    PARENT_PROPOSED: 'Proposed parent: {{proposed}}.',
    GROUP_NOT_LISTED: '“{{value}}” is no site of the list.',
    PHONE_ZERO_RESTORED: 'A zero was put back in front of the telephone {{value}}.',
    CONTACT_SPLIT: 'The telephone {{value}} was taken out of the contact.',
  },
  leftOutReasons: {
    title: 'above the heading',
    blank: 'blank row',
    total: 'total',
    signature: 'signatures',
    note: 'note',
    repeatedHeading: 'repeated heading',
    columnNumbers: 'numbers of the columns',
    section: 'title of a group',
    chosen: 'left out by choice',
  },
  rowStates: { new: 'New', changed: 'Changed', same: 'Same', warning: 'Please check', error: 'Error' },
  listFields: {
    code: 'code',
    name: 'name',
    level: 'level',
    parent: 'parent',
    expected: 'headcount',
    contact: 'contact',
    phone: 'telephone',
    email: 'e-mail address',
    status: 'status',
  },
};
