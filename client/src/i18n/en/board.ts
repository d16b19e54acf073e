import type { board as vietnamese } from '../vi/board.ts';
import type { Words } from '../words.ts';

/** Conferences side by side, in the office. */
export const board: Words<typeof vietnamese> = {
  board: {
    open: 'Board',
    title: 'Every {{meeting}} that is open, live or just closed',
    empty: 'No {{meeting}} is open. Open one where it is planned, and it is shown here.',
    refreshed: 'Brought up to date every {{seconds}} seconds.',
    columns: {
      title: 'Name',
      item: 'Item',
      sites: 'Sites present',
      people: 'People',
      hands: 'Hands',
      votes: 'Open votes',
      help: 'Need help',
    },
    noItem: 'No item yet',
    proposals: 'Proposals of all',
    noProposals: 'No proposal has been taken up yet.',
    proposalColumns: { conference: 'From', site: 'Site', text: 'Proposal', state: 'State' },
  },
};
