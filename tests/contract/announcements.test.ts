import { expect, it } from 'vitest';
import { listenAgain, openBlockingConnection } from '../../server/src/adapters/redis/connection.ts';
import { FaultyLink } from '../support/faultyLink.ts';
import { SharedRedis } from '../support/redis.ts';
import { freePort } from '../support/server.ts';
import { waitFor } from '../support/waitFor.ts';

it('listens again after each lost connection, also one that is lost while it subscribes, and rejects nothing unheard', async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  const port = await freePort();
  const server = await SharedRedis.start(port);
  const link = await FaultyLink.open(() => [port]);
  const redis = openBlockingConnection({ url: link.url.replace('http:', 'redis:') });
  let missed = 0;
  listenAgain(redis, 'news', () => missed++);
  await waitFor('the first subscription', () => (missed === 1 ? true : undefined));
  // The answer to the second subscription is lost, and then the connection.
  redis.once('ready', () => void link.loseThenCut('down', 20));
  link.cut();
  await waitFor('the third subscription', () => (missed === 2 ? true : undefined));
  redis.disconnect();
  link.close();
  await server.stop();
  process.off('unhandledRejection', note);
  expect(unheard).toEqual([]);
});
