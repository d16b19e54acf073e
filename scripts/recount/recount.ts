import { createHash } from 'node:crypto';
import { type Count, count, type RawBallot } from './count.ts';
import { readVotes, type VoteOfLog } from './logReader.ts';

/** What does not agree between a vote's count in the log, its ballots, and this count. */
export type Difference =
  /** The log has a result, and there is no list of ballots. */
  | { readonly kind: 'noBallots' }
  /** The ballots are not those whose hash the log has kept since the count. */
  | { readonly kind: 'otherBallots' }
  | { readonly kind: 'number'; readonly what: string; readonly stated: number; readonly counted: number }
  /** The decision that the list of ballots states is not the one that the ballots lead to. */
  | { readonly kind: 'decision'; readonly stated: string; readonly counted: string }
  | { readonly kind: 'wrongBallot'; readonly key: string }
  /** More phones voted from a room than it had votes. */
  | { readonly kind: 'crowdedRoom'; readonly room: string };

/** A list of ballots as a dossier has it, as far as it is read here. */
export interface RawList {
  readonly ballots: readonly RawBallot[];
  readonly result?: { readonly verdict?: { readonly outcome: string; readonly winners?: object } };
}

/** One vote, counted again. */
export interface Recounted {
  readonly id: string;
  readonly title: string;
  /** Absent where there are no ballots. */
  readonly count?: Count;
  readonly differences: readonly Difference[];
}

/** Counts every vote that the log has a result of. `lists` are the lists of ballots by the ids of votes. */
export function recountVotes(lines: readonly string[], lists: ReadonlyMap<string, RawList>): readonly Recounted[] {
  return readVotes(lines).flatMap((vote) => (vote.result ? [recountVote(vote, lists.get(vote.id))] : []));
}

function recountVote(vote: VoteOfLog, list: RawList | undefined): Recounted {
  const { id, title } = vote;
  if (!list) return { id, title, differences: [{ kind: 'noBallots' }] };
  const counted = count(vote, list.ballots);
  const differences = [...differencesOf(vote, list.ballots, counted), ...decisionDiffers(list, counted)];
  return { id, title, count: counted, differences };
}

function decisionDiffers({ result }: RawList, { outcome, chosen }: Count): readonly Difference[] {
  if (!result?.verdict) return [];
  const { outcome: stated, winners } = result.verdict;
  // Without a quorum nobody is chosen, whatever the list says of who leads.
  const statedChosen = outcome === 'carried' && winners ? Object.keys(winners) : undefined;
  const texts = [
    [stated, ...(statedChosen ?? []).toSorted()].join(' '),
    [outcome, ...(statedChosen ? chosen : []).toSorted()].join(' '),
  ] as const;
  return texts[0] === texts[1] ? [] : [{ kind: 'decision', stated: texts[0], counted: texts[1] }];
}

function differencesOf({ result }: VoteOfLog, ballots: readonly RawBallot[], counted: Count): readonly Difference[] {
  if (!result) return [];
  const known = result.ballotsHash ?? result.receiptsHash;
  const stated = new Map(Object.entries(result.tally));
  const statedVotes = result.votes ?? [...stated.values()].reduce((all, number) => all + number, 0);
  const numbers: [what: string, stated: number, counted: number][] = [
    ['votes', statedVotes, counted.votes],
    ['entitled', result.entitled, counted.entitled],
  ];
  for (const choice of new Set([...stated.keys(), ...counted.tally.keys()])) {
    numbers.push([choice, stated.get(choice) ?? 0, counted.tally.get(choice) ?? 0]);
  }
  return [
    ...(known !== undefined && hashOfBallots(ballots) !== known ? [{ kind: 'otherBallots' as const }] : []),
    ...numbers
      .filter(([, one, other]) => one !== other)
      .map(([what, one, other]) => ({ kind: 'number' as const, what, stated: one, counted: other })),
    ...counted.wrong.map((key) => ({ kind: 'wrongBallot' as const, key })),
    ...counted.crowded.map((room) => ({ kind: 'crowdedRoom' as const, room })),
  ];
}

/** SHA-256 of the lines `key ballot`. */
function hashOfBallots(ballots: readonly RawBallot[]): string {
  const text = ballots.map((ballot) => ballot.join(' ')).join('\n');
  return createHash('sha256').update(text).digest('hex');
}
