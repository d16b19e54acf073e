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
  roles: {
    organiser: 'Organiser',
    chair: 'Chair',
    moderator: 'Moderator',
    minutesSecretary: 'Minutes secretary',
    respondent: 'Respondent',
    site: 'Site operator',
    delegate: 'Delegate',
    observer: 'Observer',
    system: 'System',
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
    fieldFull: '{{n}} characters are the most; what is typed or pasted beyond is not kept.',
    justChanged: 'This has just changed; it can be pressed in a moment.',
    pressDropped: 'This spot has just changed, so your press was not counted. Check it and press again.',
    dismissNotice: 'Dismiss this notice',
  },
  minutes: {
    value: '{{n}} min',
    underOne: 'under 1 min',
  },
  timeZones: {
    vietnam: 'Vietnam time ({{offset}})',
    other: '{{city}} time ({{offset}})',
  },
  update: {
    available:
      'There is a new version. The page reloads by itself when you are not using it; what you are writing is kept.',
    required:
      'This page is of an earlier version and cannot reach the server. What you are writing is kept; please press “Reload the page”.',
    reload: 'Reload the page',
  },
  connection: {
    connecting: 'Connecting to the conference…',
    reconnecting:
      'Connection lost, reconnecting. What you do is kept and sent once the connection is back; figures on screen are the last received.',
    stale: 'The line is slow and brings no news of the conference; figures on the screen are the last ones received.',
    pending: 'Waiting to be sent: {{n}}',
    obstacles: {
      offline:
        'This device has no network. Check the cable, the Wi-Fi or the mobile data; once there is a network the page reconnects by itself and sends what you have done.',
      unreachable:
        'The server {{host}} cannot be reached. Try another web page: if it does not open, check the local network; if it does, tell the organisers to check the server, or ask your IT staff whether the network blocks this address. The page keeps trying.',
      untrusted:
        'The server {{host}} cannot be reached. Try another web page: if it does not open, check the local network. If it does, open https://{{host}} in a new tab: if the browser warns of the certificate, check the date and time of this device and tell your IT staff; if not, tell the organisers to check the server. The page keeps trying.',
      serverDown:
        'The conference server has a fault or is restarting. Tell the organisers if this lasts more than two minutes; the page reconnects by itself and sends what you have done.',
      storeAway:
        'The server cannot store anything for the moment and takes no commands. Tell the organisers if this lasts more than two minutes; the page reconnects by itself.',
      foreignOrigin:
        'The server does not accept this page’s address {{host}}. Open the link of your invitation again; if that does not help, tell the organisers to check the server’s PUBLIC_URL setting.',
      webSocketBlocked:
        'Your network blocks WebSocket connections: the page loads but gets no news of the conference. Ask your IT staff to allow WebSocket to {{host}} on the proxy or firewall, or use another network such as mobile data. The page keeps trying.',
      busy: 'The server refuses for the moment, since too many connections come from this network. Please wait, the page reconnects by itself; do not reload it again and again.',
    },
    unreachable: 'The server cannot be reached. Trying again by itself; there is no need to reload.',
  },
  session: {
    endedTitle: 'The session has ended',
    endedText:
      'This device is no longer in the conference: its session ran out or its invitation was revoked. To come back, open the link in your invitation or enter its code.',
    enterAgain: 'Enter an invitation code',
    displacedTitle: 'This page was closed',
    useHere: 'Use this page',
    removedTitle: 'The site was asked to leave the conference',
    shutOutTitle: 'This phone is outside the conference',
    removedBy: 'By: {{name}}.',
    removedReason: 'Reason: {{reason}}.',
    removedText:
      'Please ask a moderator. Once the site is let in again, this screen returns to the conference by itself.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be incomplete or old. Open the link in your invitation again, or enter its code on the first page.',
  },
  crash: {
    title: 'The page met an error',
    text: 'Nothing of the conference is lost: all that was recorded is on the server. Reload the page to go on.',
  },
};
