import type { surveyBriefing as vietnamese } from '../vi/surveyBriefing.ts';

/** Words of the template for a briefing on opinions that a survey has gathered. */
export const surveyBriefing: typeof vietnamese = {
  name: 'Briefing on surveyed opinions',
  about:
    'The Party committee’s standing members brief with the base units: opinions gathered by a survey, presented in sum, discussed, concluded. Several times a year.',
  items: {
    opening: 'Opening',
    report: 'Report on results, shortcomings and their causes',
    survey: 'Summary of opinions from the survey',
    dialogue: 'Discussion',
    conclusion: 'Conclusion of the chair',
  },
  presenters: { report: 'Deputy secretary of the district Union', survey: 'Office of the district Union' },
  units: ['Standing committee of the district Union', 'Mass-mobilisation board of the district Party committee'],
  survey: {
    title: 'Survey of the base units',
    intro: 'One form from each base unit; it can be changed until the deadline.',
    training: 'Officers',
    matters: 'What does your unit need attention to?',
    matterOptions: ['Training in gathering youth', 'Political training', 'Successors, officers who change often'],
    activity: 'Activity of branches',
    quality: 'Quality of branch activity (1 is weak, 5 is good)',
    weak: 'Weak branches of your unit',
    weakUnit: 'branches',
    youth: 'Youth of ethnic groups and religions',
    fitting: 'Does your unit have activities that fit youth of ethnic groups and religions?',
    fittingOptions: ['Yes', 'Not yet'],
    why: 'Why not yet?',
    proposal: 'Proposals of your unit',
  },
};
