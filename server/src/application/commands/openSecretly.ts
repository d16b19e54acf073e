import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { PollId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { BallotBox } from '../ballotBox.ts';
import type { CommandRequest, ConferenceRuntime } from '../conferenceRuntime.ts';

/**
 * Opens a poll or a survey, unless it is secret or anonymous and the store would keep on its disk who answered what. Errors:
 * `SECRECY_UNAVAILABLE`, and what the rules refuse. Rejects with `STORE_UNAVAILABLE` or `STORE_CONFLICT`.
 */
export async function openSecretly(
  isSecretDraft: (state: ConferenceState) => boolean,
  request: CommandRequest,
  runtime: Pick<ConferenceRuntime, 'readNewest' | 'submit'>,
  ballots: Pick<BallotBox, 'canForget'>,
): Promise<Reply<CommandAccepted>> {
  // Another server may have drafted it a moment ago.
  const state = await runtime.readNewest();
  // The decider answers what the rules refuse, and repeats of what they allowed.
  const matters = isSecretDraft(state) && mayCommand(request.actor, request.command.type, state).ok;
  if (matters && !(await ballots.canForget())) return err({ code: 'SECRECY_UNAVAILABLE' });
  return runtime.submit(request);
}

/** Whether a poll is a secret one that has not been opened. */
export function isSecretPoll(pollId: PollId): (state: ConferenceState) => boolean {
  return ({ polls }) => polls[pollId]?.phase === 'draft' && polls[pollId].rules.secret;
}

/** Whether a survey is an anonymous one that has not been opened. */
export function isAnonymousSurvey(surveyId: SurveyId): (state: ConferenceState) => boolean {
  return ({ surveys }) => surveys[surveyId]?.phase === 'draft' && surveys[surveyId].anonymous;
}
