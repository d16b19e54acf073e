import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { CastBallot } from '@diem-cau/shared/domain/poll/commands.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { BallotBox } from '../ballotBox.ts';
import type { LiveConference } from '../conferences/liveConference.ts';
import { boxOf, castBallot, voterOf } from './castBallot.ts';

type Conference = Pick<LiveConference, 'runtime' | 'views'>;

/** Casts a ballot, and shows the voter's own screen which ballot counts. Rejects with `STORE_UNAVAILABLE`. */
export async function takeBallot(
  command: CastBallot,
  actor: Actor,
  conference: Conference,
  ballots: BallotBox,
): Promise<Reply<CommandAccepted>> {
  const { runtime, views } = conference;
  const cast = await castBallot(command, actor, runtime, ballots);
  if (!cast.ok) {
    // The voter cast a newer ballot on another device: this one shows it.
    if (cast.error.code === 'STALE') await showStanding(command.pollId, actor, conference, ballots);
    return cast;
  }
  const { standing, receipt } = cast.value;
  views.setBallot(actor.id, command.pollId, standing);
  return ok({ version: runtime.version, ...(receipt && { receipt }) });
}

async function showStanding(
  pollId: PollId,
  actor: Actor,
  { runtime, views }: Conference,
  ballots: BallotBox,
): Promise<void> {
  const poll = runtime.state.polls[pollId];
  const voter = poll && voterOf(poll, actor)?.voter;
  if (!poll || voter === undefined) return;
  const standing = (await ballots.ballotsOf(boxOf(runtime.id, poll), [voter])).get(voter);
  if (standing) views.setBallot(actor.id, pollId, standing);
}
