import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import { wakeAfter } from './wake.ts';

const RETRY_MS = 1_000;

/**
 * Closes every open poll once its deadline has passed. Each server waits for it, also one that starts after it;
 * the first one closes. The timer only wakes: what counts is the deadline in the log.
 */
export function keepPollDeadlines(runtime: ConferenceRuntime, logger: Logger): void {
  const waiting = new Set<PollId>();

  const close = async ({ id, deadline = 0 }: Poll): Promise<void> => {
    const reply = await runtime.submit({
      commandId: `deadline-${id}`,
      actor: SYSTEM_ACTOR,
      command: { type: 'ClosePollAtDeadline', pollId: id },
    });
    // A timer may fire a moment early.
    if (!reply.ok && reply.error.code === 'DEADLINE_NOT_PASSED') wait(id, deadline - runtime.now() + 1);
  };

  const wait = (pollId: PollId, milliseconds: number): void => {
    const wake = () => {
      waiting.delete(pollId);
      const poll = runtime.state.polls[pollId];
      if (poll?.phase !== 'open') return;
      close(poll).catch((error) => {
        logger.warn({ err: error, pollId }, 'A poll past its deadline could not be closed yet.');
        wait(pollId, RETRY_MS);
      });
    };
    waiting.add(pollId);
    wakeAfter(Math.max(0, milliseconds), runtime.closed, wake);
  };

  const look = (): void => {
    for (const { id, phase, deadline } of Object.values(runtime.state.polls)) {
      if (phase === 'open' && deadline !== undefined && !waiting.has(id)) wait(id, deadline - runtime.now());
    }
  };

  runtime.onAdvance(({ before, after }) => {
    if (before.polls !== after.polls) look();
  });
  look();
}
