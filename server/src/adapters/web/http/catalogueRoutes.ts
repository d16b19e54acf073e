import type { ConferenceInfo } from '@diem-cau/shared/domain/conference/state.ts';
import type { ActorId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ConferenceSummary } from '@diem-cau/shared/protocol/messages.ts';
import { newConferenceSchema } from '@diem-cau/shared/protocol/schemas.ts';
import express, { type Express } from 'express';
import { customAlphabet } from 'nanoid';
import { inviteCode, inviteUrl } from '../../../application/access.ts';
import { copyDocuments } from '../../../application/copyDocuments.ts';
import { conferenceIdFor, createConference } from '../../../application/createConference.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { admit, enter } from './requestPass.ts';

const newSuffix = customAlphabet('23456789abcdefghjkmnpqrstvwxyz', 6);

/** The conferences of this installation, whose organisers are one office: listing them, and planning another. */
export function addCatalogueRoutes(app: Express, options: HttpAppOptions): void {
  const { secrets, clock, conferences, documents, limits, publicUrl } = options;

  const summarise = (infos: readonly ConferenceInfo[]): readonly ConferenceSummary[] =>
    infos.map(({ id, title, phase, wentLiveAt }) => {
      const organiserUrl = inviteUrl(publicUrl, inviteCode(secrets.invitationKey, id, 'organiser' as ActorId));
      return { id, title, phase, ...(wentLiveAt !== undefined && { wentLiveAt }), organiserUrl };
    });

  app.get('/api/conferences/:conferenceId/all', async (request, response) => {
    const entry = await enter(request, 'listConferences', options);
    if (!entry.ok) return sendError(response, entry.error);
    return sendReply(response, ok(summarise(await conferences.list())));
  });

  const admitted = admit('createConference', options);
  const json = express.json({ limit: '4kb' });
  app.post('/api/conferences/:conferenceId/next', admitted, json, async (request, response) => {
    const entry = await enter(request, 'createConference', options);
    if (!entry.ok) return sendError(response, entry.error);
    const wanted = newConferenceSchema.safeParse(request.body);
    if (!wanted.success) return sendReply(response, err({ code: 'INVALID' }));
    const full = refuseWhenLow(limits.storage, entry.value.pass.actor.role);
    if (full) return sendError(response, full);
    const { title, copy } = wanted.data;
    const { runtime } = await conferences.open(conferenceIdFor(title, newSuffix()));
    const model = entry.value.conference.runtime;
    const created = await createConference(runtime, title, copy ? model.state : undefined);
    if (!created.ok) return sendError(response, created.error);
    if (copy) {
      const read = (id: DocumentId) => documents.read(model.id, id);
      const copied = await copyDocuments(runtime, model.state, { read, documents, clock });
      if (!copied.ok) return sendError(response, copied.error);
    }
    const [summary] = summarise([runtime.state.conference]);
    return sendReply(response, ok(summary));
  });
}
