import { randomBytes } from 'node:crypto';
import type { CastBallot } from '@diem-cau/shared/domain/poll/commands.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { Random } from '../support/random.ts';
import type { Room } from './room.ts';

const CHOICES = ['yes', 'no', 'abstain'];
/** How long a result may take to be recorded, with servers away, in milliseconds. */
const RESULT_TIMEOUT_MS = 60_000;

/** One vote of the room, as those who take part know it. */
export interface Voting {
  readonly pollId: PollId;
  readonly secret: boolean;
  /** When the chair heard that the poll was closed, by `performance.now()`. */
  closedAt?: number;
}

/** Drafts and opens a poll: secret or not, by sites or by phones. */
export async function openVoting(room: Room, random: Random): Promise<Voting> {
  const pollId = newId.poll();
  const secret = random.chance(0.5);
  const rules = { ...PLAIN_RULES, secret };
  await room.chair.act({ type: 'CreatePoll', pollId, title: 'Biểu quyết', rules });
  await room.chair.act({ type: 'OpenPoll', pollId });
  return { pollId, secret };
}

/** Everybody but the last two votes at some moment of the given span; some of them change their mind. */
export function castAll({ sites }: Room, { pollId, secret }: Voting, random: Random, spanMs: number): void {
  for (const site of sites.slice(0, -2)) {
    setTimeout(
      async () => {
        const reply = await site.send(ballot(pollId, random), random.between(1, 3));
        if (reply.ok && !secret && random.chance(0.3)) await site.send({ ...ballot(pollId, random), replaces: 1 });
      },
      random.between(0, spanMs),
    );
  }
}

/** Closes the poll; who comes after the acknowledgement is too late. Resolves when the result is there. */
export async function closeVoting(room: Room, voting: Voting, random: Random): Promise<void> {
  const { pollId } = voting;
  await room.chair.act({ type: 'ClosePoll', pollId });
  voting.closedAt = performance.now();
  await Promise.all(room.sites.slice(-2).map((site) => site.send(ballot(pollId, random))));
  await waitFor(
    `the result of ${pollId}`,
    () => (room.chair.view('control')?.polls[pollId]?.phase === 'closed' ? true : undefined),
    RESULT_TIMEOUT_MS,
  );
}

function ballot(pollId: PollId, random: Random): CastBallot {
  const nonce = randomBytes(16).toString('base64url');
  return { type: 'CastBallot', pollId, choice: random.pick(CHOICES) ?? 'yes', nonce };
}

/** One voter's ballots in a poll, in the order they were sent. */
export function ballotsOf(client: RecordingClient, pollId: PollId) {
  return client.record.flatMap(({ command, ...note }) =>
    command.type === 'CastBallot' && command.pollId === pollId ? [{ ...note, command }] : [],
  );
}
