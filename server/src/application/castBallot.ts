import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { CastBallot } from '@diem-cau/shared/domain/commands.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import { SECRET_BALLOT, writeBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { hasLostSeat, satAtOpening } from '@diem-cau/shared/domain/seats/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { BallotReceipt, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { BallotBox, BoxRef, CastOutcome, Voter } from './ballotBox.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import { makeReceipt } from './secretBallot.ts';

/** A ballot in the box: as its voter's own screen shows it, and its receipt where it is secret. */
export interface RecordedBallot {
  readonly shown: string;
  readonly receipt?: BallotReceipt;
}

/** As whom this actor votes in a poll; undefined where its kind does not. */
export function voterOf(poll: Poll, { id, role, siteId }: Actor): Voter | undefined {
  if (!siteId) return undefined;
  if (poll.rules.voters === 'delegate') return role === 'delegate' ? { voter: id, siteId } : undefined;
  return role === 'site' ? { voter: siteId, siteId } : undefined;
}

export function boxOf(conferenceId: ConferenceId, poll: Poll): BoxRef {
  return { conferenceId, pollId: poll.id, secret: poll.rules.secret };
}

/** What a voter puts into the box of an open or once open poll. */
interface Paper {
  readonly poll: Poll;
  readonly voter: Voter;
  readonly ballot: string;
}

/** Takes a vote. Whether the poll is open is the box's to say, since other servers may have shut it. */
export async function castBallot(
  command: CastBallot,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'id' | 'state' | 'decideOnNewest'>,
  ballots: BallotBox,
): Promise<Reply<RecordedBallot>> {
  const fillInBy = (state: ConferenceState) => fillIn(command, actor, state);
  const known = fillInBy(runtime.state);
  // Nearly always known here: thousands who vote at once wait for nothing more than the box.
  const written = known.ok ? known : await runtime.decideOnNewest(fillInBy);
  if (!written.ok) return written;
  const { poll, voter, ballot } = written.value;
  const box = boxOf(runtime.id, poll);
  if (poll.rules.secret) return castSecret(box, voter, ballot, command.nonce, poll, ballots);
  const outcome = await ballots.cast(box, voter, ballot);
  return answer(outcome, poll, voter, { shown: ballot });
}

function fillIn(command: CastBallot, actor: Actor, state: ConferenceState): Reply<Paper> {
  const permitted = mayCommand(actor, command.type, state);
  if (!permitted.ok) return permitted;
  // A phone whose seat was freed has no part in the room any more.
  if (hasLostSeat(state.seats, actor.id)) return reject('SEAT_FREED');
  const poll = state.polls[command.pollId];
  if (!poll) return reject('POLL_UNKNOWN');
  const voter = voterOf(poll, actor);
  if (!voter) return reject('NOT_ENTITLED');
  if (!satAtOpening(state.seats, poll, actor)) return reject('NOT_SEATED_AT_OPENING');
  const ballot = writeBallot(poll.rules, command.choice);
  return ballot.ok ? ok({ poll, voter, ballot: ballot.value }) : ballot;
}

async function castSecret(
  box: BoxRef,
  voter: Voter,
  ballot: string,
  nonce: string | undefined,
  poll: Poll,
  ballots: BallotBox,
): Promise<Reply<RecordedBallot>> {
  if (nonce === undefined) return reject('BALLOT_FORM');
  const key = await ballots.nonceKey(box);
  if (!key) return err({ code: 'POLL_NOT_OPEN' });
  const receipt = makeReceipt(key, { pollId: poll.id, voter: voter.voter, nonce, ballot });
  const outcome = await ballots.castSecret(box, voter, receipt.receipt, ballot);
  return answer(outcome, poll, voter, { shown: SECRET_BALLOT, receipt });
}

function answer(outcome: CastOutcome, poll: Poll, { siteId }: Voter, recorded: RecordedBallot): Reply<RecordedBallot> {
  switch (outcome) {
    case 'recorded':
      return ok(recorded);
    case 'notOpen':
      return err({ code: 'POLL_NOT_OPEN' });
    case 'notEntitled':
      return reject('NOT_ENTITLED');
    case 'overBound':
      return reject('BALLOT_OVER_BOUND', { bound: poll.limits?.[siteId] ?? 0 });
    case 'alreadyVoted':
      return reject('ALREADY_VOTED');
  }
}
