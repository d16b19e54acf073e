import type { ConferenceInfo } from '@diem-cau/shared/domain/conference/state.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ConferenceSummary, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { inviteCode, inviteUrl, type Pass } from '../../../application/access.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { SYSTEM_STAFF } from '../../../application/organisations/organisations.ts';
import { planConference } from '../../../application/planConference.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/**
 * What an organiser's session in one conference may know and create of others: it lists its own alone, since an invitation
 * belongs to one conference, and gets the link of one that it creates. Staff list theirs by account.
 */
export function catalogueHandlers(options: HttpAppOptions): RouteHandlers<'listConferences' | 'createConference'> {
  const { secrets, limits, organisations, publicUrl } = options;

  const summaryOf = ({ id, title, phase, wentLiveAt }: ConferenceInfo): ConferenceSummary => {
    const organiserUrl = inviteUrl(publicUrl, inviteCode(secrets.invitationKey, id, 'organiser' as ActorId));
    return { id, title, phase, ...(wentLiveAt !== undefined && { wentLiveAt }), organiserUrl };
  };

  /** A conference that grows out of another one belongs to the same organisation, if any. */
  const register = async ({ conferenceId, account, actor }: Pass, id: ConferenceId): Promise<Reply<unknown>> => {
    const organisationId = await organisations.findOrganisationOf(conferenceId);
    if (organisationId === undefined) return ok({});
    const by = account ? { id: account.id, name: actor.name } : SYSTEM_STAFF;
    return organisations.register(organisationId, by, id);
  };

  return {
    listConferences: {
      handle: ({ conference: { runtime } }) => ok([summaryOf(runtime.state.conference)]),
    },
    createConference: {
      async handle({ pass, conference, body: { title, copy } }) {
        const full = refuseWhenLow(limits.storage, pass.actor.role);
        if (full) return err(full);
        const planned = await planConference({ title, model: copy ? conference.runtime : undefined }, options);
        if (!planned.ok) return planned;
        const registered = await register(pass, planned.value.id);
        return registered.ok ? ok(summaryOf(planned.value.state.conference)) : registered;
      },
    },
  };
}
