import { choicesOf } from './ballot.ts';
import type { PollBase, PollForm, PollRules, PollThreshold } from './rules.ts';
import type { Tally } from './state.ts';

/** The counts of a closed poll, in votes. */
export interface CountedVotes {
  readonly tally: Tally;
  readonly votes: number;
  readonly present: number;
  readonly entitled: number;
}

/** What a poll decided, with every number it rests on, so that a screen can explain it. */
export interface Verdict {
  /** `rated`: marks decide nothing; their mean stands in `mean`. */
  readonly outcome: 'carried' | 'notCarried' | 'noQuorum' | 'rated';
  readonly votes: number;
  /** What the quorum is a percentage of, in votes: the base, or the entitled where the base is the votes cast. */
  readonly quorumOf: number;
  readonly quorum: number;
  readonly quorumNeeded: number;
  readonly base: PollBase;
  readonly baseVotes: number;
  readonly threshold: PollThreshold;
  /** The votes needed to carry. */
  readonly needed: number;
  /** The votes of what leads: of `yes`, or of the option with most. */
  readonly inFavour: number;
  /** The options that carried, each with its votes; absent for yes and no. */
  readonly winners?: Tally;
  /** The mean mark in hundredths. */
  readonly meanHundredths?: number;
}

/** Computes what a poll decided. Rules POLL-14 to POLL-17 in SPEC.md. */
export function verdict({ form, base, threshold, quorum }: PollRules, counted: CountedVotes): Verdict {
  const { tally, votes, entitled } = counted;
  // Every voter counts as present, regardless of the roll-call.
  const present = Math.max(counted.present, votes);
  const baseVotes = { cast: votes, present, entitled }[base];
  const quorumOf = base === 'cast' ? entitled : baseVotes;
  const quorumNeeded = Math.ceil((quorum * quorumOf) / 100);
  const { winners, needed, inFavour } = findWinners(form, tally, threshold, baseVotes);
  const numbers = {
    votes,
    quorumOf,
    quorum,
    quorumNeeded,
    base,
    baseVotes,
    threshold,
    needed,
    inFavour,
    ...(form.kind !== 'yesNoAbstain' && form.kind !== 'rating' && { winners }),
    ...(form.kind === 'rating' && { meanHundredths: meanOf(tally, votes) }),
  };
  if (votes < quorumNeeded) return { outcome: 'noQuorum', ...numbers };
  if (form.kind === 'rating') return { outcome: 'rated', ...numbers };
  return { outcome: Object.keys(winners).length > 0 ? 'carried' : 'notCarried', ...numbers };
}

interface Winners {
  readonly winners: Tally;
  readonly needed: number;
  readonly inFavour: number;
}

function findWinners(form: PollForm, tally: Tally, threshold: PollThreshold, baseVotes: number): Winners {
  const proposed = form.kind === 'yesNoAbstain' ? ['yes'] : form.kind === 'rating' ? [] : choicesOf(form);
  const places = form.kind === 'several' ? form.max : 1;
  const votesFor = (choice: string) => tally[choice] ?? 0;
  const ranked = proposed.toSorted((a, b) => votesFor(b) - votesFor(a));
  // The strongest that gets no place must be beaten: a tie for the last place gives it to nobody.
  const beaten = form.kind === 'yesNoAbstain' ? votesFor('no') : votesFor(ranked[places] ?? '');
  const share = sharedNeed(threshold, baseVotes);
  const needed = Math.max(share, beaten + 1);
  const winners = ranked.slice(0, places).filter((choice) => votesFor(choice) >= needed);
  return {
    winners: Object.fromEntries(winners.map((choice) => [choice, votesFor(choice)])),
    needed: form.kind === 'yesNoAbstain' && threshold !== 'simple' ? share : needed,
    inFavour: votesFor(ranked[0] ?? ''),
  };
}

/** The votes that a share of the base demands, in whole votes. */
function sharedNeed(threshold: PollThreshold, baseVotes: number): number {
  switch (threshold) {
    case 'simple':
      return 1;
    case 'absolute':
      return Math.floor(baseVotes / 2) + 1;
    case 'twoThirds':
      return Math.max(1, Math.ceil((2 * baseVotes) / 3));
  }
}

function meanOf(tally: Tally, votes: number): number {
  const sum = Object.entries(tally).reduce((total, [mark, count]) => total + Number(mark.slice(1)) * count, 0);
  return votes === 0 ? 0 : Math.round((100 * sum) / votes);
}
