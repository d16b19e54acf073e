import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { BallotBox } from './ballotBox.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';

/**
 * Why a poll may not open for a reason outside the rules: a secret one whose store would keep on its disk how each
 * voted. Rejects with `STORE_UNAVAILABLE`.
 */
export async function refuseToOpen(
  pollId: PollId,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'readNewest'>,
  ballots: BallotBox,
): Promise<WireError | undefined> {
  // Another server may have made the poll a moment ago.
  const state = await runtime.readNewest();
  const poll = state.polls[pollId];
  // Whatever the rules refuse, and a repeat of what they let, is theirs to answer.
  if (poll?.phase !== 'draft' || !poll.rules.secret || !mayCommand(actor, 'OpenPoll', state).ok) return undefined;
  return (await ballots.canForget()) ? undefined : { code: 'SECRECY_UNAVAILABLE' };
}
