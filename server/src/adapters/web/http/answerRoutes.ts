import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { publicAnswersView } from '@diem-cau/shared/views/publicAnswers.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** The written answers for everybody. */
export function answerHandlers({ conferences }: HttpAppOptions): RouteHandlers<'readPublicAnswers'> {
  return {
    readPublicAnswers: {
      async handle({ params }) {
        const state = (await conferences.find(params.conferenceId))?.runtime.state;
        const phase = state?.conference.phase;
        // Before it opens, nobody but its organisers knows of a conference.
        if (!state || phase === undefined || phase === 'none' || phase === 'draft') {
          return err({ code: 'CONFERENCE_UNKNOWN' });
        }
        if (!rowOf('readPublicAnswers').phases.includes(phase)) return err({ code: 'WRONG_PHASE', facts: { phase } });
        return ok(publicAnswersView(state));
      },
    },
  };
}
