import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../support/random.ts';
import { Cluster } from './cluster.ts';
import { converge, nextItem, publishedResult } from './convergence.ts';
import { readEvidence } from './evidence.ts';
import { type FaultKind, injectFault } from './faults.ts';
import { bearFollowUp, bearLoad } from './load.ts';
import { fillRoom, type Room } from './room.ts';
import { judge, type Verdict } from './verdict.ts';
import { castAll, closeVoting, openVoting, type Voting } from './voting.ts';

/** Faults that may strike before the room has come to rest again. */
const MAX_AT_ONCE = 4;
const MAX_BETWEEN_MS = 250;

/** How large a round is, and who hears of it. */
export interface RoundOptions {
  readonly seed: number;
  readonly servers: number;
  readonly faults: number;
  /** Hears of each fault: its kind, and the milliseconds from it until all clients were equal. */
  readonly onFault?: (kind: FaultKind, convergedMs: number) => void;
}

/**
 * One conference on fresh data that is struck by so many faults under load. Then its clients' records are held against
 * the store. Rejects where clients do not become equal again.
 */
export async function runRound(options: RoundOptions): Promise<Verdict> {
  const random = new Random(options.seed);
  let crash: (error: Error) => void = () => {};
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  const cluster = await Cluster.start(options.servers, (report) => crash(new Error(report)));
  let room: Room | undefined;
  try {
    room = await fillRoom(cluster, random);
    return await Promise.race([crashed, strikeAgain(cluster, room, random, options)]);
  } finally {
    room?.close();
    await cluster.stop();
  }
}

async function strikeAgain(
  cluster: Cluster,
  room: Room,
  random: Random,
  { faults, onFault }: RoundOptions,
): Promise<Verdict> {
  await room.chair.act({ type: 'GoLive' });
  await converge(room, nextItem(0));
  const votings: Voting[] = [];
  const afterClose = Math.min(random.between(1, MAX_AT_ONCE), faults - 1);
  for (let left = faults - afterClose; left > 0; ) {
    votings.push(await openVoting(room, random));
    const count = Math.min(left, random.between(1, MAX_AT_ONCE));
    left -= count;
    for (const [kind, ms] of await strike(cluster, room, votings, random, count)) onFault?.(kind, ms);
  }
  for (const [kind, ms] of await strikeAfterClose(cluster, room, votings, random, afterClose)) onFault?.(kind, ms);
  await cluster.whole();
  return judge(room.all, votings, await readEvidence(cluster.storeAddress, votings));
}

/** Closes the conference; then some faults while it is followed up. Resolves as `strike` does. */
async function strikeAfterClose(
  cluster: Cluster,
  room: Room,
  votings: readonly Voting[],
  random: Random,
  count: number,
): Promise<readonly (readonly [FaultKind, number])[]> {
  const { pollId } = votings.at(-1) as Voting;
  await room.chair.act({ type: 'CloseConference' });
  const stopLoad = bearFollowUp(room, random);
  const struck: (readonly [FaultKind, number])[] = [];
  for (let index = 0; index < count; index++) {
    await pause(random.between(20, MAX_BETWEEN_MS));
    const at = performance.now();
    struck.push([await injectFault(cluster, room, random), at]);
  }
  stopLoad();
  await converge(room, publishedResult(pollId));
  const equalAt = performance.now();
  return struck.map(([kind, at]) => [kind, equalAt - at] as const);
}

/** Some faults at random moments of a vote. Resolves, once all is equal, to how long each took to be overcome. */
async function strike(cluster: Cluster, room: Room, votings: readonly Voting[], random: Random, count: number) {
  const voting = votings.at(-1) as Voting;
  const stopLoad = bearLoad(room, random);
  castAll(room, voting, random, count * MAX_BETWEEN_MS);
  // Half of the polls are closed while the faults strike, the others at rest.
  const closesMeanwhile = random.chance(0.5);
  let closing: Promise<void> | undefined;
  const struck: (readonly [FaultKind, number])[] = [];
  for (let index = 0; index < count; index++) {
    await pause(random.between(20, MAX_BETWEEN_MS));
    if (closesMeanwhile && index === count - 1) {
      closing = closeVoting(room, voting, random);
      // Awaited below; a round that fails before that reports its own error.
      closing.catch(() => {});
    }
    const at = performance.now();
    struck.push([await injectFault(cluster, room, random), at]);
  }
  stopLoad();
  await converge(room, nextItem(votings.length));
  const equalAt = performance.now();
  await (closing ?? closeVoting(room, voting, random));
  return struck.map(([kind, at]) => [kind, equalAt - at] as const);
}
