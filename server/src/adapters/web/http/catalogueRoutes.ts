import type { ConferenceInfo } from '@diem-cau/shared/domain/conference/state.ts';
import type { ActorId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ConferenceSummary } from '@diem-cau/shared/protocol/messages.ts';
import { customAlphabet } from 'nanoid';
import { inviteCode, inviteUrl } from '../../../application/access.ts';
import { copyDocuments } from '../../../application/copyDocuments.ts';
import { conferenceIdFor, createConference } from '../../../application/createConference.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

const newSuffix = customAlphabet('23456789abcdefghjkmnpqrstvwxyz', 6);

/** The conferences of this installation, whose organisers are one office: lists them and creates others. */
export function catalogueHandlers(options: HttpAppOptions): RouteHandlers<'listConferences' | 'createConference'> {
  const { secrets, clock, conferences, documents, limits, publicUrl } = options;

  const summaryOf = ({ id, title, phase, wentLiveAt }: ConferenceInfo): ConferenceSummary => {
    const organiserUrl = inviteUrl(publicUrl, inviteCode(secrets.invitationKey, id, 'organiser' as ActorId));
    return { id, title, phase, ...(wentLiveAt !== undefined && { wentLiveAt }), organiserUrl };
  };
  const bytesOf = (conferenceId: ConferenceId) => (id: DocumentId) => documents.read(conferenceId, id);

  return {
    listConferences: {
      handle: async () => ok((await conferences.list()).map(summaryOf)),
    },
    createConference: {
      async handle({ pass, conference, body: { title, copy } }) {
        const full = refuseWhenLow(limits.storage, pass.actor.role);
        if (full) return err(full);
        const { runtime } = await conferences.open(conferenceIdFor(title, newSuffix()));
        const model = conference.runtime;
        const created = await createConference(runtime, title, copy ? model.state : undefined);
        if (!created.ok) return created;
        if (copy) {
          const copied = await copyDocuments(runtime, model.state, { read: bytesOf(model.id), documents, clock });
          if (!copied.ok) return copied;
        }
        return ok(summaryOf(runtime.state.conference));
      },
    },
  };
}
