import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { CastBallot } from '@diem-cau/shared/domain/poll/commands.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import { boxOf, castBallot, voterOf } from '../../../application/castBallot.ts';
import type { CommandRequest, ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import { refuseWhenCritical, type StorageGauge } from '../../../application/limits/storageLevel.ts';
import { refuseToOpen } from '../../../application/refuseToOpen.ts';
import type { SupportBox } from '../../../application/supportBox.ts';
import type { LiveConference } from '../../../projections/conferences.ts';
import { handleSupport } from './handleSupport.ts';

/** What is counted beside the log, and how much room there is for it. */
interface Boxes {
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly limits: { readonly storage: StorageGauge };
}

/**
 * Takes one command of one peer: ballots and supports go to their boxes, everything else to the log.
 * Who acts is the session's business; nothing in the message can change it. `greeted` tells whether this very
 * connection follows its actor's private view.
 */
export async function handleCommand(
  message: CommandMessage,
  pass: Pass,
  conference: LiveConference,
  boxes: Boxes,
  greeted: boolean,
): Promise<Reply<CommandAccepted>> {
  const reply = await take(message, pass, conference, boxes);
  // A phone is one connection; who has not greeted follows nothing, and another one of the same actor might.
  if (!reply.ok || !greeted || pass.actor.role !== 'delegate') return reply;
  const frame = conference.feed.takeSelf(pass.actor.id);
  return frame ? ok({ ...reply.value, frame }) : reply;
}

function take(
  { commandId, command, seen }: CommandMessage,
  pass: Pass,
  conference: LiveConference,
  { ballots, supports, limits }: Boxes,
): Promise<Reply<CommandAccepted>> {
  const { actor } = pass;
  const full = refuseWhenCritical(limits.storage);
  const { runtime } = conference;
  switch (command.type) {
    case 'CastBallot':
      return full ? Promise.resolve(err(full)) : handleBallot(command, actor, conference, ballots);
    case 'SupportQuestion':
    case 'WithdrawSupport':
      return full ? Promise.resolve(err(full)) : handleSupport(command, pass, conference, supports);
    case 'OpenPoll':
      return openPoll(command.pollId, { commandId, actor, command }, runtime, ballots);
    default:
      return runtime.submit({ commandId, actor, command, seen });
  }
}

async function handleBallot(
  command: CastBallot,
  actor: Actor,
  conference: LiveConference,
  ballots: BallotBox,
): Promise<Reply<CommandAccepted>> {
  const { runtime, feed } = conference;
  const cast = await castBallot(command, actor, runtime, ballots);
  if (!cast.ok) {
    // The device that was too late shows which ballot counts.
    if (cast.error.code === 'STALE') await showStanding(command.pollId, actor, conference, ballots);
    return cast;
  }
  const { standing, receipt } = cast.value;
  feed.setBallot(actor.id, command.pollId, standing);
  return ok({ version: runtime.version, ...(receipt && { receipt }) });
}

async function showStanding(
  pollId: PollId,
  actor: Actor,
  { runtime, feed }: LiveConference,
  ballots: BallotBox,
): Promise<void> {
  const poll = runtime.state.polls[pollId];
  const voter = poll && voterOf(poll, actor)?.voter;
  if (!poll || voter === undefined) return;
  const standing = (await ballots.ballotsOf(boxOf(runtime.id, poll), [voter])).get(voter);
  if (standing) feed.setBallot(actor.id, pollId, standing);
}

async function openPoll(
  pollId: PollId,
  request: CommandRequest,
  runtime: ConferenceRuntime,
  ballots: BallotBox,
): Promise<Reply<CommandAccepted>> {
  const refusal = await refuseToOpen(pollId, request.actor, runtime, ballots);
  return refusal ? err(refusal) : runtime.submit(request);
}
