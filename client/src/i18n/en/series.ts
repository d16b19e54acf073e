import type { series as vietnamese } from '../vi/series.ts';
import type { Words } from '../words.ts';

/** A series of conferences over time, in the office. */
export const series: Words<typeof vietnamese> = {
  series: {
    open: 'Show the whole series',
    back: 'Back to the list',
    hint: 'The first {{meeting}} and those that were copied from it.',
    alone:
      'This {{meeting}} has no next one yet. Press “{{copy}}” in the list to prepare the next; what is still to be done goes along.',
    times: 'Over time',
    timesColumns: {
      title: 'Held',
      when: 'When',
      sites: 'Sites present',
      people: 'People',
      questions: 'Questions answered',
      statuses: 'Statuses of sites',
      turns: 'Speeches',
    },
    of: '{{some}} of {{all}}',
    ledger: 'Commitments of the series',
    noLedger: 'Nothing has been promised yet.',
    ledgerColumns: { text: 'Commitment', owner: 'Owner', due: 'Due', state: 'State', made: 'Made at' },
    counts: '{{open}} under way, {{late}} of them late; {{done}} done.',
    late: 'Late',
    carried: 'carried on {{times}}×',
    silent: 'Never spoke',
    noSilent: 'Every site has spoken.',
  },
};
