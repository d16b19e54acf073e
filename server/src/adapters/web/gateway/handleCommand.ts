import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import { castBallot } from '../../../application/castBallot.ts';
import type { LiveConference } from '../../../projections/conferences.ts';

/**
 * Takes one command of one peer: ballots go to the ballot box, everything else to the log.
 * Who acts is the session's business; nothing in the message can change it.
 */
export async function handleCommand(
  { commandId, command }: CommandMessage,
  { actor }: Pass,
  { runtime, feed }: LiveConference,
  ballots: BallotBox,
): Promise<Reply<CommandAccepted>> {
  if (command.type !== 'CastBallot') return runtime.submit({ commandId, actor, command });
  const cast = await castBallot(command, actor, runtime, ballots);
  if (!cast.ok) return cast;
  const { shown, receipt } = cast.value;
  feed.setBallots(actor.id, { [command.pollId]: shown });
  return ok({ version: runtime.version, ...(receipt && { receipt }) });
}
