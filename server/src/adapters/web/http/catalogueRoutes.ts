import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ConferenceSummary } from '@diem-cau/shared/protocol/messages.ts';
import { currentCode, inviteUrl } from '../../../application/access.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { SYSTEM_STAFF } from '../../../application/organisations/organisations.ts';
import { newConferenceId, planConference } from '../../../application/planConference.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteCall, RouteHandlers } from './routeHandler.ts';

const ORGANISER: Actor = { id: 'organiser' as ActorId, role: 'organiser', name: 'Ban tổ chức' };

/**
 * What an organiser's session in one conference may know and create of others: it lists its own alone, since an invitation
 * belongs to one conference, and gets the link of one that it creates. Staff list theirs by account.
 */
export function catalogueHandlers(options: HttpAppOptions): RouteHandlers<'listConferences' | 'createConference'> {
  const { access, secrets, limits, organisations, publicUrl } = options;

  const summaryOf = async (id: ConferenceId, state: ConferenceState): Promise<ConferenceSummary> => {
    const { title, phase, wentLiveAt } = state.conference;
    const code = await currentCode(access, secrets.invitationKey, { id, state }, ORGANISER);
    const organiserUrl = inviteUrl(publicUrl, code);
    return { id, title, phase, ...(wentLiveAt !== undefined && { wentLiveAt }), organiserUrl };
  };

  /** Plans a conference that grows out of another one: it belongs to the same organisation, if any, which is asked first. */
  const plan = async ({ pass, conference, body: { title, copy } }: RouteCall<'createConference'>, id: ConferenceId) => {
    const organisationId = await organisations.findOrganisationOf(pass.conferenceId);
    const create = () => planConference({ id, title, model: copy ? conference.runtime : undefined }, options);
    if (organisationId === undefined) return create();
    // A template begins no series.
    const { conferences: registered } = await organisations.read(organisationId);
    const like = copy && !registered.get(pass.conferenceId)?.template ? pass.conferenceId : undefined;
    const by = pass.account ? { id: pass.account.id, name: pass.actor.name } : SYSTEM_STAFF;
    const planned = await organisations.registerPlanned(organisationId, by, id, create, like);
    return planned.ok ? ok(planned.value.plan) : planned;
  };

  return {
    listConferences: {
      handle: async ({ conference: { runtime } }) => ok([await summaryOf(runtime.id, runtime.state)]),
    },
    createConference: {
      async handle(call) {
        const full = refuseWhenLow(limits.storage, call.pass.actor.role);
        if (full) return err(full);
        const id = newConferenceId(call.body.title);
        const planned = await plan(call, id);
        return planned.ok ? ok(await summaryOf(id, planned.value)) : planned;
      },
    },
  };
}
