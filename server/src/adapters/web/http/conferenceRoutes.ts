import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import express, { type Express } from 'express';
import { nanoid } from 'nanoid';
import { inviteCode, invitedActors, inviteUrl } from '../../../application/access.ts';
import { importSites } from '../../../application/importSites.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { enter } from './requestPass.ts';
import { readSitesTable } from './sitesTable.ts';

const MAX_IMPORT = '1mb';

/** The organiser's routes: the list of sites and the invitations. */
export function addConferenceRoutes(app: Express, options: HttpAppOptions): void {
  const { secrets, publicUrl } = options;

  app.post(
    '/api/conferences/:conferenceId/sites/import',
    express.raw({ type: () => true, limit: MAX_IMPORT }),
    async (request, response) => {
      const entry = await enter(request, 'importSites', options);
      if (!entry.ok) return sendError(response, entry.error);
      const { pass, conference } = entry.value;
      const table = await readSitesTable(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
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
    const { conferenceId } = entry.value.pass;
    const invites = invitedActors(entry.value.conference.runtime.state).map(
      (actor): InviteInfo => ({
        actor,
        url: inviteUrl(publicUrl, inviteCode(secrets.invitationKey, conferenceId, actor.id)),
      }),
    );
    return sendReply(response, ok(invites));
  });

  app.get('/api/conferences/:conferenceId/room-invite', async (request, response) => {
    const entry = await enter(request, 'readRoomInvite', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { conferenceId, actor: operator } = entry.value.pass;
    const phones = invitedActors(entry.value.conference.runtime.state).find(
      ({ role, siteId }) => role === 'delegate' && siteId === operator.siteId,
    );
    if (!phones) return sendError(response, { code: 'SITE_UNKNOWN' });
    const code = inviteCode(secrets.invitationKey, conferenceId, phones.id);
    const invite: InviteInfo = { actor: phones, url: inviteUrl(publicUrl, code) };
    return sendReply(response, ok(invite));
  });
}
