import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import { castBallot } from '../../../application/castBallot.ts';
import { refuseToOpen } from '../../../application/refuseToOpen.ts';
import type { SupportBox } from '../../../application/supportBox.ts';
import type { LiveConference } from '../../../projections/conferences.ts';
import { handleSupport } from './handleSupport.ts';

/** What is counted beside the log. */
interface Boxes {
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
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

async function take(
  { commandId, command }: CommandMessage,
  pass: Pass,
  conference: LiveConference,
  { ballots, supports }: Boxes,
): Promise<Reply<CommandAccepted>> {
  const { actor } = pass;
  const { runtime, feed } = conference;
  if (command.type === 'SupportQuestion' || command.type === 'WithdrawSupport') {
    return handleSupport(command, pass, conference, supports);
  }
  if (command.type === 'OpenPoll') {
    const refusal = await refuseToOpen(command.pollId, actor, runtime, ballots);
    if (refusal) return err(refusal);
  }
  if (command.type !== 'CastBallot') return runtime.submit({ commandId, actor, command });
  const cast = await castBallot(command, actor, runtime, ballots);
  if (!cast.ok) return cast;
  const { shown, receipt } = cast.value;
  feed.setBallots(actor.id, { [command.pollId]: shown });
  return ok({ version: runtime.version, ...(receipt && { receipt }) });
}
