import type { question as vietnamese } from '../vi/question.ts';
import type { Words } from '../words.ts';

/** What a question is called, and where it stands. */
export const question: Words<typeof vietnamese> = {
  questionKinds: {
    question: 'Question',
    opinion: 'Opinion',
    idea: '{{Idea}}',
  },
  questionStates: {
    submitted: 'Being reviewed',
    accepted: 'Accepted',
    called: 'Being answered',
    answered: 'Answered',
    noted: 'Noted',
    declined: 'Declined',
    merged: 'Merged',
    deferred: 'Followed up',
    withdrawn: 'Withdrawn',
  },
  survey: {
    source: 'Survey form',
    afterwards: 'Recorded after the close',
  },
  ask: {
    kind: 'Kind',
    name: 'Name of the asker (optional)',
    anonymous: 'Without the names of site and asker',
    send: 'Send the question',
    recorded: 'Sent; it waits for a moderator.',
    empty: 'Write something before sending.',
  },
  askers: {
    sites: '{{sites}} sites ask this',
    mixed: '{{sites}} sites and {{anonymous}} anonymous ask this',
    same: '{{questions}} questions on this matter',
  },
  answersPage: {
    link: 'Written answers for everybody',
  },
  questions: {
    called: 'Question being answered',
    anonymous: 'Anonymous',
  },
};
