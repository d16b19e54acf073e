import type { help as vietnamese } from '../vi/help.ts';
import type { Words } from '../words.ts';

/** Requests for help. */
export const help: Words<typeof vietnamese> = {
  helpKinds: {
    sound: 'Sound',
    picture: 'Picture',
    connection: 'Connection',
    other: 'Something else',
  },
  helpStates: {
    open: 'Open',
    resolved: 'Resolved',
    cancelled: 'Cancelled',
    leftOpen: 'Open at the end of the {{meeting}}',
  },
  help: {
    title: 'Help',
    lead: 'A moderator is told at once. Only your site and the desk see what is written here.',
    kind: 'Problem',
    text: 'Description',
    placeholder: 'For example: the hall hears no sound',
    request: 'Ask for help',
    cancel: 'Cancel the request',
    message: 'Message',
    waiting: 'Sent at {{time}}, waiting for a moderator.',
    takenBy: '{{name}} is on it.',
    last: 'Last request: {{state}}',
    line: 'Messages between the site and the desk',
    requests: 'Requests for help',
    unread_other: '{{count}} unread messages',
    take: 'Take it',
    resolve: 'Resolved',
    open: 'Messages',
    unread_one: 'one unread message',
  },
};
