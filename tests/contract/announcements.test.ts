import { expect, it } from 'vitest';
import { NewsChannel } from '../../server/src/adapters/redis/newsChannel.ts';
import { FaultyLink } from '../testkit/faultyLink.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

it('listens again after each lost connection, also one that is lost while it subscribes, and rejects nothing unheard', async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  const port = await freePort();
  const server = await SharedRedis.start(port);
  const link = await FaultyLink.open(() => [port]);
  const news = new NewsChannel({ url: link.url.replace('http:', 'redis:') }, 'news', (message) => [message] as const);
  let missed = 0;
  news.onGap(() => missed++);
  await waitFor('the first subscription', () => (missed === 1 ? true : undefined));
  // The answer to the second subscription is lost, and then the connection.
  link.loseAnswerTo('subscribe');
  link.cut();
  await waitFor('the third subscription', () => (missed === 2 ? true : undefined));
  news.close();
  link.close();
  await server.stop();
  process.off('unhandledRejection', note);
  expect(unheard).toEqual([]);
});
