import { clusterBriefings } from './clusterBriefings.ts';
import { neighbourhoodSecretaries } from './neighbourhoodSecretaries.ts';
import { provincialDialogue } from './provincialDialogue.ts';
import { surveyBriefing } from './surveyBriefing.ts';
import { twoPartConference } from './twoPartConference.ts';

/** The words of every template that comes with the product. */
export const TEMPLATE_TEXTS = {
  clusterBriefings,
  neighbourhoodSecretaries,
  provincialDialogue,
  surveyBriefing,
  twoPartConference,
};
