import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { InviteInfo, SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { currentCode, inviteUrl, slipCodes } from '../../../application/access.ts';
import type { ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import { importSites } from '../../../application/importSites.ts';
import { invitedActors, phonesOf } from '../../../application/invitees.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** The list of sites, the invitations, and the slips to print. */
export function conferenceHandlers(
  options: HttpAppOptions,
): RouteHandlers<'importSites' | 'listInvites' | 'readRoomInvite' | 'listSlips'> {
  const { access, addressOf, audit, clock, secrets, files, publicUrl } = options;

  const inviteOf = async (actor: Actor, runtime: ConferenceRuntime): Promise<InviteInfo> => {
    const code = await currentCode(access, secrets.invitationKey, runtime, actor);
    return { actor, url: inviteUrl(publicUrl, code) };
  };

  return {
    importSites: {
      async handle({ pass, conference, query, body }) {
        return importSites(conference.runtime, files, {
          actor: pass.actor,
          ...body,
          language: query.language ?? 'vi',
          seen: query.seen,
          commandId: `import-${nanoid()}`,
        });
      },
    },
    listInvites: {
      async handle({ request, pass, query, conference: { runtime } }) {
        const uses = await access.readUses(runtime.id);
        const { revoked } = runtime.state.invitations;
        const invites: InviteInfo[] = [];
        for (const actor of invitedActors(runtime.state)) {
          const used = uses.get(actor.id);
          const isRevoked = revoked[actor.id] !== undefined;
          invites.push({
            ...(await inviteOf(actor, runtime)),
            ...(used && { used }),
            ...(isRevoked && { revoked: true }),
          });
        }
        const act = query.purpose === 'file' ? 'InvitationsSaved' : 'InvitationsRead';
        const line = { act, outcome: 'ok', about: runtime.state.conference.title } as const;
        await audit.recordOf(runtime.id, {
          at: clock.wall(),
          by: pass.actor.name,
          address: addressOf(request),
          ...line,
        });
        return ok(invites);
      },
    },
    readRoomInvite: {
      async handle({ pass, conference: { runtime } }) {
        const { siteId } = pass.actor;
        const site = siteId && runtime.state.roster.sites[siteId];
        if (!site) return err({ code: 'SITE_UNKNOWN' });
        return ok(await inviteOf(phonesOf(runtime.state, site), runtime));
      },
    },
    listSlips: {
      async handle({ pass, conference: { runtime } }) {
        const { role, siteId } = pass.actor;
        const sites = Object.values(runtime.state.roster.sites).filter(
          ({ id }) => role === 'organiser' || id === siteId,
        );
        const slips = await slipCodes(access, secrets.invitationKey, runtime, sites);
        return ok(slips.map(({ code, ...slip }): SlipInfo => ({ ...slip, url: inviteUrl(publicUrl, code) })));
      },
    },
  };
}
