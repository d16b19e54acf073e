import type { ConferenceId, PollId, SiteId, Timestamp } from '../../kernel/ids.ts';
import { type BallotContent, choicesOf, emptyTally, headsOn, readBallot, writeBallot } from './ballot.ts';
import { type Electorate, entitledVotes } from './electorate.ts';
import type { PollRules } from './rules.ts';
import { type Poll, type PollResult, type Tally, votesIn } from './state.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Everything about a closed poll that its verdict rests on, beside the ballots. */
export interface ListedPoll extends Electorate {
  readonly conferenceId: ConferenceId;
  readonly id: PollId;
  readonly title: string;
  readonly rules: PollRules;
  /** Votes of those present, frozen at the close. */
  readonly present?: number;
  readonly openedAt?: Timestamp;
  readonly closedAt?: Timestamp;
}

/** What was recorded of a poll when it was counted, and what that decided. */
export interface ListedResult extends Pick<PollResult, 'tally' | 'entitled' | 'traces'> {
  readonly votes: number;
  /** SHA-256 of the ballots, as the log keeps it since the count. */
  readonly ballotsHash?: string;
  readonly verdict: Verdict;
}

/** One ballot as it is stored: an open one by its voter, a secret one by its receipt. */
export type ListedBallot = readonly [key: string, ballot: string];

/** A closed poll in full: enough for anybody to count it again. */
export interface BallotList {
  readonly poll: ListedPoll;
  readonly result: ListedResult;
  readonly ballots: readonly ListedBallot[];
}

/** What a count from the ballots alone comes to. */
export interface Recount {
  readonly tally: Tally;
  readonly votes: number;
  readonly entitled: number;
  readonly verdict: Verdict;
  /** Ballots that should not have been counted, or not so. */
  readonly faults: readonly { readonly key: string; readonly kind: BallotFault }[];
  /** Rooms with more ballots of delegates than their bound; which of them should not count nobody can say. */
  readonly crowdedRooms: readonly CrowdedRoom[];
}

/** `foreignRoom`: the ballot of a delegate whose room had no vote. */
export type BallotFault = 'malformed' | 'notEntitled' | 'foreignRoom' | 'overBound' | 'twice';

/** A room that cast more votes than it has heads. */
export interface CrowdedRoom {
  readonly room: SiteId;
  readonly ballots: number;
  readonly bound: number;
}

/** Lists a counted poll; undefined before the count. The order of the ballots is by key and tells nothing. */
export function listBallots(
  conferenceId: ConferenceId,
  poll: Poll,
  ballots: readonly ListedBallot[],
): BallotList | undefined {
  const { id, title, rules, electorate, limits, weights, present, openedAt, closedAt, result } = poll;
  if (!result) return undefined;
  const { tally, votes = votesIn(tally), entitled, receiptsHash, ballotsHash = receiptsHash, traces } = result;
  return {
    poll: {
      conferenceId,
      id,
      title,
      rules,
      electorate,
      ...(limits && { limits }),
      ...(weights && { weights }),
      ...(present !== undefined && { present }),
      ...(openedAt !== undefined && { openedAt }),
      ...(closedAt !== undefined && { closedAt }),
    },
    result: {
      tally: { ...emptyTally(rules.form), ...tally },
      votes,
      entitled,
      ...(ballotsHash !== undefined && { ballotsHash }),
      ...(traces && { traces }),
      verdict: verdict(rules, { tally, votes, entitled, present: present ?? votes }),
    },
    ballots,
  };
}

/** Counts a poll again from its ballots and what froze at its opening and close. Rule POLL-20 in SPEC.md. */
export function recount({ poll, ballots }: Pick<BallotList, 'poll' | 'ballots'>): Recount {
  const { rules, weights } = poll;
  const tally: Record<string, number> = { ...emptyTally(rules.form) };
  const faults: Recount['faults'][number][] = [];
  const seen = new Set<string>();
  let votes = 0;
  for (const [key, ballot] of ballots) {
    const fault = seen.has(key) ? 'twice' : faultOf(poll, key, ballot);
    seen.add(key);
    if (fault) faults.push({ key, kind: fault });
    const weight = weights?.[key as SiteId] ?? 1;
    for (const [choice, count] of Object.entries(readBallot(ballot))) {
      tally[choice] = (tally[choice] ?? 0) + count * weight;
    }
    votes += headsOn(ballot) * weight;
  }
  const entitled = entitledVotes(poll);
  const counted = { tally, votes, entitled, present: poll.present ?? votes };
  return {
    tally,
    votes,
    entitled,
    verdict: verdict(rules, counted),
    faults,
    crowdedRooms: crowdedRooms(poll, ballots),
  };
}

function faultOf({ rules, electorate, limits }: ListedPoll, key: string, ballot: string): BallotFault | undefined {
  const written = writeBallot(rules, contentOf(rules, ballot));
  if (!written.ok || written.value !== ballot) return 'malformed';
  // A receipt names no site.
  if (rules.secret) return undefined;
  if (rules.voters === 'delegate') return isEntitledRoom(electorate, limits, roomOf(key)) ? undefined : 'foreignRoom';
  if (!electorate.includes(key as SiteId)) return 'notEntitled';
  return limits && headsOn(ballot) > (limits[key as SiteId] ?? 0) ? 'overBound' : undefined;
}

/** What the voter must have sent for a ballot to be stored so. */
function contentOf({ form, voters }: PollRules, ballot: string): BallotContent {
  if (voters === 'head') return readBallot(ballot);
  if (form.kind === 'several') return ballot.split('+');
  return choicesOf(form).includes(ballot) ? ballot : '';
}

/** The room in a phone's id, `delegate:<site>:…`; undefined where a key is no phone's id. */
function roomOf(key: string): SiteId | undefined {
  const [, room] = /^delegate:([A-Z0-9][A-Z0-9-]*)(?::|$)/.exec(key) ?? [];
  return room as SiteId | undefined;
}

/** A room with a bound of 0 had no vote either. */
function isEntitledRoom(
  electorate: Electorate['electorate'],
  limits: Electorate['limits'],
  room: SiteId | undefined,
): boolean {
  return room !== undefined && electorate.includes(room) && limits?.[room] !== 0;
}

function crowdedRooms(
  { rules, limits = {}, electorate }: ListedPoll,
  ballots: readonly ListedBallot[],
): readonly CrowdedRoom[] {
  if (rules.secret || rules.voters !== 'delegate') return [];
  const counts = new Map<SiteId, number>();
  for (const [key] of ballots) {
    const room = roomOf(key);
    if (room !== undefined) counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  return electorate.flatMap((room) => {
    const [count, bound] = [counts.get(room) ?? 0, limits[room]];
    // A room whose bound is 0 is foreign, and its ballots are named one by one.
    return bound !== undefined && bound > 0 && count > bound ? [{ room, ballots: count, bound }] : [];
  });
}
