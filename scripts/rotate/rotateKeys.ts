import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import type { RedisAddress } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { RedisKeyRecord } from '../../server/src/adapters/redis/redisKeyRecord.ts';
import { issueInvites } from '../../server/src/application/access.ts';
import { identityOf } from '../../server/src/application/ballotSigner.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { invitedActors } from '../../server/src/application/invitees.ts';
import { openSecrets } from '../../server/src/application/openSecrets.ts';
import { type Rotation, rotateKeys } from '../../server/src/application/rotateKeys.ts';
import { readConfig } from '../../server/src/config.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { refuseBesideServers } from '../support/refuseBesideServers.ts';
import { withRedis } from '../support/withRedis.ts';

const USAGE = 'npm run rotate-keys -- --invitations --signing (one of them, or both)';

try {
  const rotation = readRotation();
  const { dataFolder, secretsFolder } = readConfig(process.env, []);
  const lines = await withRedis(dataFolder, (redis, address) => rotate(rotation, secretsFolder, { redis, address }));
  for (const line of lines) console.log(line);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readRotation(): Rotation {
  const { values } = parseArgs({ options: { invitations: { type: 'boolean' }, signing: { type: 'boolean' } } });
  const { invitations = false, signing = false } = values;
  if (!invitations && !signing) throw new RefusedStart(`Say which keys: ${USAGE}`);
  return { invitations, signing };
}

interface Connected {
  readonly redis: Redis;
  readonly address: RedisAddress;
}

async function rotate(rotation: Rotation, folder: string, { redis, address }: Connected): Promise<readonly string[]> {
  await refuseBesideServers(redis);
  const files = secretFilesIn(folder);
  const record = new RedisKeyRecord(redis);
  // Keys that an earlier release kept in the store are moved into files first.
  if (await record.findFormerSecret()) await openSecrets(files, record);
  const access = new RedisAccessStore(redis);
  const secrets = await rotateKeys(rotation, {
    files,
    record,
    access,
    now: new Date(systemClock.wall()).toISOString(),
  });
  if (rotation.invitations) {
    const store = new RedisEventStore(redis, address);
    for (const id of await store.listConferences()) {
      const state = await ConferenceRuntime.readState(id, store, systemClock);
      await issueInvites(access, secrets.invitationKey, id, invitedActors(state), state.invitations);
    }
  }
  return [
    ...(rotation.invitations
      ? [
          'All links are new: the ones printed before let nobody in. Sessions go on.',
          'Passwords of mail servers, gateways and mailboxes, and secrets of identity providers, were sealed with the old key.',
          'They cannot be read any more: the administrators enter them again on the page of each organisation.',
        ]
      : []),
    ...(rotation.signing
      ? [
          'Ballot lists are signed with the key of this fingerprint from now on:',
          `  ${identityOf(secrets.signingKey).fingerprint}`,
          'Lists that were signed before stay valid; compare those with the fingerprint of their time.',
        ]
      : []),
    `The keys are in ${folder}. Other servers of the same Redis need the same folder.`,
  ];
}
