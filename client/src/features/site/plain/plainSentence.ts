import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView, SelfView } from '@diem-cau/shared/views/shapes.ts';
import { findOwnBallot } from '../ownBallot.ts';
import { findOwnPlace } from '../ownPlace.ts';

/** What a plain hall says in its one sentence. */
export type PlainSentence =
  | { readonly kind: 'ended' | 'invited' | 'speaking' | 'vote' | 'phoneVote' | 'othersSpeak' | 'presented' | 'nobody' }
  /** Its place in the queue, from 1. */
  | { readonly kind: 'waiting'; readonly rank: number };

/**
 * Chooses what the room must know now. What it has to do itself comes first: to speak, then to vote; a vote in which it has
 * nothing to do is left out.
 */
export function findPlainSentence(
  { conference, floor, stage }: Pick<HallView, 'conference' | 'floor' | 'stage'>,
  siteId: SiteId,
  poll: PollView | undefined,
  self: Pick<SelfView, 'ballots' | 'notAsked'> | undefined,
): PlainSentence {
  if (hasEnded(conference.phase)) return { kind: 'ended' };
  const place = findOwnPlace(floor, siteId);
  if (place.kind === 'invited' || place.kind === 'speaking') return { kind: place.kind };
  const { asked, votable, unvoted } = findOwnBallot(poll, self);
  if (unvoted) return { kind: 'vote' };
  if (asked && votable === undefined) return { kind: 'phoneVote' };
  if (place.kind === 'waiting') return { kind: 'waiting', rank: place.rank };
  if (floor.speaking) return { kind: 'othersSpeak' };
  // Beside the clock of what is presented.
  return { kind: stage.presentation?.clock ? 'presented' : 'nobody' };
}
