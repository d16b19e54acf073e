import type { PollView, SelfView } from '@diem-cau/shared/views/shapes.ts';

/** A site's part in a vote. */
export interface OwnBallot {
  /** The open vote in which the site itself has a ballot. */
  readonly votable: PollView | undefined;
  /** Its ballot is still to be cast. */
  readonly unvoted: boolean;
  /** The site is asked, by its own ballot or by its phones. */
  readonly asked: boolean;
}

/** Finds a site's part in the vote that is shown. */
export function findOwnBallot(
  poll: PollView | undefined,
  self: Pick<SelfView, 'ballots' | 'notAsked'> | undefined,
): OwnBallot {
  const asked = poll?.phase === 'open' && self?.notAsked?.[poll.id] === undefined;
  const votable = asked && poll.rules.voters !== 'delegate' ? poll : undefined;
  return { votable, asked, unvoted: votable !== undefined && self?.ballots[votable.id] === undefined };
}
