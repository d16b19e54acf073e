import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { seriesOf } from '@diem-cau/shared/organisation/series.ts';
import {
  type AssignedRole,
  type OrganisationState,
  type RegisteredConference,
  rolesInConference,
} from '@diem-cau/shared/organisation/state.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { outlineOf } from '@diem-cau/shared/templates/shippedTemplates.ts';
import { enterByAccount, hashOfSecret } from '../../../application/access.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { newConferenceId, planConference } from '../../../application/planConference.ts';
import { describeSeries } from '../../../application/series.ts';
import { sessionCookie } from '../cookies.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import { describeSession } from './sessionRoutes.ts';
import type { SignedIn } from './signedIn.ts';

type OfficeRoute =
  | 'listOfficeConferences'
  | 'createOfficeConference'
  | 'readSeries'
  | 'enterConference'
  | 'assignStaff'
  | 'markTemplate';

/** The conferences of an organisation, as its staff list, create and enter them. */
export function officeHandlers(options: HttpAppOptions): RouteHandlers<OfficeRoute> {
  const { access, accountSessions, conferences, organisations, audit, clock, limits, secure } = options;

  /** The roles of the sender in a conference; none in one of another organisation. */
  const rolesIn = ({ organisation, member }: SignedIn, id: ConferenceId) =>
    rolesInConference(organisation, member.id, id);

  return {
    listOfficeConferences: {
      async handle(call) {
        // Saved templates have a list of their own.
        const own = [...call.organisation.conferences.values()].filter(
          ({ id, saved }) => saved === undefined && rolesIn(call, id).length > 0,
        );
        const states = await conferences.read(own.map(({ id }) => id));
        return ok(own.map((registered) => describe(call, registered, states.get(registered.id))));
      },
    },
    createOfficeConference: {
      async handle(call) {
        const { account, member, body } = call;
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return err(full);
        const { like, shipped } = body;
        const known = like === undefined ? undefined : call.organisation.conferences.get(like);
        // A saved template is for all who plan. A conference that the sender does not plan looks like one that does not exist.
        const mayCopy = known && (known.saved !== undefined || rolesIn(call, known.id).includes('organiser'));
        const model = known && mayCopy ? await conferences.find(known.id) : undefined;
        if (like !== undefined && !model) return err({ code: 'CONFERENCE_UNKNOWN' });
        const { title } = body;
        const id = newConferenceId(title);
        const outline = shipped && !model ? outlineOf(shipped.name, shipped.language) : undefined;
        const wanted = { id, title, organisation: call.organisation, model: model?.runtime, outline };
        // A template begins no series: what is made from it is held by others, on other matters.
        const series = known && !known.template ? known.id : undefined;
        const create = () => planConference(wanted, options);
        const planned = await organisations.registerPlanned(account.organisationId, member, id, create, series);
        if (!planned.ok) return planned;
        const { organisation, plan } = planned.value;
        const conference = organisation.conferences.get(id);
        return conference
          ? ok(describe({ ...call, organisation }, conference, plan))
          : err({ code: 'CONFERENCE_UNKNOWN' });
      },
    },
    readSeries: {
      async handle(call) {
        const { conferenceId } = call.params;
        if (!rolesIn(call, conferenceId).includes('organiser')) return err({ code: 'CONFERENCE_UNKNOWN' });
        const own = seriesOf(call.organisation.conferences, conferenceId).filter(({ id }) =>
          rolesIn(call, id).includes('organiser'),
        );
        const states = await conferences.read(own.map(({ id }) => id));
        const members = own.flatMap(({ id }) => {
          const state = states.get(id);
          return state && state.conference.phase !== 'none' ? [{ id, state }] : [];
        });
        return ok(describeSeries(members, clock.wall()));
      },
    },
    enterConference: {
      async handle(call) {
        const { account, member, session, endsAt, params, body } = call;
        const { conferenceId } = params;
        const conference = rolesIn(call, conferenceId).includes(body.role)
          ? await conferences.find(conferenceId)
          : undefined;
        if (!conference) return err({ code: 'CONFERENCE_UNKNOWN' });
        const actor: Actor = { id: body.role as string as ActorId, role: body.role, name: member.name };
        const { id, organisationId } = account;
        const pass = { conferenceId, actor, account: { id, organisationId } };
        const granted = await enterByAccount(access, pass, endsAt - clock.wall());
        const peer = { tokenHash: hashOfSecret(granted.token), openedBy: session, conferenceId, role: body.role };
        if (!(await accountSessions.keepPeer(id, peer))) return err({ code: 'UNAUTHENTICATED' });
        // What was taken away before the session was known to be theirs was not ended with it.
        const newest = await organisations.read(organisationId);
        await accountSessions.endLostRoles(id, newest);
        if (!rolesInConference(newest, id, conferenceId).includes(body.role))
          return err({ code: 'CONFERENCE_UNKNOWN' });
        call.response.appendHeader('Set-Cookie', sessionCookie(granted.peerId, granted.token, secure));
        const line = { act: 'ConferenceEntered', outcome: 'ok', about: conferenceId, detail: body.role } as const;
        await audit.record(organisationId, { at: clock.wall(), by: member.name, ...line });
        return ok(describeSession(granted.pass, conference));
      },
    },
    assignStaff: {
      async handle({ account, member, params: { conferenceId }, body }) {
        const { accountId } = body;
        const command = { type: 'AssignStaff', conferenceId, ...body } as const;
        const assigned = await organisations.submit(account.organisationId, member, command);
        if (!assigned.ok) return assigned;
        await accountSessions.endLostRoles(accountId, assigned.value);
        return ok({});
      },
    },
    markTemplate: {
      async handle({ account, member, params: { conferenceId }, body: { template } }) {
        const command = { type: 'MarkTemplate', conferenceId, template } as const;
        const marked = await organisations.submit(account.organisationId, member, command);
        return marked.ok ? ok({}) : marked;
      },
    },
  };
}

function describe(
  { organisation, member }: { readonly organisation: OrganisationState; readonly member: SignedIn['member'] },
  { id, registeredAt, template, assigned }: RegisteredConference,
  state: ConferenceState | undefined,
): OfficeConference {
  const { title = '', phase = 'none', wentLiveAt } = state?.conference ?? {};
  const plannedStart = state?.agenda.plannedStart;
  const roles: readonly AssignedRole[] = rolesInConference(organisation, member.id, id);
  return {
    id,
    title,
    phase,
    template,
    registeredAt,
    ...(plannedStart !== undefined && { plannedStart }),
    ...(wentLiveAt !== undefined && { wentLiveAt }),
    roles,
    assigned,
  };
}
