import type { receipt as vietnamese } from '../vi/receipt.ts';
import type { Words } from '../words.ts';

/** Finding a ballot by its receipt. */
export const receipt: Words<typeof vietnamese> = {
  poll: {
    receiptCheck: {
      loading: 'Loading the published list…',
      found: 'The ballot cast from this device is in the published list, with the choice that was cast.',
      otherChoice:
        'The published list has another choice for the ballot cast from this device. Please tell the organisers of the {{meeting}} at once.',
      missing:
        'The ballot cast from this device is not in the published list. Please tell the organisers of the {{meeting}} at once.',
      wrongReceipt:
        'The receipt that was given does not belong to the ballot cast from this device. Please tell the organisers of the {{meeting}} at once.',
      addsUp_other: 'The list has {{count}} ballots, which add up to the result.',
      addsUpNot_other:
        'The list has {{count}} ballots, which do not add up to the result. Please tell the organisers of the {{meeting}} at once.',
      receipt: 'Receipt',
      showChoice: 'Show the choice that was cast',
      proof:
        'This device computed the receipt again from the vote’s id, two random numbers and the choice, and looked for it in the list. That shows that this ballot was counted as it was cast; it does not show who cast the others.',
      secrecy:
        'After the close the server keeps nothing of who chose what. Only the server’s administrators could still find out.',
      device: 'The choice is kept on this device until it is erased; whoever shares the device can see it.',
      drop: 'Erase from this device',
      addsUp_one: 'The list has one ballot, which is the result.',
      addsUpNot_one:
        'The list has one ballot, which is not the result. Please tell the organisers of the {{meeting}} at once.',
    },
  },
};
