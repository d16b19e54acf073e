import type { answerImport as vietnamese } from '../vi/answerImport.ts';
import type { Words } from '../words.ts';

/** Answers to a survey from a spreadsheet. */
export const answerImport: Words<typeof vietnamese> = {
  answerImport: {
    title: 'Enter answers from a spreadsheet',
    intro:
      'Each row is one form, below headings that are the questions: an export of an online form or a table that the unit keeps (.xlsx, .xls, .ods, .csv). Look over columns and rows before anything is recorded.',
    fields: {
      site: 'Site (code or name)',
      name: 'Who answers',
      question: 'Question {{n}}: {{text}}',
      option: 'Question {{n}}, option “{{text}}”',
    },
    words: {
      sites: 'Names of sites that are not known',
      sitesHint: 'The file has names that fit no site. Choose the site of each name.',
      options: 'Question {{n}}: words that are not known',
      optionsHint: '{{question}} Choose the option of each word in the file.',
      unexplained: 'Not known',
    },
    rows: 'The rows of the file',
    state: 'Read as',
    answers: 'Answers',
    states: { ready: 'Can be recorded', warning: 'To look at', error: 'Wrong', before: 'Has answered' },
    willEnter: 'To be recorded: {{n}}',
    before: 'Sites that have answered, kept: {{n}}',
    errors: 'Rows with errors: {{n}}',
    empty: 'Empty rows: {{n}}',
    leftOut: 'Rows left out: {{n}}',
    leaveOutErrors: 'Leave out {{n}} rows with errors',
    readAll: 'Read the rows that were left out',
    someShown: '{{shown}} of {{all}} rows are shown, those to look at first.',
    byQuestion: 'How many answer each question',
    answered: '{{n}} answers',
    ofQuestion: 'Question {{n}}: {{words}}',
    confirm: 'Record {{n}} forms',
    broken: 'The file cannot be recorded yet: see above, and choose sheet, heading or columns again.',
    rowsBroken:
      '{{n}} rows have errors, so none is recorded. Explain the words that are not known, or leave the rows out.',
    nothing: 'There is nothing new to record.',
    done: '{{n}} forms from the spreadsheet are recorded.',
    doneBefore: '{{n}} forms are recorded; {{before}} are not, because there is another answer already.',
  },
  answerFileProblems: {
    NO_TABLE: 'There is no table in the file. Please choose another one.',
    NO_ROWS: 'There is no form below the heading. Please look at the heading again.',
    SHEET_UNKNOWN: 'The file has no sheet “{{value}}”. Its sheets: {{other}}.',
    TOO_MANY_ROWS: 'The file has more than {{limit}} rows. Please split it and enter one part after the other.',
    SITE_COLUMN_MISSING:
      'No column is known to hold the sites. Please choose “Site” for the column with codes or names.',
    QUESTION_COLUMNS_MISSING: 'No column fits a question of the survey. Please choose the question of each column.',
    QUESTIONS_UNREAD: 'Questions without a column: {{value}}. Please choose one if there is one.',
    SHEETS_UNREAD: 'Other sheets with answers are not read: {{value}}. Please enter one sheet after the other.',
    OLD_ENCODING_READ: 'The file is written in an old encoding and was read into Unicode. Please check the answers.',
    ONE_COLUMN_SPLIT: 'The whole table stood in one column and was split at “{{value}}”.',
  },
  answerProblems: {
    CELL_ERROR: 'the cell shows the error {{value}}. Please mend it in the spreadsheet.',
    FORMULA_WITHOUT_VALUE:
      'the cell is a formula without a result. Open the file in Excel, save it and choose it again.',
    SITE_MISSING: 'The site is missing.',
    SITE_UNKNOWN: 'There is no site “{{value}}”. Choose it under “Names of sites that are not known”.',
    SITE_AMBIGUOUS:
      'Several sites are called “{{value}}”. Choose one under “Names of sites that are not known”, or write its code.',
    SITE_TWICE: 'The site {{value}} answers again in row {{other}}. One form a site: leave one of the rows out.',
    NAME_TOO_LONG: 'The name of who answers is longer than {{limit}} characters.',
    OPTION_UNKNOWN: '“{{value}}” is no option. Choose one under the words that are not known.',
    OPTIONS_TOO_MANY: 'several options are chosen where one may be.',
    MARK_INVALID: '“{{value}}” is no mark of the scale.',
    NUMBER_INVALID: '“{{value}}” cannot be read as a number.',
    DATE_INVALID: '“{{value}}” cannot be read as a day. Please write it as 30/11/2026.',
    TEXT_TOO_LONG: 'the answer is longer than {{limit}} characters. Please shorten it in the spreadsheet.',
    ANSWER_MISSING: 'an answer is required and the cell is empty.',
    ANSWER_NOT_ASKED: 'is not asked of somebody who answers so; the cell is not read.',
    NUMBER_UNCERTAIN: 'the number “{{value}}” is read as {{proposed}}. Please check it.',
    ROW_HIDDEN: 'The row is hidden in the spreadsheet.',
  },
};
