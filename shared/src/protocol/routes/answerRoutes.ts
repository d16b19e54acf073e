import type { PublicAnswersView } from '../../views/shapes.ts';
import { defineRoute } from './route.ts';

/** What a conference publishes to everybody. */
export const ANSWER_ROUTES = {
  readPublicAnswers: defineRoute<{ reply: PublicAnswersView }>()({
    method: 'GET',
    path: '/api/answers/:conferenceId',
    summary:
      'Reads the written answers that are public, for everybody who has the link, until the conference is archived.',
    authentication: 'none',
    roles: ['nobody'],
    phases: ['open', 'live', 'closed'],
    reply: 'reply',
    recorded: false,
    errors: ['CONFERENCE_UNKNOWN', 'WRONG_PHASE'],
  }),
} as const;
