import type { AgendaItem } from '../../domain/agenda/state.ts';
import type { CommitmentState } from '../../domain/commitments/state.ts';
import type { QuestionKind, QuestionState } from '../../domain/dialogue/state.ts';
import type { Speaker } from '../../domain/floor/speech.ts';
import type { HandKind } from '../../domain/floor/state.ts';
import type { Signer } from '../../domain/minutes/state.ts';
import type { PollBase, PollThreshold, PollVoters } from '../../domain/poll/rules.ts';
import type { BallotChoice } from '../../domain/poll/state.ts';
import type { Verdict } from '../../domain/poll/verdict.ts';

/** The sentences of the papers in one language. Numbers, days and times come formatted. */
export interface MinutesWords {
  readonly beside: string;
  readonly leftOpen: string;
  /** Of conclusions whose items were taken off the agenda. */
  readonly goneItems: string;
  readonly wholeConclusion: string;
  readonly spoke: Readonly<Record<HandKind, string>>;
  readonly questionStates: Readonly<Record<QuestionState, string>>;
  readonly commitmentStates: Readonly<Record<CommitmentState, string>>;
  readonly notStarted: string;
  readonly notClosed: string;
  readonly outsideGroups: string;
  /** Without that of the group itself. */
  readonly attendanceColumns: readonly string[];
  readonly pollColumns: readonly string[];
  readonly pollUncounted: string;
  readonly pollInformal: string;
  readonly choices: Readonly<Record<BallotChoice, string>>;
  start(clock: string, day: string): string;
  close(clock: string, day: string): string;
  place(venue: string | undefined, sites: string): string;
  attendance(facts: AttendanceFacts): string;
  absent(count: string, names: readonly string[]): string;
  chair(signer: Signer | undefined): string;
  secretary(signer: Signer | undefined): string;
  item(facts: ItemFacts): string;
  turn(facts: TurnFacts): string;
  asker(facts: AskerFacts): string;
  asked(kind: QuestionKind, asker: string, text: string): string;
  answeredAloud(respondent: string | undefined, from: string, until: string | undefined): string;
  answeredInWriting(respondent: string, text: string): string;
  answeredPrivately(respondent: string): string;
  noted(note: string): string;
  promised(unit: string, text: string, due: string): string;
  concluded(text: string, confirmed: boolean): string;
  assigned(facts: AssignedFacts): string;
  unreached(unit: string | undefined): string;
  unheard(site: string, kind: HandKind, topic: string | undefined): string;
  poll(facts: { readonly title: string; readonly secret: boolean; readonly voters: PollVoters }): string;
  pollNumbers(entitled: string, votes: string, share: string): string;
  mark(value: string): string;
  verdict(facts: VerdictFacts): string;
}

/** Who asked. */
export interface AskerFacts {
  /** Absent for an anonymous asker, as the name is. */
  readonly place?: string | undefined;
  readonly name?: string | undefined;
  /** Of an anonymous asker, where it names more than one site. */
  readonly group?: string | undefined;
  /** Sites and anonymous askers that ask the same. */
  readonly others: number;
}

/** Who does what by when; each but the text may be unknown. */
export interface AssignedFacts {
  readonly owner: string | undefined;
  readonly text: string;
  readonly due: string | undefined;
  readonly target: string | undefined;
}

/** How many were there. */
export interface AttendanceFacts {
  readonly sites: string;
  readonly presentSites: string;
  readonly present: string;
  readonly expected: string;
  readonly share: string;
}

/** An item of the agenda. */
export interface ItemFacts {
  readonly state: AgendaItem['state'];
  readonly presenters: string | undefined;
  readonly times: { readonly from: string; readonly until: string | undefined } | undefined;
}

/** One speech. */
export interface TurnFacts {
  readonly at: string;
  readonly kind: HandKind;
  readonly speaker: Speaker | undefined;
  readonly site: string;
  readonly topic: string | undefined;
  readonly length: string;
}

/** What a vote decided, and by what arithmetic. */
export interface VerdictFacts {
  readonly outcome: Verdict['outcome'];
  readonly threshold: PollThreshold;
  readonly base: PollBase;
  readonly baseVotes: string;
  readonly needed: string;
  readonly inFavour: string;
  readonly quorum: { readonly percent: number; readonly needed: string } | undefined;
  readonly chosen: readonly string[];
  readonly mean: number | undefined;
}
