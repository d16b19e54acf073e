/** A vote as the raw entries of a log tell it. Every number is what the log says; nothing is computed here. */
export interface VoteOfLog {
  readonly id: string;
  title: string;
  rules: VoteRules;
  opened: boolean;
  electorate: readonly string[];
  limits: Readonly<Record<string, number>> | undefined;
  weights: Readonly<Record<string, number>> | undefined;
  present: number | undefined;
  result: StatedResult | undefined;
}

/** How a vote is held, in the words of the log. */
export interface VoteRules {
  readonly form: {
    readonly kind: string;
    readonly options?: Readonly<Record<string, string>>;
    readonly min?: number;
    readonly max?: number;
    readonly scale?: number;
  };
  readonly voters: string;
  readonly secret: boolean;
  readonly base: string;
  readonly threshold: string;
  readonly quorum: number;
}

/** What the log states of a count. */
interface StatedResult {
  readonly tally: Readonly<Record<string, number>>;
  readonly entitled: number;
  readonly votes?: number;
  readonly receiptsHash?: string;
  readonly ballotsHash?: string;
}

/** A vote of the first kind had no rules: yes, no or abstain, openly, one ballot a site, more for than against. */
const FIRST_RULES: VoteRules = {
  form: { kind: 'yesNoAbstain' },
  voters: 'site',
  secret: false,
  base: 'cast',
  threshold: 'simple',
  quorum: 0,
};

interface RawEvent {
  readonly type: string;
  readonly pollId?: string;
  readonly title?: string;
  readonly rules?: VoteRules;
  readonly electorate?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly weights?: Readonly<Record<string, number>>;
  readonly present?: number;
  readonly result?: StatedResult;
}

/** The votes of a log, from its raw lines. Lines that are no entry are passed over: the check of the chain names them. */
export function readVotes(lines: readonly string[]): readonly VoteOfLog[] {
  const votes = new Map<string, VoteOfLog>();
  for (const event of lines.flatMap(eventsOf)) {
    const { pollId } = event;
    if (pollId === undefined) continue;
    if (event.type === 'PollCreated') votes.set(pollId, newVote(pollId, event));
    if (event.type === 'PollDeleted') votes.delete(pollId);
    const vote = votes.get(pollId);
    if (vote) hear(vote, event);
  }
  return [...votes.values()];
}

function newVote(id: string, { title = '', rules = FIRST_RULES }: RawEvent): VoteOfLog {
  const unknown = { limits: undefined, weights: undefined, present: undefined, result: undefined };
  return { id, title, rules, opened: false, electorate: [], ...unknown };
}

function hear(vote: VoteOfLog, event: RawEvent): void {
  if (event.type === 'PollEdited') {
    vote.title = event.title ?? vote.title;
    vote.rules = event.rules ?? vote.rules;
  }
  if (event.type === 'PollOpened') {
    vote.opened = true;
    vote.electorate = event.electorate ?? [];
    vote.limits = event.limits;
    vote.weights = event.weights;
  }
  if (event.type === 'PollClosing') vote.present = event.present;
  // The first count that was recorded stands.
  if (event.type === 'PollClosed' && !vote.result) vote.result = event.result;
}

function eventsOf(line: string): readonly RawEvent[] {
  try {
    const { bytes } = JSON.parse(line) as { readonly bytes?: string };
    const { events } = JSON.parse(bytes ?? '{}') as { readonly events?: readonly RawEvent[] };
    return events ?? [];
  } catch {
    return [];
  }
}
