import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { levelsNamed } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { plainLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { planOutline, type TemplateOutline } from '@diem-cau/shared/templates/outline.ts';
import { customAlphabet } from 'nanoid';
import type { Clock } from './clock.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import type { ConferenceRegistry } from './conferences/conferenceRegistry.ts';
import { copyDocuments } from './copyDocuments.ts';
import { conferenceIdFor, createConference, createPlanned } from './createConference.ts';
import type { DocumentStore } from './documentStore.ts';

const newSuffix = customAlphabet('23456789abcdefghjkmnpqrstvwxyz', 6);

interface Wanted {
  readonly id: ConferenceId;
  readonly title: string;
  /** Whose zone and levels an empty conference has; a copy has those of its model. */
  readonly organisation?:
    | Pick<OrganisationState, 'timeZone' | 'levels' | 'name' | 'superior' | 'letterhead'>
    | undefined;
  /** The conference whose plan and documents it begins with. */
  readonly model?: Pick<ConferenceRuntime, 'id' | 'state'> | undefined;
  /** A template of the product that it begins with instead. */
  readonly outline?: TemplateOutline | undefined;
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

/** Creates a conference, empty or with the plan of another one or of a template. Errors: what the deciders refuse; steps before it stand. */
export async function planConference(
  { id, title, organisation, model, outline }: Wanted,
  { conferences, documents, clock }: Ports,
): Promise<Reply<ConferenceState>> {
  const { runtime } = await conferences.open(id);
  if (!model) {
    const plan = [
      ...(organisation ? ownDetails(organisation) : []),
      ...(outline ? planTemplate(outline, organisation) : []),
    ];
    const created = await createPlanned(runtime, title, plan);
    return created.ok ? ok(runtime.state) : created;
  }
  const created = await createConference(runtime, title, model.state);
  if (!created.ok) return created;
  const read = (documentId: DocumentId) => documents.read(model.id, documentId);
  const copied = await copyDocuments(runtime, model.state, { read, documents, clock });
  return copied.ok ? ok(runtime.state) : copied;
}

function ownDetails({ timeZone, levels }: Pick<OrganisationState, 'timeZone' | 'levels'>): readonly DomainCommand[] {
  return [
    { type: 'SetTimeZone', timeZone },
    { type: 'SetLevels', levels: levelsNamed(levels) },
  ];
}

/** The form of a template's papers is for an organisation that has set no letterhead. */
function planTemplate(outline: TemplateOutline, organisation: Wanted['organisation']): readonly DomainCommand[] {
  const commands = planOutline(outline);
  if (!organisation || organisation.letterhead) return commands;
  return [...commands, { type: 'SetLetterhead', letterhead: plainLetterhead(outline.letterhead, organisation) }];
}
