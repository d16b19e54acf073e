import type { clusterBriefings as vietnamese } from '../vi/clusterBriefings.ts';

/** Words of the template for the briefing of a cluster, held beside those of the other clusters. */
export const clusterBriefings: typeof vietnamese = {
  name: 'Quarterly briefing of a cluster',
  about:
    'Each cluster meets under its own chair: review of the quarter, the units report in turn, proposals to remove difficulties, tasks of the next quarter.',
  items: {
    opening: 'Opening',
    quarter: 'Review of the quarter by the executive committee',
    reports: 'The units of the cluster report in turn',
    proposals: 'Proposals to remove difficulties',
    conclusion: 'Conclusion and tasks of the next quarter',
  },
  presenters: { quarter: 'Executive committee of the provincial Union' },
  units: ['Standing members of the provincial Union', 'Union-building board', 'Campaigns board'],
  leader: { name: 'Leading unit of the cluster', topic: 'Results of the cluster in the quarter' },
  survey: {
    title: 'Short report of the unit',
    intro: 'One form from each unit of the cluster, before the day.',
    admitted: 'New Union members in the quarter',
    admittedUnit: 'members',
    party: 'Members admitted to the Party in the quarter',
    targets: 'Did your unit reach its targets of developing the organisation?',
    targetOptions: ['Reached', 'Not reached'],
    why: 'Why they were not reached',
    proposal: 'Proposals to remove difficulties',
  },
};
