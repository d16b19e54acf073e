import type { VoteOfLog, VoteRules } from './logReader.ts';

/** A ballot as it is listed: its voter or receipt, and what it says. */
export type RawBallot = readonly [key: string, says: string];

/** What a count from the ballots comes to. */
export interface Count {
  /** Votes by choice; choices that nobody chose have 0. */
  readonly tally: ReadonlyMap<string, number>;
  readonly votes: number;
  readonly entitled: number;
  readonly outcome: 'carried' | 'notCarried' | 'noQuorum' | 'rated';
  /** The choices that carried, in no order. */
  readonly chosen: readonly string[];
  /** Ballots that should not have been counted, by their keys. */
  readonly wrong: readonly string[];
  /** Rooms from which more phones voted than they had votes. */
  readonly crowded: readonly string[];
}

/** Counts a vote from its ballots and what froze at its opening and close. */
export function count(vote: VoteOfLog, ballots: readonly RawBallot[]): Count {
  const choices = choicesIn(vote.rules);
  const tally = new Map(choices.map((choice) => [choice, 0]));
  const wrong: string[] = [];
  const keys = new Set<string>();
  let votes = 0;
  for (const [key, says] of ballots) {
    const marks = says.split(/[,+]/).map(readMark);
    if (keys.has(key) || !isRight(vote, key, marks)) wrong.push(key);
    keys.add(key);
    const weight = vote.weights?.[key] ?? 1;
    for (const { choice, heads } of marks) tally.set(choice, (tally.get(choice) ?? 0) + heads * weight);
    votes += headsOf(vote, marks) * weight;
  }
  const entitled = sum(
    vote.electorate.map((site) => vote.limits?.[site] ?? (vote.limits ? 0 : (vote.weights?.[site] ?? 1))),
  );
  const chosen = chosenIn(vote, tally, votes, entitled);
  return {
    tally,
    votes,
    entitled,
    outcome: outcomeOf(vote, chosen, votes, entitled),
    chosen,
    wrong,
    crowded: crowdedRooms(vote, ballots),
  };
}

interface Mark {
  readonly choice: string;
  readonly heads: number;
  readonly counted: boolean;
}

/** `yes:27` is a count of heads, `yes` a mark of one voter. */
function readMark(text: string): Mark {
  const [choice = '', heads] = text.split(':');
  return { choice, heads: heads === undefined ? 1 : Number(heads), counted: heads !== undefined };
}

function headsOf({ rules }: VoteOfLog, marks: readonly Mark[]): number {
  return rules.voters === 'head' ? sum(marks.map(({ heads }) => heads)) : 1;
}

/** Whether a ballot says what was asked, and is of somebody who was asked. */
function isRight(vote: VoteOfLog, key: string, marks: readonly Mark[]): boolean {
  const { rules, electorate, limits } = vote;
  const order = marks.map(({ choice }) => choicesIn(rules).indexOf(choice));
  // The choices stand in the order of the ballot, each once.
  if (order.some((place, index) => place < 0 || place <= (order[index - 1] ?? -1))) return false;
  if (marks.some(({ counted, heads }) => counted !== (rules.voters === 'head') || !(heads > 0))) return false;
  const { min = 1, max = 1, kind } = rules.form;
  if (kind === 'several' ? marks.length < min || marks.length > max : rules.voters !== 'head' && marks.length !== 1)
    return false;
  if (rules.secret) return true;
  const room = rules.voters === 'delegate' ? (key.split(':')[1] ?? '') : key;
  if (!electorate.includes(room)) return false;
  if (rules.voters === 'delegate') return key.startsWith('delegate:') && limits?.[room] !== 0;
  return limits === undefined || headsOf(vote, marks) <= (limits[room] ?? 0);
}

function crowdedRooms({ rules, electorate, limits = {} }: VoteOfLog, ballots: readonly RawBallot[]): readonly string[] {
  if (rules.secret || rules.voters !== 'delegate') return [];
  const phones = new Map<string, number>();
  for (const [key] of ballots) {
    const room = key.split(':')[1] ?? '';
    phones.set(room, (phones.get(room) ?? 0) + 1);
  }
  return electorate.filter((room) => (limits[room] ?? 0) > 0 && (phones.get(room) ?? 0) > (limits[room] ?? 0));
}

/** The choices on a ballot, in their order. */
function choicesIn({ form }: VoteRules): readonly string[] {
  if (form.kind === 'yesNoAbstain') return ['yes', 'no', 'abstain'];
  if (form.kind === 'rating') return Array.from({ length: form.scale ?? 0 }, (_, index) => `r${index + 1}`);
  return Object.keys(form.options ?? {}).toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

function outcomeOf(vote: VoteOfLog, chosen: readonly string[], votes: number, entitled: number): Count['outcome'] {
  const { base, quorum, form } = vote.rules;
  const of = base === 'present' ? presentIn(vote, votes) : entitled;
  // Whole percents of whole votes: compared without rounding.
  if (votes * 100 < quorum * of) return 'noQuorum';
  if (form.kind === 'rating') return 'rated';
  return chosen.length > 0 ? 'carried' : 'notCarried';
}

/** Everybody who voted was there, whatever the roll-call said. */
function presentIn({ present }: VoteOfLog, votes: number): number {
  return Math.max(present ?? votes, votes);
}

function chosenIn(
  vote: VoteOfLog,
  tally: ReadonlyMap<string, number>,
  votes: number,
  entitled: number,
): readonly string[] {
  const { form, base, threshold } = vote.rules;
  const whole = base === 'cast' ? votes : base === 'present' ? presentIn(vote, votes) : entitled;
  const reaches = (number: number) => {
    if (number === 0) return false;
    if (threshold === 'absolute') return 2 * number > whole;
    return threshold !== 'twoThirds' || 3 * number >= 2 * whole;
  };
  const votesFor = (choice: string) => tally.get(choice) ?? 0;
  if (form.kind === 'rating') return [];
  if (form.kind === 'yesNoAbstain') return reaches(votesFor('yes')) && votesFor('yes') > votesFor('no') ? ['yes'] : [];
  const places = form.kind === 'several' ? (form.max ?? 1) : 1;
  const choices = choicesIn(vote.rules);
  // Who gets a place has fewer than `places` others at least as strong: a tie for the last place gives it to nobody.
  return choices.filter((choice) => {
    const rivals = choices.filter((other) => other !== choice && votesFor(other) >= votesFor(choice));
    return rivals.length < places && reaches(votesFor(choice));
  });
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
