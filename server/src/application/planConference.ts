import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { levelsNamed } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationDetails } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { customAlphabet } from 'nanoid';
import type { Clock } from './clock.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import type { ConferenceRegistry } from './conferences/conferenceRegistry.ts';
import { copyDocuments } from './copyDocuments.ts';
import { conferenceIdFor, createConference } from './createConference.ts';
import type { DocumentStore } from './documentStore.ts';

const newSuffix = customAlphabet('23456789abcdefghjkmnpqrstvwxyz', 6);

interface Wanted {
  readonly id: ConferenceId;
  readonly title: string;
  /** Whose zone and levels an empty conference has; a copy has those of its model. */
  readonly organisation?: Pick<OrganisationDetails, 'timeZone' | 'levels'> | undefined;
  /** The conference whose plan and documents it begins with. */
  readonly model?: Pick<ConferenceRuntime, 'id' | 'state'> | undefined;
}

interface Ports {
  readonly conferences: ConferenceRegistry;
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/** An id for a new conference of this title. */
export function newConferenceId(title: string): ConferenceId {
  return conferenceIdFor(title, newSuffix());
}

/** Creates a conference, empty or with the plan of another one. Errors: what the deciders refuse; steps before it stand. */
export async function planConference(
  { id, title, organisation, model }: Wanted,
  { conferences, documents, clock }: Ports,
): Promise<Reply<ConferenceState>> {
  const { runtime } = await conferences.open(id);
  const created = await createConference(runtime, title, model?.state);
  if (!created.ok) return created;
  if (model) {
    const read = (documentId: DocumentId) => documents.read(model.id, documentId);
    const copied = await copyDocuments(runtime, model.state, { read, documents, clock });
    if (!copied.ok) return copied;
  } else if (organisation) {
    const commands = [
      { type: 'SetTimeZone', timeZone: organisation.timeZone },
      { type: 'SetLevels', levels: levelsNamed(organisation.levels) },
    ] as const;
    for (const command of commands) {
      const set = await runtime.submit({ commandId: `create-${command.type}`, actor: SYSTEM_ACTOR, command });
      if (!set.ok) return set;
    }
  }
  return ok(runtime.state);
}
