import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';

/** The bytes of offices' own templates for papers, by their SHA-256. Errors: `STORE_UNAVAILABLE`, thrown. */
export interface TemplateStore {
  write(organisationId: OrganisationId, sha256: string, bytes: Buffer): Promise<void>;
  /** Undefined where there are none. */
  read(organisationId: OrganisationId, sha256: string): Promise<Buffer | undefined>;
  remove(organisationId: OrganisationId, sha256: string): Promise<void>;
  /** Keeps bytes for a conference's approved papers, whatever its organisation uses later. */
  keep(conferenceId: ConferenceId, sha256: string, bytes: Buffer): Promise<void>;
  readKept(conferenceId: ConferenceId, sha256: string): Promise<Buffer | undefined>;
}
