import type { Redis } from 'ioredis';
import { Channels } from '../../application/deliveries/channels.ts';
import { Seal } from '../../application/deliveries/sealedText.ts';
import { RedisChannelStore, RedisDeliveryStore } from './redisDeliveryStore.ts';
import { RedisMailboxMarks } from './redisMailboxMarks.ts';
import { RedisNoticeStore } from './redisNoticeStore.ts';

/** The queue of letters, how far returned ones were read, and what organisations send them by, on one Redis. */
export function redisLetters(redis: Redis, invitationKey: Buffer) {
  return {
    mailboxMarks: new RedisMailboxMarks(redis),
    deliveries: new RedisDeliveryStore(redis),
    notices: new RedisNoticeStore(redis),
    channels: new Channels(new RedisChannelStore(redis), new Seal(invitationKey)),
  };
}
