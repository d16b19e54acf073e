import type { messages as vietnamese } from '../vi/messages.ts';
import type { Words } from '../words.ts';

/** Messages between the desk and sites or units. */
export const messages: Words<typeof vietnamese> = {
  messages: {
    title: 'Messages',
    titleUnread: 'Messages · {{n}} unread',
    text: 'Message',
    none: 'No messages yet',
    noneHint: 'What the moderators write appears here. You can write to them in the field below.',
    deskNoneHint: 'Press “New message” to write to one or several sites and units.',
    write: 'New message',
    all: 'All messages',
    unread: '{{n}} unread',
    fromDesk: 'Desk: {{text}}',
    search: 'Find sites or units',
    searchHint: 'With or without accents; you can choose several.',
    found: 'Found: {{found}}, chosen: {{chosen}}',
    chooseFound: 'Choose all found',
    chooseNone: 'Choose none',
    chosen: 'Chosen',
    addressees: 'Sites and units',
    leaveOut: 'Leave out {{name}}',
    more: 'More: {{n}}. Type to find them.',
    nobody: 'Choose at least one site or unit.',
    sent: 'Message sent. Addressees: {{n}}.',
  },
};
