import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { RoomLook } from './media/mediaLoop.ts';

const CHAIRS_HALL: RoomLook = { name: 'Chủ trì', group: 'Hội trường chính', hue: 355, toneHz: 180 };
/** Steps round the colour wheel by which neighbours in the list differ most. */
const HUE_STEP = 137;
const LOWEST_TONE_HZ = 220;
const TONE_STEP_HZ = 4;

/** How the chair's hall and each of these sites look and sound: each by its name and in a colour of its own. */
export function roomLooks(
  { roster }: ConferenceState,
  siteIds: readonly SiteId[],
): { readonly chair: RoomLook; readonly sites: readonly RoomLook[] } {
  const sites = siteIds.map((siteId, index): RoomLook => {
    const place = roster.places[siteId];
    return {
      name: place?.name ?? siteId,
      group: place?.groupName ?? '',
      hue: (index * HUE_STEP) % 360,
      toneHz: LOWEST_TONE_HZ + index * TONE_STEP_HZ,
    };
  });
  return { chair: CHAIRS_HALL, sites };
}
