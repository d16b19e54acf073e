import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { RehearsalConference } from './cloneConference.ts';
import type { RehearsalOptions } from './options.ts';
import type { RehearsalEvents } from './participant.ts';
import { Random } from './random.ts';
import { SimulatedLead } from './simulatedLead.ts';
import { SimulatedPhone } from './simulatedPhone.ts';
import { SimulatedSite } from './simulatedSite.ts';
import { planSiteMorning } from './siteMorning.ts';

export interface SimulationOptions extends Pick<RehearsalOptions, 'sites' | 'phones' | 'minutes' | 'seed' | 'lead'> {
  readonly conference: RehearsalConference;
  readonly url: string;
  readonly events: RehearsalEvents;
  readonly signal: AbortSignal;
}

/** Lets everybody simulated live through the morning. Resolves when `signal` ends it. */
export async function simulate(options: SimulationOptions): Promise<void> {
  const { conference, url, events, signal, seed, minutes } = options;
  const startedAt = performance.now();
  const sites = Object.values(conference.state.roster.sites).slice(0, options.sites);
  const codeOf = (actorId: string) => conference.codes.get(actorId as ActorId) ?? '';
  const living: Promise<void>[] = sites.map(({ id, expected }) => {
    const morning = planSiteMorning(seed, id, expected, minutes);
    const site = new SimulatedSite({ siteId: id, url, code: codeOf(`site:${id}`), morning, events, signal });
    return site.live(startedAt);
  });
  for (let index = 0; index < options.phones; index++) {
    const site = sites[index % sites.length];
    if (!site) break;
    const random = new Random(`${seed} phone ${index}`);
    living.push(new SimulatedPhone({ url, code: codeOf(`delegate:${site.id}`), random, events, signal }).live());
  }
  if (options.lead) {
    const lead = { url, chairCode: codeOf('chair'), moderatorCode: codeOf('moderator'), minutes, events, signal };
    living.push(new SimulatedLead(lead).live());
  }
  await Promise.all(living);
}
