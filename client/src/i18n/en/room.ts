import type { room as vietnamese } from '../vi/room.ts';
import type { Words } from '../words.ts';

/** A room's phones, seats and slips. */
export const room: Words<typeof vietnamese> = {
  slips: {
    title: 'Slips of the room',
    seating: 'How {{delegates}} come in by phone',
    seatings: {
      open: 'By the room’s shared code: whoever has it can enter, and one device can take several seats.',
      slips: 'By numbered slips: each slip lets one phone in and has one vote.',
    },
    choose: {
      open: 'Use the room’s shared code',
      slips: 'Use numbered slips',
    },
    change: {
      open: 'The room’s shared code works again. Phones that came in by slips keep their seats.',
      slips:
        'Each room gets as many slips as people are expected. Phones that sit by the shared code lose their seats and come in again by slips.',
    },
    missing_other: '{{count}} rooms have fewer slips than people expected or verified.',
    issue: 'Issue more slips',
    print: 'Print the slips',
    printHint: 'Each A4 page has 10 slips of one room; cut along the lines and give one to each {{delegate}}.',
    range: 'Slips {{first}} – {{last}}',
    number: 'Slip {{number}}',
    howTo:
      'Scan the QR code, or open {{address}} and type the code above. One slip is for one phone. Another phone or a lost session: scan this slip again; your seat and your ballot are kept. Do not photograph or lend it.',
    hint: 'Each {{delegate}} comes in by a slip of their own. A phone that lost its session scans the slip again and keeps seat and ballot.',
    used: '{{used}} of {{count}} slips are used.',
    list: 'See each slip',
    unused: 'unused',
    usedSince: 'used since {{time}}',
    voidSince: 'void since {{time}}',
    reissue: 'New code',
    reissueOne: 'New code for slip {{number}}',
    reissueHint:
      'New code: the old one ends, the phone that uses it is signed out, seat and ballot are kept; print again to get the new code. Void the slip: the slip and its seat end.',
    void: 'Void the slip',
    voidOne: 'Void slip {{number}}',
    voidConfirm: 'The phone that uses this slip is signed out; it loses its seat and can no longer vote.',
    missing_one: 'One room has fewer slips than people expected or verified.',
  },
  room: {
    title: '{{Delegates}} in the room',
    hint: '{{Delegates}} scan this code with a phone to ask and vote. Show it in the room only.',
    qr: 'Code for the phones of {{delegates}}',
    seats: 'Seats of {{delegates}}',
    scan: 'Scan to ask and to vote',
    phones: 'Phones that have joined: {{n}}',
    full: 'All {{n}} places are taken. If your phone is not in, tell the operator: open the room’s phones (key Q) or correct the headcount (key D).',
    fullShort: 'Full: key Q',
    taken: '{{taken}} of {{count}} seats are taken.',
    seat: 'Seat {{number}}, since {{time}}',
    free: 'Take back the seat',
    freeHint: 'A phone whose seat is taken back cannot return by itself, unless it is let in again below.',
    blocked: 'Phones without a seat',
    blockedHint: 'These phones lost their seat and cannot come back by themselves:',
    blockedPhone: 'The phone that had seat {{seat}}, taken back at {{time}}',
    allow: 'Let in again',
    allowPhone: 'Let the phone that had seat {{seat}} in again',
    order: 'Phones of the room',
    onPhones: 'Phones with a seat: {{n}}',
    closePhones: 'Close the room’s phones',
    openPhones: 'Open the room’s phones',
    closedBy: '{{name}} closed the room’s phones at {{time}}. None can enter or vote.',
    renew: 'New room code',
    renewConfirm: 'The old code and every printed sheet end at once. Please show or print the new one.',
    renewSignOut: 'Sign out the phones that are in as well; they come back with the new code',
    freeSeat: 'Take back seat {{number}}',
  },
};
