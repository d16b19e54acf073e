import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { Random } from '../support/random.ts';
import type { RehearsalConference } from './cloneConference.ts';
import type { RoomMedia } from './media/roomMedia.ts';
import type { RehearsalOptions } from './options.ts';
import type { RehearsalEvents } from './participant.ts';
import { SimulatedLead } from './simulatedLead.ts';
import { SimulatedPhone } from './simulatedPhone.ts';
import { SimulatedSite } from './simulatedSite.ts';
import { planSiteMorning } from './siteMorning.ts';

/** How many come, for how long, and with which media. */
export interface SimulationOptions extends Pick<RehearsalOptions, 'sites' | 'phones' | 'minutes' | 'seed' | 'lead'> {
  readonly conference: RehearsalConference;
  readonly url: string;
  /** Each site's part in the media, and the chair's, for those who have one. */
  readonly media: ReadonlyMap<SiteId | 'chair', RoomMedia>;
  readonly events: RehearsalEvents;
  readonly signal: AbortSignal;
}

/** Lets everybody simulated live through the morning. Resolves when `signal` ends it. */
export async function simulate(options: SimulationOptions): Promise<void> {
  const { conference, url, events, signal, seed, minutes } = options;
  const startedAt = performance.now();
  const sites = sitesOf(conference, options.sites);
  const codeOf = (actorId: string) => conference.codes.get(actorId as ActorId) ?? '';
  const mediaOf = (room: SiteId | 'chair') => {
    const media = options.media.get(room);
    return media && { media };
  };
  const living: Promise<void>[] = sites.map(({ id, expected }) => {
    const morning = planSiteMorning(seed, id, expected, minutes);
    const code = codeOf(`site:${id}`);
    return new SimulatedSite({ siteId: id, url, code, morning, ...mediaOf(id), events, signal }).live(startedAt);
  });
  for (let index = 0; index < options.phones; index++) {
    const site = sites[index % sites.length];
    if (!site) break;
    const random = Random.ofText(`${seed} phone ${index}`);
    living.push(new SimulatedPhone({ url, code: codeOf(`delegate:${site.id}`), random, events, signal }).live());
  }
  if (options.lead) {
    const codes = { chairCode: codeOf('chair'), moderatorCode: codeOf('moderator') };
    living.push(new SimulatedLead({ url, ...codes, minutes, ...mediaOf('chair'), events, signal }).live());
  }
  await Promise.all(living);
}

/** The sites of a conference that are simulated. */
export function sitesOf({ state }: Pick<RehearsalConference, 'state'>, count: number) {
  return Object.values(state.roster.sites).slice(0, count);
}
