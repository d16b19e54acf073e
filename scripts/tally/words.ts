import type { BallotFault, BallotList } from '@diem-cau/shared/domain/poll/ballotList.ts';
import type { Verdict } from '@diem-cau/shared/domain/poll/verdict.ts';
import type { BallotProblem } from '../../server/src/application/checkBallots.ts';

const FAULTS: Readonly<Record<BallotFault, string>> = {
  malformed: 'does not say what the vote asks',
  notEntitled: 'is of somebody who had no vote',
  foreignRoom: 'is of a phone whose room had no vote',
  overBound: 'counts more heads than its room had',
  twice: 'stands in the list twice',
};

const OUTCOMES: Readonly<Record<Verdict['outcome'], string>> = {
  carried: 'carried',
  notCarried: 'not carried',
  noQuorum: 'no quorum',
  rated: 'rated',
};

/** Words a problem as one sentence. */
export function wordProblem(problem: BallotProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return 'The file is not an export of ballots, or too damaged to be counted.';
    case 'signature':
      return 'The seal was altered: its signature does not fit.';
    case 'foreignKey':
      return 'The list is signed by another key than the one given.';
    case 'pollAltered':
      return 'What the list says of the vote (title, rules, who may vote, presence or times) was altered.';
    case 'resultAltered':
      return 'The stated result was altered.';
    case 'ballotAltered':
      return `Ballot ${problem.place} (${problem.key}) was altered.`;
    case 'ballotMoved':
      return `Ballot ${problem.place} (${problem.key}) was swapped: it was signed as ballot ${problem.from}.`;
    case 'ballotRemoved':
      return `Ballot ${problem.place} (${problem.key}) was removed.`;
    case 'ballotAdded':
      return `Ballot ${problem.place} (${problem.key}) was added.`;
    case 'notTheLogged':
      return 'The ballots are not those whose hash the log has kept since the count.';
    case 'countDiffers':
      return `The result states ${problem.stated} for “${problem.what}”, the ballots come to ${problem.counted}.`;
    case 'verdictDiffers':
      return `The result states “${problem.stated}”, the ballots come to “${problem.counted}”.`;
    case 'ballotFault':
      return `The ballot of ${problem.key} ${FAULTS[problem.fault]}.`;
    case 'roomOverBound':
      return `The phones of ${problem.room} cast ${problem.ballots} ballots; the room had ${problem.bound}.`;
  }
}

/** Words what a poll decided, with every number it rests on. */
export function wordVerdict(verdict: Verdict, form: BallotList['poll']['rules']['form']): readonly string[] {
  const { outcome, quorum, quorumOf, quorumNeeded, votes, winners, base, baseVotes, threshold, needed, inFavour } =
    verdict;
  return [
    ...(quorum > 0 ? [`Quorum: ${votes} voted, ${quorumNeeded} needed (${quorum}% of ${quorumOf}).`] : []),
    ...(form.kind === 'rating'
      ? [`Mean mark: ${(verdict.meanHundredths ?? 0) / 100}.`]
      : [`Threshold: ${inFavour} in favour, ${needed} needed (${threshold}, of ${baseVotes} ${base}).`]),
    ...(winners ? [`Chosen: ${Object.keys(winners).join(', ') || 'none'}.`] : []),
    `Verdict: ${OUTCOMES[outcome]}.`,
  ];
}
