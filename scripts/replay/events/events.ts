import type { RealEvent } from '../realEvent.ts';
import { clusterBriefings } from './clusterBriefings.ts';
import { neighbourhoodSecretaries } from './neighbourhoodSecretaries.ts';
import { provincialDialogue } from './provincialDialogue.ts';
import { surveyBriefing } from './surveyBriefing.ts';
import { twoPartConference } from './twoPartConference.ts';

/** The real events by their names, each made when it is held. */
export const EVENTS: ReadonlyMap<string, () => Promise<RealEvent>> = new Map([
  ['provincial-dialogue', provincialDialogue],
  ['neighbourhood-secretaries', neighbourhoodSecretaries],
  ['survey-briefing', surveyBriefing],
  ['two-part-conference', twoPartConference],
  ['cluster-briefings', clusterBriefings],
]);
