import type { ballot as vietnamese } from '../vi/ballot.ts';
import type { Words } from '../words.ts';

/** A poll as a voter sees it. */
export const ballot: Words<typeof vietnamese> = {
  ballots: {
    yes: '{{Yes}}',
    no: '{{No}}',
    abstain: '{{Abstain}}',
  },
  pollPhases: {
    draft: 'Not opened',
    open: 'Voting',
    closing: 'Counting',
    closed: 'Ended',
    published: 'Published',
  },
  poll: {
    title: 'Vote',
    open: 'Voting',
    closing: 'Counting',
    result: 'Result of the vote',
    turnouts: {
      site: '{{cast}}/{{entitled}} sites have voted',
      head: '{{cast}}/{{entitled}} people have voted',
      delegate: '{{cast}}/{{entitled}} {{delegates}} have voted',
      weighted: '{{cast}}/{{entitled}} weighted votes are cast',
    },
    shortTurnouts: {
      site: '{{cast}}/{{entitled}} sites',
      head: '{{cast}}/{{entitled}} people',
      delegate: '{{cast}}/{{entitled}} {{delegates}}',
      weighted: '{{cast}}/{{entitled}} votes',
    },
    progress: '{{phase}}: {{turnout}}',
    published: 'Published result',
    hidden: 'The result is not published yet.',
    mark_other: '{{count}} points',
    headsOf: '{{choice}}: {{count}}',
    secret: 'Secret ballot',
    secretHint:
      'A secret ballot is cast once and cannot be changed. Who chose what is not stored. Only the server’s administrators could still find out.',
    receipt: 'Receipt: {{receipt}}. You will find it in the list that is published after the close.',
    receiptCheck: {
      open: 'Find my ballot',
    },
    cast: 'Cast the ballot',
    severalHint: 'Choose {{min}} to {{max}} options.',
    limit_other: 'No more than {{count}} people in all.',
    bases: {
      cast: 'Votes cast',
      present: 'Present',
      entitled: 'Entitled',
    },
    thresholds: {
      simple: 'More than “{{no}}”',
      absolute: 'More than half',
      twoThirds: 'Two thirds',
    },
    verdicts: {
      carried: 'Carried',
      notCarried: 'Not carried',
      noQuorum: 'No quorum',
      rated: 'Mean mark {{mean}}',
    },
    verdictQuorum: '{{votes}} voted; {{quorumNeeded}} needed ({{quorum}}% of {{quorumOf}}).',
    verdictNeed: '{{inFavour}} votes; {{needed}} needed ({{threshold}}; {{base}}: {{baseVotes}}).',
    winners: 'Chosen: {{options}}.',
    tally: 'Ballots',
    mark_one: '{{count}} point',
    limit_one: 'No more than one person in all.',
  },
};
