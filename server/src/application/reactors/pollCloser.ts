import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { entitledVotes } from '@diem-cau/shared/domain/poll/electorate.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotBox } from '../ballotBox.ts';
import { boxOf } from '../commands/castBallot.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import { hashReceipts } from '../secretBallot.ts';
import { wakeAfter } from './wake.ts';

const RETRY_MS = 1_000;

/**
 * Records the result of every poll whose box is shut. Each server does so, and again after a restart,
 * so that a server that dies between shutting and counting leaves nothing open; the first result counts.
 */
export function closePolls(runtime: ConferenceRuntime, ballots: BallotBox, logger: Logger): void {
  const inFlight = new Set<PollId>();

  const record = async (poll: Poll): Promise<void> => {
    const box = boxOf(runtime.id, poll);
    const traces = box.secret && (await ballots.seal(box)) === 'traces';
    if (traces)
      logger.error({ pollId: poll.id }, 'The store forbids clearing its disk of who voted how in a secret poll.');
    const { tally, votes, sites } = await ballots.count(box);
    const hash = hashReceipts(await ballots.list(box));
    await runtime.submit({
      commandId: `result-${poll.id}`,
      actor: SYSTEM_ACTOR,
      command: {
        type: 'RecordPollResult',
        pollId: poll.id,
        result: {
          tally,
          entitled: entitledVotes(poll),
          votes,
          ...(sites && { sites }),
          ...(box.secret ? { receiptsHash: hash } : { ballotsHash: hash }),
          ...(traces && { traces }),
        },
      },
    });
  };

  const attempt = (poll: Poll): void => {
    if (inFlight.has(poll.id)) return;
    inFlight.add(poll.id);
    record(poll)
      .catch((error) => {
        logger.warn({ err: error, pollId: poll.id }, 'The result of a poll could not be recorded yet.');
        wakeAfter(RETRY_MS, runtime.closed, () => look(runtime.state));
      })
      .finally(() => inFlight.delete(poll.id));
  };

  const look = (state: ConferenceState): void => {
    for (const poll of Object.values(state.polls)) if (poll.phase === 'closing') attempt(poll);
  };

  runtime.onAdvance(({ before, after }) => {
    if (before.polls !== after.polls) look(after);
  });
  look(runtime.state);
}
