import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { OrganisationEvent } from '@diem-cau/shared/organisation/events.ts';
import { organisationDecider } from '@diem-cau/shared/organisation/organisationDecider.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { Clock } from '../clock.ts';
import { SummedLines } from '../summedLines.ts';
import type { OrganisationCommit, Organisations } from './organisations.ts';

/** What was done with accounts and links, beside the log; the newest lines are kept. Rejects with `STORE_UNAVAILABLE`. */
export interface AuditStore {
  append(organisationId: OrganisationId, line: AuditLine): Promise<void>;
  /** The newest lines, in the order in which they were written. */
  read(organisationId: OrganisationId): Promise<readonly AuditLine[]>;
}

interface RefusedLine {
  readonly organisationId: OrganisationId;
  readonly line: AuditLine;
}

/** Lines that an administrator reads at once. */
const MAX_LINES = 2_000;

/** The titles of conferences; one that cannot be found is left out. */
type TitlesOf = (ids: readonly ConferenceId[]) => Promise<ReadonlyMap<ConferenceId, string>>;

/** A line before its conference is named. */
interface TrailLine extends AuditLine {
  readonly conferenceId?: ConferenceId;
}

/** The record of an organisation: the role changes of its log, and sign-ins, ended sessions and links looked at. */
export class AuditTrail {
  readonly #store: AuditStore;
  readonly #organisations: Organisations;
  readonly #refused: SummedLines<RefusedLine>;

  constructor(store: AuditStore, organisations: Organisations, clock: Pick<Clock, 'monotonic'>) {
    this.#store = store;
    this.#organisations = organisations;
    const append = ({ organisationId, line }: RefusedLine, repeated?: number) => {
      // A refusal is answered whether or not its line could be stored.
      store.append(organisationId, repeated === undefined ? line : { ...line, repeated }).catch(() => {});
    };
    this.#refused = new SummedLines(append, clock);
  }

  /** Records what somebody did; what is refused again and again is summed up. */
  async record(organisationId: OrganisationId, line: AuditLine): Promise<void> {
    if (line.outcome === 'ok') return this.#store.append(organisationId, line);
    const { at: _, ...same } = line;
    this.#refused.record(JSON.stringify([organisationId, same]), { organisationId, line }, true);
  }

  /** Records what is counted and not recorded yet. */
  close(): void {
    this.#refused.close();
  }

  /** Records something of a conference, where it belongs to an organisation. */
  async recordOf(conferenceId: ConferenceId, line: AuditLine): Promise<void> {
    const organisationId = await this.#organisations.findOrganisationOf(conferenceId);
    if (organisationId !== undefined) await this.record(organisationId, line);
  }

  /** The newest lines first. Conferences are named by their titles, as `titlesOf` finds them. */
  async read(organisationId: OrganisationId, titlesOf: TitlesOf): Promise<readonly AuditLine[]> {
    const [commits, lines] = await Promise.all([
      this.#organisations.history(organisationId),
      this.#store.read(organisationId),
    ]);
    const entered = lines.map(
      (line): TrailLine =>
        line.act === 'ConferenceEntered'
          ? { ...line, about: undefined, conferenceId: line.about as ConferenceId }
          : line,
    );
    const newest = [...linesOf(commits), ...entered].toSorted((one, other) => other.at - one.at).slice(0, MAX_LINES);
    const ids = new Set(newest.flatMap(({ conferenceId }) => (conferenceId === undefined ? [] : [conferenceId])));
    const titles = await titlesOf([...ids]);
    return newest.map(({ conferenceId, about, ...line }) => {
      const title = conferenceId === undefined ? undefined : (titles.get(conferenceId) ?? conferenceId);
      const words = [about, title].filter((part) => part !== undefined);
      return { ...line, ...(words.length > 0 && { about: words.join(' · ') }) };
    });
  }
}

/** What the entries of a log say, with the names that people had then. */
function linesOf(commits: readonly OrganisationCommit[]): readonly TrailLine[] {
  let state = organisationDecider.initialState;
  const lines: TrailLine[] = [];
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
): Pick<TrailLine, 'about' | 'detail' | 'conferenceId'> {
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
    case 'OrganisationLetterheadSet':
      return { about: event.letterhead.body };
    case 'PaperTemplateSet':
      return { about: event.template.name };
    case 'PaperTemplateRemoved':
      return { about: before.templates[event.paper]?.name };
    case 'StaffAdded':
      return { about: event.member.name, detail: event.member.role };
    case 'StaffRoleChanged':
      return { about: nameOf(event.accountId), detail: event.role };
    case 'StaffRemoved':
      return { about: nameOf(event.accountId) };
    case 'SecondFactorDemanded':
      return { detail: event.policy };
    case 'PersonErased':
      return { about: event.reference };
    case 'StaffAssigned':
      return { about: nameOf(event.accountId), conferenceId: event.conferenceId, detail: event.roles.join(', ') };
    case 'TemplateSaved':
      return { about: event.name, conferenceId: event.from };
    case 'TemplateRenamed':
      return { about: event.name, detail: before.conferences.get(event.conferenceId)?.saved?.name };
    case 'TemplateDeleted':
      return { about: before.conferences.get(event.conferenceId)?.saved?.name };
    case 'TemplateMarked':
    case 'ConferenceRegistered':
    case 'ConferenceUnregistered':
      return { conferenceId: event.conferenceId };
  }
}
