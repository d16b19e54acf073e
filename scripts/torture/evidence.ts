import type { PollResult } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { ballotKeys, keys } from '../../server/src/adapters/redis/keys.ts';
import { commandKey, openCommit } from '../../server/src/application/eventStore.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { verifyLog } from '../../server/src/application/verifyLog.ts';
import type { Voting } from './voting.ts';

/** What the store holds of one poll: its ballots (open ones by voter, secret ones by receipt) and its result. */
export interface StoredPoll {
  readonly ballots: ReadonlyMap<string, string>;
  readonly results: readonly PollResult[];
}

/** What the store holds in the end, read without a server. */
export interface Evidence {
  /** How often each command is in the log, by actor and id. */
  readonly commands: ReadonlyMap<string, number>;
  readonly polls: ReadonlyMap<PollId, StoredPoll>;
  /** What is wrong with the chain. */
  readonly problems: readonly string[];
}

/** Reads the log and the boxes of these polls. */
export async function readEvidence(address: RedisAddress, votings: readonly Voting[]): Promise<Evidence> {
  const redis = openConnection(address);
  try {
    await waitUntilReady(redis, 10_000);
    const stored = await redis.xrange(keys.log(EXAMPLE_ID), '-', '+');
    const entries = stored.map(([, fields]) => ({ bytes: fields[1] ?? '', hash: fields[3] ?? '' }));
    const commits = entries.map(({ bytes, hash }) => openCommit(bytes, hash));
    const commands = new Map<string, number>();
    for (const commit of commits) commands.set(commandKey(commit), (commands.get(commandKey(commit)) ?? 0) + 1);
    const events = commits.flatMap((commit) => commit.events);
    const polls = new Map<PollId, StoredPoll>();
    for (const { pollId, secret } of votings) {
      const of = ballotKeys({ conferenceId: EXAMPLE_ID, pollId });
      const ballots = secret
        ? (await redis.zrange(of.ballots, '0', '-1')).map((entry) => entry.split(' ') as [string, string])
        : Object.entries(await redis.hgetall(of.choices));
      const results = events.flatMap((event) =>
        event.type === 'PollClosed' && event.pollId === pollId ? [event.result] : [],
      );
      polls.set(pollId, { ballots: new Map(ballots), results });
    }
    const problems = verifyLog(entries).map(({ version, kind }) => `The log is ${kind} at ${version}.`);
    return { commands, polls, problems };
  } finally {
    redis.disconnect();
  }
}
