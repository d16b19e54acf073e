import type { shell as vietnamese } from '../vi/shell.ts';
import type { Words } from '../words.ts';

/** What every page says: connection, session, what went wrong, units of time. */
export const shell: Words<typeof vietnamese> = {
  phases: {
    none: 'Not created',
    draft: 'Draft',
    open: 'Preparing',
    live: 'In session',
    closed: 'Ended',
    archived: 'Archived',
  },
  app: {
    name: 'Điểm Cầu',
  },
  language: {
    label: 'Language',
    vi: 'Tiếng Việt',
    en: 'English',
    failed: 'Could not be loaded. Check the network and press again.',
  },
  actions: {
    close: 'Close',
    cancel: 'Cancel',
    send: 'Send',
    undo: 'Undo',
    sending: 'Sending…',
    recorded: 'Recorded.',
    reload: 'Reload the page',
    home: 'To the first page',
    notice: 'Notice',
    fieldFull_other: '{{count}} characters are the most; what is typed or pasted beyond is not kept.',
    justChanged: 'This has just changed; it can be pressed in a moment.',
    pressDropped: 'This spot has just changed, so your press was not counted. Check it and press again.',
    dismissNotice: 'Dismiss this notice',
    fieldFull_one: 'One character is the most; what is typed or pasted beyond is not kept.',
    guide: 'Guide',
    notLoaded:
      'This part could not be loaded. Check the network and press “Try again”; if it still fails, please reload the page.',
    tryAgain: 'Try again',
  },
  minutes: {
    value_other: '{{count}}\u00a0min',
    underOne: 'under 1\u00a0min',
    value_one: '{{count}}\u00a0min',
    hours_one: '{{count}}\u00a0h',
    hours_other: '{{count}}\u00a0h',
    seconds_one: '{{count}}\u00a0s',
    seconds_other: '{{count}}\u00a0s',
  },
  update: {
    available:
      'There is a new version. The page reloads by itself when you are not using it; what you are writing is kept.',
    required:
      'This page is of an earlier version and cannot reach the server. What you are writing is kept; please press “Reload the page”.',
    reload: 'Reload the page',
  },
  connection: {
    connecting: 'Connecting to the {{meeting}}…',
    reconnecting:
      'Connection lost, reconnecting. What you do is kept and sent once the connection is back; figures on screen are the last received.',
    stale:
      'The connection is slow and brings no news of the {{meeting}}; figures on the screen are the last ones received.',
    pending: 'Waiting to be sent: {{n}}',
    unreachable: 'The server cannot be reached. Trying again by itself; there is no need to reload.',
  },
  session: {
    endedTitle: 'The session has ended',
    endedText:
      'This device is no longer in the {{meeting}}: its session ran out or its invitation was revoked. To come back, open the link in your invitation or enter its code.',
    enterAgain: 'Enter an invitation code',
    endedOfAccount:
      'This device is no longer in the {{meeting}}: its session ran out or its role was changed. To come back, open your office’s list and choose a role that you have now.',
    toOffice: 'Open the office’s list',
    displacedTitle: 'This page was closed',
    useHere: 'Use this page',
    removedTitle: 'The site was disconnected from the {{meeting}}',
    shutOutTitle: 'This phone is outside the {{meeting}}',
    removedBy: 'By: {{name}}.',
    removedReason: 'Reason: {{reason}}.',
    removedText:
      'Please ask a moderator. Once the site is let in again, this screen returns to the {{meeting}} by itself.',
    call: 'For help call {{name}}: {{phone}}.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be incomplete or old. Open the link in your invitation again, or enter its code on the first page.',
  },
  crash: {
    title: 'The page met an error',
    text: 'Nothing of the {{meeting}} is lost. The page reloads by itself once the line is back.',
  },
};
