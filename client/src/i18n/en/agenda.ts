import type { agenda as vietnamese } from '../vi/agenda.ts';
import type { Words } from '../words.ts';

/** The agenda. */
export const agenda: Words<typeof vietnamese> = {
  agenda: {
    title: 'Agenda',
    start: 'Start',
    startAgain: 'Reopen',
    finish: 'Finish',
    started: 'since {{time}}',
    ended: 'done {{time}}',
    itemTitle: 'Title',
    itemKind: 'Kind',
    itemMinutes: 'Minutes',
    add: 'Add an item',
    remove: 'Remove item {{n}}',
    moveUp: 'Move item {{n}} up',
    save: 'Save the agenda',
    saved: 'The agenda is saved.',
    edit: 'Edit the agenda',
    presenters: 'Presenters',
    plannedStart: 'Planned start',
    setStart: 'Set the start',
    inZone: 'In {{zone}}.',
    noSuchTime: 'The clocks in the time zone of the {{meeting}} leave this time out. Choose another.',
    timeZone: 'Time zone of the {{meeting}}',
    setTimeZone: 'Set the time zone',
    sameTimeZone: 'The {{meeting}} is in this time zone.',
    skip: 'Skip',
    editItem: 'Edit',
    invalid: 'Every item needs a title and {{min}} to {{max}} minutes.',
    tooManyItems: 'An agenda has at most {{most}} items. Please remove or join some and save again.',
    startOutside: 'The start must lie between the years {{from}} and {{to}}. Please check the year.',
    total: '{{time}} in all',
  },
};
