import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { readConfig } from '../../server/src/config.ts';
import { withRedis } from '../support/withRedis.ts';

// Prints a one-time link by which a further organisation is founded on this installation.

try {
  const { dataFolder, publicUrl } = readConfig(process.env, process.argv.slice(2));
  const { token, expiresAt } = await withRedis(dataFolder, (redis) =>
    redisOffice(redis, new RedisAccessStore(redis), systemClock).accounts.makeFoundationLink(false),
  );
  console.log(`Good once, until ${new Date(expiresAt).toISOString()}. Give it to whoever sets the organisation up:`);
  console.log(`  ${publicUrl}/start#${token}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
