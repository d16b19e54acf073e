import type { Redis } from 'ioredis';
import { Channels } from '../../application/deliveries/channels.ts';
import { Seal } from '../../application/deliveries/sealedText.ts';
import { RedisChannelStore, RedisDeliveryStore } from './redisDeliveryStore.ts';

/** The queue of letters, and what organisations send them by, on one Redis. */
export function redisLetters(redis: Redis, invitationKey: Buffer) {
  return {
    deliveries: new RedisDeliveryStore(redis),
    channels: new Channels(new RedisChannelStore(redis), new Seal(invitationKey)),
  };
}
