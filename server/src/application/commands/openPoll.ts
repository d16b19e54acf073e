import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { BallotBox } from '../ballotBox.ts';
import type { CommandRequest, ConferenceRuntime } from '../conferenceRuntime.ts';

/**
 * Opens a poll, unless it is secret and the store would keep on its disk how each voter voted. Errors:
 * `SECRECY_UNAVAILABLE`, and what the rules refuse. Rejects with `STORE_UNAVAILABLE` or `STORE_CONFLICT`.
 */
export async function openPoll(
  pollId: PollId,
  request: CommandRequest,
  runtime: Pick<ConferenceRuntime, 'readNewest' | 'submit'>,
  ballots: Pick<BallotBox, 'canForget'>,
): Promise<Reply<CommandAccepted>> {
  const refusal = await findSecrecyRefusal(pollId, request.actor, runtime, ballots);
  return refusal ? err(refusal) : runtime.submit(request);
}

async function findSecrecyRefusal(
  pollId: PollId,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'readNewest'>,
  ballots: Pick<BallotBox, 'canForget'>,
): Promise<WireError | undefined> {
  // Another server may have drafted the poll a moment ago.
  const state = await runtime.readNewest();
  const poll = state.polls[pollId];
  // The decider answers what the rules refuse, and repeats of what they allowed.
  if (poll?.phase !== 'draft' || !poll.rules.secret || !mayCommand(actor, 'OpenPoll', state).ok) return undefined;
  return (await ballots.canForget()) ? undefined : { code: 'SECRECY_UNAVAILABLE' };
}
