import type { Random } from '../support/random.ts';
import type { Cluster } from './cluster.ts';
import type { Room } from './room.ts';

/** How long a line loses what it carries before it breaks, in milliseconds. */
const MAX_LOST_MS = 60;

/** What can be done to a running conference; each says whether it could be done now. */
const FAULTS = {
  server: (cluster: Cluster, _room: Room, random: Random) => cluster.killServer((up) => random.pick(up)),
  redis: (cluster: Cluster, _room: Room, random: Random) => cluster.killRedis((most) => random.between(0, most)),
  everyLine: async (_cluster: Cluster, room: Room) => {
    for (const link of room.links) link.cut();
    return true;
  },
  someLines: async (_cluster: Cluster, room: Room, random: Random) => {
    for (const link of room.links) if (random.chance(0.4)) link.cut();
    return true;
  },
  /** What was sent, or what was acknowledged, is lost on its way, and then the line. */
  losingLines: async (_cluster: Cluster, room: Room, random: Random) => {
    const losing = room.links.filter(() => random.chance(0.6));
    const direction = random.chance(0.7) ? 'down' : 'up';
    await Promise.all(losing.map((link) => link.loseThenCut(direction, random.between(5, MAX_LOST_MS))));
    return true;
  },
};

/** The name of a fault. */
export type FaultKind = keyof typeof FAULTS;

const WEIGHTS: readonly FaultKind[] = [
  ...Array<FaultKind>(4).fill('server'),
  ...Array<FaultKind>(4).fill('redis'),
  ...Array<FaultKind>(3).fill('everyLine'),
  ...Array<FaultKind>(4).fill('someLines'),
  ...Array<FaultKind>(5).fill('losingLines'),
];

/** Does something of this kind now, and says which. */
export async function injectFault(cluster: Cluster, room: Room, random: Random): Promise<FaultKind> {
  for (;;) {
    const kind = random.pick(WEIGHTS) ?? 'everyLine';
    if (await FAULTS[kind](cluster, room, random)) return kind;
  }
}
