import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { findInvited, lapsesAt } from '@diem-cau/shared/domain/floor/state.ts';
import type { RejectionCode } from '@diem-cau/shared/domain/rejections.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import { wakeAfter } from './wake.ts';

const RETRY_MS = 1_000;
/** The longest time that a timer takes, almost 25 days; a longer one fires at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Something that ends by itself. */
interface Deadline {
  /** Names it once and for all: another deadline of the same thing has another key. */
  readonly key: string;
  readonly at: Timestamp;
  readonly command: DomainCommand;
  /** How the command is refused a moment early. */
  readonly early: RejectionCode;
}

/**
 * Ends what has a deadline once that has passed: open polls and surveys, invitations to speak, and a hall's turn in a test. Each server waits for it, also one
 * that starts after it; the first one ends it. The timer only wakes: what counts is the deadline in the log.
 */
export function keepDeadlines(runtime: ConferenceRuntime, logger: Logger): void {
  const waiting = new Set<string>();

  const end = async ({ key, command, early }: Deadline): Promise<void> => {
    const reply = await runtime.submit({ commandId: `deadline-${key}`, actor: SYSTEM_ACTOR, command });
    // A timer may fire a moment early.
    if (!reply.ok && reply.error.code === early) look();
  };

  const wait = (key: string, milliseconds: number): void => {
    const wake = () => {
      waiting.delete(key);
      const deadline = deadlinesOf(runtime.state).find((one) => one.key === key);
      if (!deadline) return;
      const left = deadline.at - runtime.now();
      if (left > 0) return wait(key, left + 1);
      end(deadline).catch((error) => {
        logger.warn({ err: error, key }, 'What is past its deadline could not be ended yet.');
        wait(key, RETRY_MS);
      });
    };
    waiting.add(key);
    wakeAfter(Math.min(Math.max(0, milliseconds), LONGEST_WAIT_MS), runtime.closed, wake);
  };

  const look = (): void => {
    for (const { key, at } of deadlinesOf(runtime.state)) {
      if (!waiting.has(key)) wait(key, at - runtime.now() + 1);
    }
  };

  runtime.onAdvance(({ before, after }) => {
    const same =
      before.polls === after.polls &&
      before.floor === after.floor &&
      before.readiness === after.readiness &&
      before.surveys === after.surveys;
    if (!same) look();
  });
  look();
}

function deadlinesOf({ polls, floor, readiness, surveys }: ConferenceState): readonly Deadline[] {
  const ends: readonly Deadline[] = [...turnsOf(readiness), ...pollsOf(polls), ...surveysOf(surveys)];
  const invited = findInvited(floor);
  const at = lapsesAt(floor);
  if (invited?.invitedAt === undefined || at === undefined) return ends;
  const { id: handId, invitedAt } = invited;
  const command = { type: 'LapseInvitation', handId, invitedAt } as const;
  return [...ends, { key: `${handId}-${at}`, at, command, early: 'INVITATION_STANDS' }];
}

function turnsOf({ test }: ConferenceState['readiness']): readonly Deadline[] {
  if (test?.turnEndsAt === undefined) return [];
  const { number, turn, turnEndsAt: at } = test;
  const command = { type: 'TurnHallTest', number, turn } as const;
  return [{ key: `hall-test-${number}-${turn}`, at, command, early: 'DEADLINE_NOT_PASSED' }];
}

function pollsOf(polls: ConferenceState['polls']): readonly Deadline[] {
  return Object.values(polls).flatMap(({ id, phase, deadline }): readonly Deadline[] => {
    if (phase !== 'open' || deadline === undefined) return [];
    const command = { type: 'ClosePollAtDeadline', pollId: id } as const;
    return [{ key: id, at: deadline, command, early: 'DEADLINE_NOT_PASSED' }];
  });
}

function surveysOf(surveys: ConferenceState['surveys']): readonly Deadline[] {
  return Object.values(surveys).flatMap(({ id, phase, deadline }): readonly Deadline[] => {
    if (phase !== 'open' || deadline === undefined) return [];
    const command = { type: 'CloseSurveyAtDeadline', surveyId: id } as const;
    return [{ key: `${id}-${deadline}`, at: deadline, command, early: 'DEADLINE_NOT_PASSED' }];
  });
}
