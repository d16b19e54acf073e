import { isChairsHall } from '@diem-cau/shared/domain/roster/state.ts';
import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser } from 'playwright-core';
import type { RehearsalConference } from './cloneConference.ts';
import { encodeLoops } from './media/encodeLoops.ts';
import type { MediaLoop, RoomLook } from './media/mediaLoop.ts';
import type { PacketCount } from './media/packetCount.ts';
import { PageMedia } from './media/pageMedia.ts';
import { PlainMedia } from './media/plainMedia.ts';
import type { RoomMedia } from './media/roomMedia.ts';
import type { RehearsalOptions } from './options.ts';
import type { RehearsalEvents } from './participant.ts';
import { roomLooks } from './roomLooks.ts';
import { sitesOf } from './simulate.ts';
import { planSiteMorning } from './siteMorning.ts';

const SILENCE: MediaLoop = { pictures: [], sounds: [] };

/** The media of everybody simulated. */
interface Rooms {
  readonly rooms: ReadonlyMap<SiteId | 'chair', RoomMedia>;
  /** What arrives at those who receive plain packets. */
  readonly counts: readonly PacketCount[];
  /** Those with a page in the browser. */
  readonly pages: readonly PageMedia[];
}

/** The media of the simulated rooms; of the chair's too, where nobody else leads. */
export async function openRooms(
  browser: Browser,
  conference: RehearsalConference,
  options: RehearsalOptions,
  url: string,
  events: RehearsalEvents,
): Promise<Rooms> {
  const rooms = new Map<SiteId | 'chair', RoomMedia>();
  const counts: PacketCount[] = [];
  const pages: PageMedia[] = [];
  const peers = choosePeers(conference, options);
  const plain: (readonly [SiteId | 'chair', RoomLook])[] = [];
  for (const [room, look] of looksOf(conference, options)) {
    if (room === 'chair' || !peers.has(room)) {
      plain.push([room, look]);
      continue;
    }
    const code = conference.codes.get(`site:${room}` as ActorId) ?? '';
    const page = await PageMedia.open(browser, { url, code, look, events });
    rooms.set(room, page);
    pages.push(page);
  }
  const loops = await encodeLoops(
    browser,
    plain.map(([, look]) => look),
  );
  for (const [index, [room]] of plain.entries()) {
    const media = new PlainMedia(loops[index] ?? SILENCE, events);
    rooms.set(room, media);
    counts.push(media.count);
  }
  return { rooms, counts, pages };
}

/** The first of the sites that come at all; not the chair's hall, whose media is the chair's. */
export function choosePeers(
  conference: Pick<RehearsalConference, 'state'>,
  { sites, peers, seed, minutes }: Pick<RehearsalOptions, 'sites' | 'peers' | 'seed' | 'minutes'>,
): ReadonlySet<SiteId> {
  const coming = sitesOf(conference, sites).filter(
    ({ id, expected }) =>
      !isChairsHall(conference.state, id) && planSiteMorning(seed, id, expected, minutes).acts.length > 0,
  );
  return new Set(coming.slice(0, peers).map(({ id }) => id));
}

function looksOf(
  conference: RehearsalConference,
  { sites: count, lead }: RehearsalOptions,
): (readonly [SiteId | 'chair', RoomLook])[] {
  const siteIds = sitesOf(conference, count).map(({ id }) => id);
  const { chair, sites } = roomLooks(conference.state, siteIds);
  return [
    ...sites.map((look, index) => [siteIds[index] as SiteId, look] as const),
    ...(lead ? [['chair', chair] as const] : []),
  ];
}
