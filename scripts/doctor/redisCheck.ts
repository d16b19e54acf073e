import type { Redis } from 'ioredis';
import { readReplication } from '../../server/src/adapters/redis/replicas.ts';
import { ReplicatedRedis } from '../../server/src/adapters/redis/replicatedRedis.ts';
import { type Finding, judgeOf, reasonOf } from './finding.ts';

/** The oldest version that the project is tested with. */
const LEAST_VERSION = 7;

interface Wanted {
  readonly name: string;
  readonly is: string;
  readonly level: 'warn' | 'fail';
  readonly because: string;
}

const WANTED: readonly Wanted[] = [
  {
    name: 'appendonly',
    is: 'yes',
    level: 'fail',
    because: 'without it a crash loses everything since the last snapshot',
  },
  {
    name: 'appendfsync',
    is: 'always',
    level: 'warn',
    because: 'otherwise a crash loses what was acknowledged in its last second',
  },
  {
    name: 'maxmemory-policy',
    is: 'noeviction',
    level: 'fail',
    because: 'otherwise Redis deletes logs when its memory is full',
  },
];

/** The version and the settings of Redis that decide what a crash costs. */
export async function checkRedis(redis: Redis): Promise<readonly Finding[]> {
  const judge = judgeOf('redis');
  const version = /redis_version:(\S+)/.exec(await redis.info('server').catch(() => ''))?.[1];
  const isOld = version !== undefined && Number.parseInt(version, 10) < LEAST_VERSION;
  const first = isOld
    ? judge(
        'warn',
        `version ${version}`,
        `Install ${LEAST_VERSION}.0 or newer; the project is not tested with older ones.`,
      )
    : judge('ok', `answers, version ${version ?? 'unknown'}`);
  const rest = await Promise.all(WANTED.map((wanted) => checkSetting(redis, wanted)));
  return [first, ...rest, ...(redis instanceof ReplicatedRedis ? await checkReplicas(redis) : [])];
}

/** Whether a command finds the replicas that must have it before it is acknowledged. */
async function checkReplicas(redis: ReplicatedRedis): Promise<readonly Finding[]> {
  const judge = judgeOf('redis');
  const there = (await readReplication(redis)).replicas.length;
  const found = `${there} replicas, ${redis.replicas} must confirm`;
  const count =
    there < redis.replicas
      ? judge('fail', found, 'Start the replicas: without them every command is refused.')
      : there === redis.replicas
        ? judge('warn', found, 'Add a replica: when one is away, every command is refused.')
        : judge('ok', found);
  return [
    count,
    await checkSetting(redis, {
      name: 'min-replicas-to-write',
      is: String(redis.replicas),
      level: 'warn',
      because: 'otherwise a master that the others have lost goes on showing what no replica has',
    }),
  ];
}

async function checkSetting(redis: Redis, { name, is, level, because }: Wanted): Promise<Finding> {
  const judge = judgeOf('redis');
  try {
    const [, value] = (await redis.config('GET', name)) as string[];
    if (value === is) return judge('ok', `${name} ${value}`);
    return judge(level, `${name} ${value}`, `Set ${name} ${is} in redis.conf: ${because}.`);
  } catch (error) {
    return judge('warn', `${name} cannot be read (${reasonOf(error)})`, `Ask whoever runs Redis for ${name} ${is}.`);
  }
}
