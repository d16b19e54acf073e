import type { publicAnswers as vietnamese } from '../vi/publicAnswers.ts';
import type { Words } from '../words.ts';

/** The page of written answers for everybody. */
export const publicAnswers: Words<typeof vietnamese> = {
  publicAnswers: {
    title: 'Written answers',
    search: 'Search questions and answers',
    searchHint: 'With or without accents.',
    found: 'Answers: {{n}}',
    noTopic: 'Other matters',
    by: 'Answered by {{respondent}}',
    alsoAsked: 'Also asked by: {{names}}',
    empty: 'No answers have been published yet',
    emptyHint: 'Written answers to the questions of the sites appear here, also after the close.',
    notFound: 'Nothing found',
    notFoundHint: 'Try a shorter word, or clear the search to see everything.',
    reload: 'Load again',
    noConference: 'There is no such page',
    noConferenceHint: 'Check the link, or ask the organisers.',
    archived: 'The {{meeting}} is archived and this page is closed. Ask the organisers if you need an answer.',
    failed: 'The answers could not be loaded. Check the connection, then press “Load again”.',
  },
};
