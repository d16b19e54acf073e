import type { twoPartConference as vietnamese } from '../vi/twoPartConference.ts';

/** Words of the template for a conference of a review and a round table. */
export const twoPartConference: typeof vietnamese = {
  name: 'Review and round table (two parts)',
  about:
    'Part 1 reviews how guidance and schemes were carried out; part 2 is a round table on officers and branch secretaries; targets are voted on, then the conclusion.',
  parts: { review: 'Part 1. Review', table: 'Part 2. Round table' },
  items: {
    opening: 'Opening, introduction of delegates',
    review: 'Mid-term review of members active where they live',
    table: 'Round table on the quality of officers and branch secretaries',
    targets: 'Agreement on the targets of the scheme',
    conclusion: 'Conclusion',
  },
  presenters: { review: 'Standing committee of the district Union' },
  units: ['Standing committee of the district Union', 'Mass-mobilisation board of the district Party committee'],
  figures: {
    title: 'Members active where they live',
    data: 'Active members of all\t…\nShare\t… %',
  },
  targets: {
    title: 'Targets of the scheme',
    data: 'Matter\tTarget\nOutstanding models of activity in the district\t3–5 models\nModel branches of each unit\t1–2 branches\nBranches that raise a fund\tover 50 %',
  },
  poll: 'Agree on the targets of the scheme',
  survey: {
    title: 'Figures and opinions before the conference',
    intro: 'The figures of your unit are added to the report of the review.',
    expected: 'Members who should be active where they live',
    active: 'Members who are active where they live',
    membersUnit: 'members',
    model: 'A model or solution that your unit would present',
    difficulty: 'Difficulties and proposals',
  },
};
