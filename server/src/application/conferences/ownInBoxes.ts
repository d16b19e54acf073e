import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { OwnSupports } from '@diem-cau/shared/views/self.ts';
import type { BallotBox, StandingBallot } from '../ballotBox.ts';
import { boxOf, voterOf } from '../commands/castBallot.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { SupportBox } from '../supportBox.ts';
import type { ConferenceViews, OwnInBoxes } from './conferenceViews.ts';

interface Boxes {
  readonly ballots: Pick<BallotBox, 'ballotsOf'>;
  readonly supports: Pick<SupportBox, 'supportsOf'>;
}

interface Followed {
  readonly runtime: Pick<ConferenceRuntime, 'id' | 'state'>;
  readonly views: Pick<ConferenceViews, 'movesOf'>;
}

/**
 * An actor's ballots and supports. The actor must already be followed: a ballot cast during the read would otherwise
 * be overwritten by an older value, so it is read again. Rejects with `STORE_UNAVAILABLE`.
 */
export async function readOwn(conference: Followed, actor: Actor, boxes: Boxes): Promise<OwnInBoxes> {
  for (;;) {
    const moves = conference.views.movesOf(actor.id);
    const ballots = await readBallots(conference, actor, boxes);
    const supports = await readSupports(conference, actor, boxes);
    if (conference.views.movesOf(actor.id) === moves) return { ballots, supports };
  }
}

/** The questions that an actor supports. Rejects with `STORE_UNAVAILABLE`. */
export async function readSupports(
  { runtime }: Pick<Followed, 'runtime'>,
  actor: Actor,
  { supports }: Pick<Boxes, 'supports'>,
): Promise<OwnSupports> {
  if (actor.role !== 'site' && actor.role !== 'delegate') return {};
  const ids = await supports.supportsOf(runtime.id, actor.id);
  return Object.fromEntries(ids.map((id) => [id, true] as const));
}

/** An actor's ballots in the polls that were opened. */
async function readBallots({ runtime }: Followed, actor: Actor, { ballots }: Boxes): Promise<OwnInBoxes['ballots']> {
  const { id, state } = runtime;
  const cast: Record<PollId, StandingBallot> = {};
  for (const poll of Object.values(state.polls)) {
    const voter = voterOf(poll, actor)?.voter;
    if (poll.phase === 'draft' || voter === undefined) continue;
    const ballot = (await ballots.ballotsOf(boxOf(id, poll), [voter])).get(voter);
    if (ballot !== undefined) cast[poll.id] = ballot;
  }
  return cast;
}
