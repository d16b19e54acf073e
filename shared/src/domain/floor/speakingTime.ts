import type { SiteId } from '../../kernel/ids.ts';
import type { Place } from '../roster/state.ts';
import type { FloorState, SpokenRecord } from './state.ts';

type Places = Readonly<Record<SiteId, Place>>;

/** Who has spoken how long: all together, and by district. Rooms outside every district count in the total only. */
export interface SpeakingTime {
  readonly total: SpokenRecord;
  readonly districts: Readonly<Record<SiteId, SpokenRecord>>;
}

const NOTHING: SpokenRecord = { turns: 0, milliseconds: 0 };

/** Adds up the ended turns. */
export function speakingTime(spoken: FloorState['spoken'], places: Places): SpeakingTime {
  let total = NOTHING;
  const districts: Record<SiteId, SpokenRecord> = {};
  for (const siteId of Object.keys(spoken) as SiteId[]) {
    const record = spoken[siteId] ?? NOTHING;
    total = add(total, record);
    const district = places[siteId]?.districtId;
    if (district !== undefined) districts[district] = add(districts[district] ?? NOTHING, record);
  }
  return { total, districts };
}

/** What a site's district has left of its budget, in milliseconds; undefined where nothing bounds it. */
export function districtTimeLeft(
  { districtSeconds, spoken }: Pick<FloorState, 'districtSeconds' | 'spoken'>,
  places: Places,
  siteId: SiteId,
): number | undefined {
  const district = places[siteId]?.districtId;
  if (districtSeconds === undefined || district === undefined) return undefined;
  const used = speakingTime(spoken, places).districts[district]?.milliseconds ?? 0;
  return Math.max(0, districtSeconds * 1000 - used);
}

function add(a: SpokenRecord, b: SpokenRecord): SpokenRecord {
  return { turns: a.turns + b.turns, milliseconds: a.milliseconds + b.milliseconds };
}
