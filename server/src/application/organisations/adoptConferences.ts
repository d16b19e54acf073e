import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';
import { EXAMPLE_ID } from '../exampleConference.ts';
import { type Organisations, SYSTEM_STAFF } from './organisations.ts';

/**
 * Gives the first organisation of an installation the conferences that were there before it: earlier releases had one
 * office and no accounts. The example stays nobody's.
 */
export async function adoptConferences(
  organisationId: OrganisationId,
  { conferences, organisations }: { readonly conferences: ConferenceRegistry; readonly organisations: Organisations },
): Promise<void> {
  for (const { id, deletedAt } of await conferences.list()) {
    if (id !== EXAMPLE_ID && deletedAt === undefined) await organisations.register(organisationId, SYSTEM_STAFF, id);
  }
}
