import type { CastBallot } from '@diem-cau/shared/domain/commands.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
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
 * Who acts is the session's business; nothing in the message can change it.
 */
export async function handleCommand(
  { commandId, command }: CommandMessage,
  pass: Pass,
  conference: LiveConference,
  { ballots, supports }: Boxes,
): Promise<Reply<CommandAccepted>> {
  const { actor } = pass;
  const { runtime } = conference;
  if (command.type === 'SupportQuestion' || command.type === 'WithdrawSupport') {
    return handleSupport(command, pass, conference, supports);
  }
  if (command.type !== 'CastBallot') return runtime.submit({ commandId, actor, command });
  const permitted = mayCommand(actor, command.type, runtime.state);
  if (!permitted.ok) return permitted;
  if (!actor.siteId) return reject('NOT_ENTITLED');
  const poll = runtime.state.polls[command.pollId];
  if (!poll) return reject('POLL_UNKNOWN');
  return castBallot(command, actor.siteId, runtime, ballots);
}

async function castBallot(
  command: CastBallot,
  voter: NonNullable<Pass['actor']['siteId']>,
  runtime: LiveConference['runtime'],
  ballots: BallotBox,
): Promise<Reply<CommandAccepted>> {
  const outcome = await ballots.cast(runtime.id, command.pollId, voter, command.choice);
  switch (outcome) {
    case 'recorded':
      return ok({ version: runtime.version });
    case 'notOpen':
      return err({ code: 'POLL_NOT_OPEN' });
    case 'notEntitled':
      return reject('NOT_ENTITLED');
  }
}
