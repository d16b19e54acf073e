import type { SiteId } from '../../kernel/ids.ts';
import type { Place } from '../roster/state.ts';
import type { FloorState, SpokenRecord } from './state.ts';

type Places = Readonly<Record<SiteId, Place>>;

/** Who has spoken how long: all together, and by group. Rooms outside every group count in the total only. */
export interface SpeakingTime {
  readonly total: SpokenRecord;
  readonly groups: Readonly<Record<SiteId, SpokenRecord>>;
}

const NOTHING: SpokenRecord = { turns: 0, milliseconds: 0 };

/** Adds up the ended turns. */
export function speakingTime(spoken: FloorState['spoken'], places: Places): SpeakingTime {
  let total = NOTHING;
  const groups: Record<SiteId, SpokenRecord> = {};
  for (const siteId of Object.keys(spoken) as SiteId[]) {
    const record = spoken[siteId] ?? NOTHING;
    total = add(total, record);
    const group = places[siteId]?.groupId;
    if (group !== undefined) groups[group] = add(groups[group] ?? NOTHING, record);
  }
  return { total, groups };
}

/** What a site's group has left of its budget, in milliseconds; undefined where nothing bounds it. */
export function groupTimeLeft(
  { groupSeconds, spoken }: Pick<FloorState, 'groupSeconds' | 'spoken'>,
  places: Places,
  siteId: SiteId,
): number | undefined {
  if (groupSeconds === undefined) return undefined;
  const { groups } = speakingTime(spoken, places);
  return Math.max(0, groupSeconds * 1000 - spokenInGroup(siteId, { spoken, places, groups }).milliseconds);
}

/** What a site's group has spoken. A site outside every group is a group of its own. */
export function spokenInGroup(
  siteId: SiteId,
  { spoken, places, groups }: Pick<FloorState, 'spoken'> & Pick<SpeakingTime, 'groups'> & { readonly places: Places },
): SpokenRecord {
  const group = places[siteId]?.groupId;
  return (group === undefined ? spoken[siteId] : groups[group]) ?? NOTHING;
}

function add(a: SpokenRecord, b: SpokenRecord): SpokenRecord {
  return { turns: a.turns + b.turns, milliseconds: a.milliseconds + b.milliseconds };
}
