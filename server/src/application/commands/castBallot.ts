import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import { SECRET_BALLOT, writeBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { CastBallot } from '@diem-cau/shared/domain/poll/commands.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import { reject, rejectStale } from '@diem-cau/shared/domain/rejections.ts';
import { refuseToAct } from '@diem-cau/shared/domain/seats/admission.ts';
import { satAtOpening } from '@diem-cau/shared/domain/seats/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { BallotReceipt, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { BallotBox, BoxRef, CastOutcome, EntitledVoter, StandingBallot, Voter } from '../ballotBox.ts';
import type { ConferenceRuntime, DecideOnState } from '../conferenceRuntime.ts';
import { makeReceipt } from '../secretBallot.ts';

/** A ballot in the box: as its voter's own screen shows it, and its receipt where it is secret. */
export interface RecordedBallot {
  readonly standing: StandingBallot;
  readonly receipt?: BallotReceipt;
}

/** As whom this actor votes in a poll; undefined where its kind does not. */
export function voterOf(poll: Poll, { id, role, siteId }: Actor): Voter | undefined {
  if (!siteId) return undefined;
  if (poll.rules.voters === 'delegate') return role === 'delegate' ? { voter: id, siteId } : undefined;
  return role === 'site' ? { voter: siteId, siteId } : undefined;
}

/** The ballot box of a poll, as the store finds it. */
export function boxOf(conferenceId: ConferenceId, poll: Poll): BoxRef {
  return { conferenceId, pollId: poll.id, secret: poll.rules.secret };
}

/** What a voter puts into the box of an open or once open poll. */
interface Paper {
  readonly poll: Poll;
  readonly voter: EntitledVoter;
  readonly ballot: string;
}

/** Takes a vote. Whether the poll is open is the box's to say, since other servers may have shut it. */
export async function castBallot(
  command: CastBallot,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'id' | 'state' | 'version' | 'decideOnNewest' | 'decideAfterReading'>,
  ballots: BallotBox,
): Promise<Reply<RecordedBallot>> {
  const fillInBy: DecideOnState<Paper> = (state, version) => fillIn(command, actor, state, version);
  const known = fillInBy(runtime.state, runtime.version);
  // Nearly always known here: thousands who vote at once wait for nothing more than the box.
  let paper = known.ok ? known : await runtime.decideOnNewest(fillInBy);
  for (;;) {
    if (!paper.ok) return paper;
    const answer = await putIntoBox(paper.value, command, runtime.id, ballots);
    if (answer !== 'stale') return answer;
    // Somebody was shut out on another server, and it may have been this voter.
    paper = await runtime.decideAfterReading(fillInBy);
  }
}

async function putIntoBox(
  { poll, voter, ballot }: Paper,
  { nonce, replaces = 0 }: CastBallot,
  conferenceId: ConferenceId,
  ballots: BallotBox,
): Promise<Reply<RecordedBallot> | 'stale'> {
  const box = boxOf(conferenceId, poll);
  if (!poll.rules.secret) {
    const cast = await ballots.cast(box, voter, ballot, replaces);
    const casts = cast.outcome === 'recorded' ? cast.casts : 0;
    return answer(cast.outcome, poll, voter, { standing: { ballot, casts } });
  }
  if (nonce === undefined) return reject('BALLOT_FORM');
  const key = await ballots.nonceKey(box);
  if (!key) return err({ code: 'POLL_NOT_OPEN' });
  const receipt = makeReceipt(key, { pollId: poll.id, voter: voter.voter, nonce, ballot });
  const outcome = await ballots.castSecret(box, voter, receipt.receipt, ballot);
  return answer(outcome, poll, voter, { standing: { ballot: SECRET_BALLOT, casts: 1 }, receipt });
}

function fillIn(command: CastBallot, actor: Actor, state: ConferenceState, asOf: number): Reply<Paper> {
  const permitted = mayCommand(actor, command.type, state);
  if (!permitted.ok) return permitted;
  const refusal = refuseToAct(state, actor);
  if (refusal) return err(refusal);
  const poll = state.polls[command.pollId];
  if (!poll) return reject('POLL_UNKNOWN');
  const voter = voterOf(poll, actor);
  if (!voter) return reject('NOT_ENTITLED');
  if (!satAtOpening(state.seats, poll, actor)) return reject('NOT_SEATED_AT_OPENING');
  const ballot = writeBallot(poll.rules, command.choice);
  return ballot.ok ? ok({ poll, voter: { ...voter, asOf }, ballot: ballot.value }) : ballot;
}

function answer(
  outcome: CastOutcome,
  poll: Poll,
  { siteId }: Voter,
  recorded: RecordedBallot,
): Reply<RecordedBallot> | 'stale' {
  switch (outcome) {
    case 'stale':
      return outcome;
    case 'recorded':
      return ok(recorded);
    case 'notOpen':
      return err({ code: 'POLL_NOT_OPEN' });
    case 'notEntitled':
      return reject('NOT_ENTITLED');
    case 'replaced':
      return rejectStale('ballot');
    case 'overBound':
      return reject('BALLOT_OVER_BOUND', { bound: poll.limits?.[siteId] ?? 0 });
    case 'alreadyVoted':
      return reject('ALREADY_VOTED');
  }
}
