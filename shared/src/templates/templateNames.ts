/** The templates that come with the product: one for each kind of dialogue that offices were seen to hold. */
export const SHIPPED_TEMPLATES = [
  'provincialDialogue',
  'neighbourhoodSecretaries',
  'surveyBriefing',
  'twoPartConference',
  'clusterBriefings',
] as const;

/** The id of a template that comes with the product. */
export type ShippedTemplate = (typeof SHIPPED_TEMPLATES)[number];
