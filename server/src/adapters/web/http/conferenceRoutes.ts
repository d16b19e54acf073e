import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { InviteInfo, SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import express, { type Express } from 'express';
import { nanoid } from 'nanoid';
import { currentCode, invitedActors, inviteUrl, phonesOf, slipCodes } from '../../../application/access.ts';
import type { ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import { importSites } from '../../../application/importSites.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { admit, enter } from './requestPass.ts';

const MAX_IMPORT = '1mb';

/** The organiser's routes: the list of sites and the invitations. */
export function addConferenceRoutes(app: Express, options: HttpAppOptions): void {
  const { access, secrets, files, publicUrl } = options;
  const urlOf = async (actor: Actor, runtime: ConferenceRuntime) =>
    inviteUrl(publicUrl, await currentCode(access, secrets.invitationKey, runtime, actor));

  app.post(
    '/api/conferences/:conferenceId/sites/import',
    admit('importSites', options),
    express.raw({ type: () => true, limit: MAX_IMPORT }),
    async (request, response) => {
      const entry = await enter(request, 'importSites', options);
      if (!entry.ok) return sendError(response, entry.error);
      const { pass, conference } = entry.value;
      const table = await files.readSitesTable(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      if (!table.ok) return sendError(response, table.error);
      const reply = await importSites(conference.runtime, {
        actor: pass.actor,
        table: table.value,
        confirmed: request.query.mode === 'confirm',
        commandId: `import-${nanoid()}`,
      });
      return sendReply(response, reply);
    },
  );

  app.get('/api/conferences/:conferenceId/invites', async (request, response) => {
    const entry = await enter(request, 'listInvites', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { runtime } = entry.value.conference;
    const invites: InviteInfo[] = [];
    for (const actor of invitedActors(runtime.state)) {
      invites.push({ actor, url: await urlOf(actor, runtime) });
    }
    return sendReply(response, ok(invites));
  });

  app.get('/api/conferences/:conferenceId/room-invite', async (request, response) => {
    const entry = await enter(request, 'readRoomInvite', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { runtime } = entry.value.conference;
    const { siteId } = entry.value.pass.actor;
    const site = siteId && runtime.state.roster.sites[siteId];
    if (!site) return sendError(response, { code: 'SITE_UNKNOWN' });
    const actor = phonesOf(runtime.state, site);
    const invite: InviteInfo = { actor, url: await urlOf(actor, runtime) };
    return sendReply(response, ok(invite));
  });

  /** The slips to print: of all rooms for the organiser, of its own for a site. */
  app.get('/api/conferences/:conferenceId/slips', async (request, response) => {
    const entry = await enter(request, 'listSlips', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { runtime } = entry.value.conference;
    const { role, siteId } = entry.value.pass.actor;
    const sites = Object.values(runtime.state.roster.sites).filter(({ id }) => role === 'organiser' || id === siteId);
    const slips = await slipCodes(access, secrets.invitationKey, runtime, sites);
    const told = slips.map(({ code, ...slip }): SlipInfo => ({ ...slip, url: inviteUrl(publicUrl, code) }));
    return sendReply(response, ok(told));
  });
}
