import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { conferenceLists } from '@diem-cau/shared/minutes/lists.ts';
import type { ApiConference, ApiResult } from '@diem-cau/shared/protocol/apiTokens.ts';
import type { StoredApiToken } from '../../../application/organisations/apiTokens.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendPaper } from './minutesRoutes.ts';
import type { RouteHandlers } from './routeHandler.ts';

type ApiRoute = 'apiListConferences' | 'apiReadLists' | 'apiReadResults' | 'apiReadPaper';

/** What other programs read from an organisation by a token. */
export function apiHandlers(options: HttpAppOptions): RouteHandlers<ApiRoute> {
  const { conferences, organisations } = options;

  /** A conference of another organisation, or one that was deleted, looks like one that does not exist. */
  const stateOf = async ({ organisationId }: StoredApiToken, id: ConferenceId) => {
    const registered = (await organisations.read(organisationId)).conferences.get(id);
    const state = registered && !registered.template ? (await conferences.read([id])).get(id) : undefined;
    return state && state.conference.phase !== 'none' ? state : undefined;
  };

  return {
    apiListConferences: {
      async handle({ token }) {
        const registered = [...(await organisations.read(token.organisationId)).conferences.values()];
        const states = await conferences.read(registered.filter(({ template }) => !template).map(({ id }) => id));
        return ok([...states.values()].filter(({ conference }) => conference.phase !== 'none').map(describe));
      },
    },
    apiReadLists: {
      async handle({ token, params, query }) {
        const state = await stateOf(token, params.conferenceId);
        return state ? ok(conferenceLists(state, query.language)) : err({ code: 'CONFERENCE_UNKNOWN' });
      },
    },
    apiReadResults: {
      async handle({ token, params }) {
        const state = await stateOf(token, params.conferenceId);
        if (!state) return err({ code: 'CONFERENCE_UNKNOWN' });
        return ok(Object.values(state.polls).flatMap(publishedResult));
      },
    },
    apiReadPaper: {
      async handle({ token, params, query }) {
        const state = await stateOf(token, params.conferenceId);
        if (!state) return err({ code: 'CONFERENCE_UNKNOWN' });
        if (state.minutes.approvals[query.paper] === undefined) return err({ code: 'NOT_FOUND' });
        const conference = await conferences.find(params.conferenceId);
        return conference ? sendPaper(conference.runtime, query, options) : err({ code: 'CONFERENCE_UNKNOWN' });
      },
    },
  };
}

function describe({ conference, agenda, minutes }: ConferenceState): ApiConference {
  const { id, title, phase, wentLiveAt, closedAt, archivedAt } = conference;
  const { plannedStart } = agenda;
  const { minutes: ofMinutes, notice } = minutes.approvals;
  return {
    id,
    title,
    phase,
    timeZone: timeZoneOf(conference),
    ...(plannedStart !== undefined && { plannedStart }),
    ...(wentLiveAt !== undefined && { wentLiveAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(archivedAt !== undefined && { archivedAt }),
    approved: { ...(ofMinutes && { minutes: ofMinutes.at }), ...(notice && { notice: notice.at }) },
  };
}

function publishedResult({ id, title, phase, rules, publishedAt, result }: Poll): readonly ApiResult[] {
  if (phase !== 'published' || !result) return [];
  const { tally, entitled } = result;
  return [{ id, title, secret: rules.secret, ...(publishedAt !== undefined && { publishedAt }), tally, entitled }];
}
