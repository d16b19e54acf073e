import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { TEMPLATE_TEXTS as en } from './en/texts.ts';
import type { TemplateOutline } from './outline.ts';
import { clusterBriefings } from './outlines/clusterBriefings.ts';
import { neighbourhoodSecretaries } from './outlines/neighbourhoodSecretaries.ts';
import { provincialDialogue } from './outlines/provincialDialogue.ts';
import { surveyBriefing } from './outlines/surveyBriefing.ts';
import { twoPartConference } from './outlines/twoPartConference.ts';
import type { ShippedTemplate } from './templateNames.ts';
import { TEMPLATE_TEXTS as vi } from './vi/texts.ts';

const TEXTS = { vi, en } as const;

type OutlineOf = (language: WordLanguage) => TemplateOutline;

const OUTLINES: Readonly<Record<ShippedTemplate, OutlineOf>> = {
  provincialDialogue: (language) => provincialDialogue(TEXTS[language].provincialDialogue),
  neighbourhoodSecretaries: (language) => neighbourhoodSecretaries(TEXTS[language].neighbourhoodSecretaries),
  surveyBriefing: (language) => surveyBriefing(TEXTS[language].surveyBriefing),
  twoPartConference: (language) => twoPartConference(TEXTS[language].twoPartConference),
  clusterBriefings: (language) => clusterBriefings(TEXTS[language].clusterBriefings),
};

/** What a shipped template plans, in one language. */
export function outlineOf(template: ShippedTemplate, language: WordLanguage): TemplateOutline {
  return OUTLINES[template](language);
}
