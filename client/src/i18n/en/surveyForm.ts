import type { surveyForm as vietnamese } from '../vi/surveyForm.ts';
import type { Words } from '../words.ts';

/** Answering a survey, on phones and sites' boards; loaded where one is open. */
export const surveyForm: Words<typeof vietnamese> = {
  surveyForm: {
    title: 'Survey',
    open: 'Answer',
    change: 'See or change the answers',
    notYet: 'Not answered yet',
    draft: 'Begun',
    changed: 'Changed, not sent',
    waiting: 'Will be sent when there is a connection',
    sent: 'Sent',
    until: 'Answer by {{at}}',
    untilClosed: 'Open until the organiser closes it',
    anonymous:
      'Anonymous: the answers are stored apart, without a name or site. Only this device can change the answers.',
    named: 'The answers are recorded under the name of the site.',
    loading: 'Opening the survey…',
    required: 'required',
    chooseSeveral: 'Choose one or several',
    clear: 'Clear',
    lowest: 'lowest',
    highest: 'highest',
    number: 'Enter a number, such as 12 or 69.2',
    numberIn: 'Enter a number ({{unit}})',
    send: 'Send the answers',
    sendAgain: 'Send the changed answers',
    later: 'Later',
    keptHere: 'What is being written is kept on this device.',
    recorded: 'Recorded. It can be changed until the deadline.',
    recordedUntilClosed: 'Recorded. It can be changed until the survey is closed.',
    recordedOnce: 'Recorded anonymously.',
    offline:
      'No connection. The answers are kept on this device and sent when there is one; there is no need to send them again.',
    closedBefore: 'The survey “{{title}}” was closed before the answers were sent; they were not recorded.',
    refused: {
      SURVEY_STATE: 'The survey is closed, so the answers were not recorded.',
      SURVEY_UNKNOWN: 'This survey is no longer there.',
      SURVEY_NOT_ASKED: 'This survey is not meant for this device.',
      ANSWER_MISSING: 'Question {{question}} needs an answer.',
      ANSWER_FORM: 'The answer to question {{question}} does not fit. Please check it.',
      ANSWERED_ELSEWHERE:
        'Anonymous answers were sent from another device. Only that device can change them, because nobody can tell whose answers are whose.',
      STALE: 'The answers were changed on another device. Please close the survey and open it again to see the newest.',
    },
  },
};
