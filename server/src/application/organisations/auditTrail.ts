import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { OrganisationEvent } from '@diem-cau/shared/organisation/events.ts';
import { organisationDecider } from '@diem-cau/shared/organisation/organisationDecider.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { OrganisationCommit, Organisations } from './organisations.ts';

/** What was done with accounts and links, beside the log; the newest lines are kept. Rejects with `STORE_UNAVAILABLE`. */
export interface AuditStore {
  append(organisationId: OrganisationId, line: AuditLine): Promise<void>;
  /** The newest lines, in the order in which they were written. */
  read(organisationId: OrganisationId): Promise<readonly AuditLine[]>;
}

/** Lines that an administrator reads at once. */
const MAX_LINES = 2_000;

/** The record of an organisation: the role changes of its log, and sign-ins, ended sessions and links looked at. */
export class AuditTrail {
  readonly #store: AuditStore;
  readonly #organisations: Organisations;

  constructor(store: AuditStore, organisations: Organisations) {
    this.#store = store;
    this.#organisations = organisations;
  }

  record(organisationId: OrganisationId, line: AuditLine): Promise<void> {
    return this.#store.append(organisationId, line);
  }

  /** Records something of a conference, where it belongs to an organisation. */
  async recordOf(conferenceId: ConferenceId, line: AuditLine): Promise<void> {
    const organisationId = await this.#organisations.findOrganisationOf(conferenceId);
    if (organisationId !== undefined) await this.#store.append(organisationId, line);
  }

  /** The newest lines first. */
  async read(organisationId: OrganisationId): Promise<readonly AuditLine[]> {
    const [commits, lines] = await Promise.all([
      this.#organisations.history(organisationId),
      this.#store.read(organisationId),
    ]);
    return [...linesOf(commits), ...lines].toSorted((one, other) => other.at - one.at).slice(0, MAX_LINES);
  }
}

/** What the entries of a log say, with the names that people had then. */
function linesOf(commits: readonly OrganisationCommit[]): readonly AuditLine[] {
  let state = organisationDecider.initialState;
  const lines: AuditLine[] = [];
  for (const { actor, at, events } of commits) {
    for (const event of events) {
      const before = state;
      state = organisationDecider.evolve(state, event);
      lines.push({ at, act: event.type, outcome: 'ok', by: actor.name, ...subjectOf(event, before, state) });
    }
  }
  return lines;
}

function subjectOf(
  event: OrganisationEvent,
  before: OrganisationState,
  after: OrganisationState,
): Pick<AuditLine, 'about' | 'detail'> {
  const nameOf = (accountId: string) =>
    Object.values({ ...before.staff, ...after.staff }).find(({ id }) => id === accountId)?.name;
  switch (event.type) {
    case 'OrganisationFounded':
      return { about: event.details.name, detail: event.administrator.name };
    case 'OrganisationRenamed':
      return { about: event.name };
    case 'OrganisationTimeZoneSet':
      return { detail: event.timeZone };
    case 'OrganisationLevelsSet':
      return { detail: event.levels.join(' – ') };
    case 'StaffAdded':
      return { about: event.member.name, detail: event.member.role };
    case 'StaffRoleChanged':
      return { about: nameOf(event.accountId), detail: event.role };
    case 'StaffRemoved':
      return { about: nameOf(event.accountId) };
    case 'SecondFactorDemanded':
      return { detail: event.policy };
    case 'StaffAssigned':
      return { about: `${nameOf(event.accountId)} · ${event.conferenceId}`, detail: event.roles.join(', ') };
    case 'TemplateMarked':
    case 'ConferenceRegistered':
    case 'ConferenceUnregistered':
      return { about: event.conferenceId };
  }
}
