import { UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SitePresence } from '@diem-cau/shared/views/source.ts';
import type { Redis } from 'ioredis';
import { type Connections, type PresenceStore, SILENCE_MS } from '../../application/presenceStore.ts';
import type { RedisAddress } from './connection.ts';
import { keys, PRESENCE_CHANNEL } from './keys.ts';
import { ServerBoard } from './serverBoard.ts';

/** What a server says; one of an earlier version says only how many pages a site has open. */
type SaidConnections = Readonly<Record<SiteId, SitePresence | number>>;

/** Presence in Redis. */
export class RedisPresenceStore extends ServerBoard<SaidConnections> implements PresenceStore {
  constructor(redis: Redis, address: RedisAddress, silenceMs = SILENCE_MS) {
    super(redis, address, { key: keys.presence, channel: PRESENCE_CHANNEL, silenceMs });
  }

  /** {@inheritDoc PresenceStore.say} */
  override async say(conferenceId: ConferenceId, own: Connections): Promise<readonly Connections[]> {
    return (await super.say(conferenceId, own)).map(readConnections);
  }
}

/** A page that an earlier server counted is the screen of a hall: there was nothing else to tell it from. */
function readConnections(said: SaidConnections): Connections {
  const entries = Object.entries(said) as [SiteId, SitePresence | number][];
  return Object.fromEntries(
    entries.map(([siteId, pages]) => [
      siteId,
      typeof pages === 'number' ? { pages, halls: { [`earlier ${siteId}`]: UNTOLD_HALL.hall } } : pages,
    ]),
  );
}
