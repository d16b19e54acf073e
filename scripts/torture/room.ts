import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { FaultyLink } from '../../tests/testkit/faultyLink.ts';
import { listInvites } from '../../tests/testkit/peer.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Random } from '../support/random.ts';
import type { Cluster } from './cluster.ts';

const SITES = 12;
const PHONES = 4;
/** How many clients in a hundred forget their views when their connection breaks, as a reloaded page does. */
const FORGETFUL = 0.2;

/** Everybody who takes part, each at the end of a line of its own. */
export interface Room {
  readonly chair: RecordingClient;
  readonly moderator: RecordingClient;
  readonly sites: readonly RecordingClient[];
  readonly phones: readonly RecordingClient[];
  readonly all: readonly RecordingClient[];
  readonly links: readonly FaultyLink[];
  close(): void;
}

/** Lets a chair, a moderator, some sites and the phones of the first site's room in. */
export async function fillRoom(cluster: Cluster, random: Random): Promise<Room> {
  const { origin, codes } = cluster;
  const links: FaultyLink[] = [];
  const join = async (session: CookieSession) => {
    const link = await FaultyLink.open(() => cluster.ports, links.length);
    links.push(link);
    return new RecordingClient({ url: link.url, origin, session, forgets: () => random.chance(FORGETFUL) });
  };
  const enter = async (code: string) => join(await exchange(origin, code));
  const invites = await listInvites(origin, codes.organiser);
  const siteCodes = invites.filter(({ actor }) => actor.role === 'site').slice(0, SITES);
  const phoneCode = invites.find(
    ({ actor }) => actor.role === 'delegate' && actor.siteId === siteCodes[0]?.actor.siteId,
  );
  const chair = await enter(codes.chair);
  const moderator = await enter(codes.moderator);
  const sites: RecordingClient[] = [];
  for (const { code } of siteCodes) sites.push(await enter(code));
  const phones: RecordingClient[] = [];
  for (let count = 0; count < PHONES; count++) phones.push(await enter(phoneCode?.code ?? ''));
  const all = [chair, moderator, ...sites, ...phones];
  return {
    chair,
    moderator,
    sites,
    phones,
    all,
    links,
    close() {
      for (const client of all) client.close();
      for (const link of links) link.close();
    },
  };
}
