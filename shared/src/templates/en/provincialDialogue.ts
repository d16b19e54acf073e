import type { provincialDialogue as vietnamese } from '../vi/provincialDialogue.ts';

/** Words of the template for a dialogue of a whole province. */
export const provincialDialogue: typeof vietnamese = {
  name: 'Online dialogue of a whole province',
  about:
    'The secretary of the provincial Youth Union talks with every site at once: documents presented, dialogue, awards announced, action programme agreed, conclusion.',
  items: {
    opening: 'Flag salute, purpose of the meeting, introduction of delegates',
    resolution: 'Presentation of the resolution of the provincial Party congress',
    youthLaw: 'Main content of the Law on Youth',
    dialogue: 'Dialogue and answers',
    award: 'Results of the “Grassroots Union with three initiatives” award',
    programme: 'Agreement on an action programme',
    conclusion: 'Conclusion of the conference',
  },
  presenters: { resolution: 'Rapporteur of the provincial Party committee', youthLaw: 'Information board' },
  units: ['Union-building board', 'Campaigns board', 'Information board', 'Office of the provincial Union'],
  award: {
    title: '“Grassroots Union with three initiatives” award',
    data: 'Title\tUnit\nExcellent\t…\nExemplary\t…',
  },
  poll: 'Agree that every grassroots Union makes an action programme for the resolution and the Law on Youth',
  survey: {
    title: 'Opinions before the dialogue',
    intro: 'One form from each site. The opinions become questions to the chair.',
    matters: 'Which matters would you like to discuss?',
    matterOptions: [
      'Activity and management of members where they live',
      'Branch officers who are pupils or students',
      'Equipment for the work of the Union',
      'Training of outstanding members, young Party members',
      'Information, and recognising what is false',
    ],
    question: 'Questions and proposals of your unit',
    speak: 'Does your unit register to speak?',
    speakOptions: ['Yes', 'No'],
    topic: 'What your unit would speak on',
  },
};
