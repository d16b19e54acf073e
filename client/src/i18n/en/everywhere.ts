import type { everywhere as vietnamese } from '../vi/everywhere.ts';
import type { Words } from '../words.ts';

/** What every screen shares. */
export const everywhere: Words<typeof vietnamese> = {
  app: { name: 'Điểm Cầu' },
  language: { label: 'Language', vi: 'Tiếng Việt', en: 'English' },
  display: { menu: 'Display', scheme: 'Background', system: 'As the system', light: 'Light', dark: 'Dark' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    lead: 'Press a key while you are not typing and no dialog is open.',
    none: 'This page has no shortcuts of its own.',
    list: 'List of shortcuts',
    nextQuestion: 'Next question',
    previousQuestion: 'Previous question',
    acceptQuestion: 'Accept the selected question',
    nextAccepted: 'Next accepted question',
    previousAccepted: 'Previous accepted question',
    suggest: 'Suggest the selected accepted question to the chair, or take that back',
    hand: 'Raise or lower the hand',
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
    newAbove: '{{n}} new above',
    justChanged: 'This has just changed; it can be pressed in a moment.',
    pressDropped: 'This spot has just changed, so your press was not counted. Check it and press again.',
    dismissNotice: 'Dismiss this notice',
  },
  reasons: {
    districtNone: '{{district}} has had no turn',
    movedBecause: 'Moved here by {{name}}: {{because}}',
  },
  minutes: { value: '{{n}} min', underOne: 'under 1 min' },
  timeZones: { vietnam: 'Vietnam time ({{offset}})', other: '{{city}} time ({{offset}})' },
  numbers: {
    notNumber: 'This cannot be read as a number. Enter one from {{least}} to {{most}}, such as {{example}}.',
    notWhole: 'A whole number is wanted, without a fraction. Enter one from {{least}} to {{most}}.',
    notToSecond: 'Times are kept to the second, such as {{example}} min. This is not a whole number of seconds.',
    outside: 'This is out of bounds. Enter a number from {{least}} to {{most}}.',
    asThousands: 'Read as {{n}}: the mark “{{mark}}” separates thousands.',
    asDecimal: 'Read as {{n}}: the mark “{{mark}}” is the decimal mark.',
    converted: 'Read as {{n}}.',
    units: { minutes: '{{n}} min', seconds: '{{n}} s', percent: '{{n}}%', people: '{{n}} people' },
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
  header: {
    sites: '{{n}} sites',
    people: '{{n}} delegates',
    ofSites: '/{{n}} sites',
    ofPeople: '/{{n}} people',
    sitesConnected: '{{connected}}/{{sites}} sites',
    peoplePresent: '{{n}} people',
    noItem: 'No agenda item has started',
    betweenItems: 'Between two items · next: {{title}}',
    leftMinutes: '{{n}} min left',
    lateMinutes: '{{n}} min over',
    endsAt: 'through by {{time}}',
    behindPlan: '{{n}} min late',
  },
  ownName: {
    title: 'Your name',
    label: 'Full name',
    hint: 'The minutes give this name beside whatever you do. Where several share one invitation, each gives their own.',
    record: 'Record name',
    recorded: 'Name recorded.',
  },
};
