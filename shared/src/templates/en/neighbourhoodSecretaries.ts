import type { neighbourhoodSecretaries as vietnamese } from '../vi/neighbourhoodSecretaries.ts';

/** Words of the template for a meeting with the secretaries of neighbourhoods. */
export const neighbourhoodSecretaries: typeof vietnamese = {
  name: 'Dialogue with secretaries of neighbourhood branches',
  about:
    'The standing committee meets each branch secretary, one person a site: the status of each branch, difficulties discussed, tasks for wards and branches.',
  items: {
    opening: 'Opening, introduction of delegates',
    situation: 'Neighbourhood branches after the rearrangement',
    dialogue: 'Discussion and dialogue',
    experience: 'Experience of former branch secretaries',
    conclusion: 'Conclusion',
  },
  presenters: { situation: 'Standing committee of the district Union' },
  statuses: { stable: 'Stable', difficult: 'In difficulty' },
  units: ['Standing committee of the district Union', 'Standing members of the ward Unions'],
  survey: {
    title: 'Situation of the neighbourhood branch',
    intro: 'Please answer as your branch really stands.',
    state: 'Present status of the branch',
    stateOptions: ['Stable', 'In difficulty'],
    difficulties: 'In what is the branch in difficulty?',
    difficultyOptions: [
      'Personnel, no branch secretary',
      'Funds and allowances',
      'Meeting place',
      'Gathering youth in apartment blocks',
      'New members of the Union and the Party',
    ],
    members: 'Members active in the branch',
    membersUnit: 'members',
    proposal: 'Proposals of the branch',
  },
};
