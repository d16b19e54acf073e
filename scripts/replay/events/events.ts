import type { RealEvent } from '../realEvent.ts';
import { clusterBriefings } from './clusterBriefings.ts';
import { neighbourhoodSecretaries } from './neighbourhoodSecretaries.ts';
import { provincialDialogue } from './provincialDialogue.ts';
import { surveyBriefing } from './surveyBriefing.ts';
import { twoPartConference } from './twoPartConference.ts';

/** The conferences of each real event by its name, made when it is held; several were held side by side. */
export const EVENTS: ReadonlyMap<string, () => Promise<readonly RealEvent[]>> = new Map([
  ['provincial-dialogue', async () => [await provincialDialogue()]],
  ['neighbourhood-secretaries', async () => [neighbourhoodSecretaries()]],
  ['survey-briefing', async () => [surveyBriefing()]],
  ['two-part-conference', async () => [twoPartConference()]],
  ['cluster-briefings', async () => clusterBriefings()],
]);
