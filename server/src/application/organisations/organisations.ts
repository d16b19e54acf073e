import type { AccountId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationCommand } from '@diem-cau/shared/organisation/commands.ts';
import type { OrganisationActor } from '@diem-cau/shared/organisation/decision.ts';
import type { OrganisationEvent } from '@diem-cau/shared/organisation/events.ts';
import { organisationDecider } from '@diem-cau/shared/organisation/organisationDecider.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { Clock } from '../clock.ts';
import { type Commit, EMPTY_HEAD, type Head, type LogStore } from '../eventStore.ts';

/** One entry of an organisation's log. */
export type OrganisationCommit = Commit<OrganisationEvent, OrganisationActor>;

/** The logs of all organisations. Rejects with `STORE_UNAVAILABLE`. */
export interface OrganisationStore extends LogStore<OrganisationId, OrganisationEvent, OrganisationActor> {
  list(): Promise<readonly OrganisationId[]>;
  /** Says whose conference this is; false where it is another organisation's. */
  claimConference(conferenceId: ConferenceId, organisationId: OrganisationId): Promise<boolean>;
  releaseConference(conferenceId: ConferenceId): Promise<void>;
  findOrganisationOf(conferenceId: ConferenceId): Promise<OrganisationId | undefined>;
}

/** The server acting by itself. */
export const SYSTEM_STAFF: OrganisationActor = { id: 'system', name: 'Điểm Cầu' };

/** Conflicting appends are retried this often: an organisation is changed by few people. */
const ATTEMPTS = 10;

/** What makes a conference, or the draft of a template, the organisation's. */
type Entering = Extract<OrganisationCommand, { readonly type: 'RegisterConference' | 'SaveTemplate' }>;

interface Known {
  readonly state: OrganisationState;
  readonly head: Head;
}

/**
 * The organisations of this installation. Their logs are short and are read to their end before each use, so that every
 * server acts on the roles that any server has stored.
 */
export class Organisations {
  readonly #store: OrganisationStore;
  readonly #clock: Pick<Clock, 'wall'>;
  readonly #known = new Map<OrganisationId, Known>();

  constructor(store: OrganisationStore, clock: Pick<Clock, 'wall'>) {
    this.#store = store;
    this.#clock = clock;
  }

  list(): Promise<readonly OrganisationId[]> {
    return this.#store.list();
  }

  /** The organisation with everything that any server has stored by now. */
  async read(id: OrganisationId): Promise<OrganisationState> {
    return (await this.#readNewest(id)).state;
  }

  /** All entries of its log, in order. */
  history(id: OrganisationId): Promise<readonly OrganisationCommit[]> {
    return this.#store.readAfter(id, 0);
  }

  /** The organisation that a conference belongs to; undefined for one that belongs to none, such as the example. */
  findOrganisationOf(conferenceId: ConferenceId): Promise<OrganisationId | undefined> {
    return this.#store.findOrganisationOf(conferenceId);
  }

  /**
   * Decides a command and appends what it leads to. Replies the state after it. Errors: the refusals of the decider.
   * Rejects with `STORE_UNAVAILABLE`.
   */
  async submit(
    id: OrganisationId,
    actor: OrganisationActor,
    command: OrganisationCommand,
  ): Promise<Reply<OrganisationState>> {
    const commandId = nanoid();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { state, head } = await this.#readNewest(id);
      const at = this.#clock.wall();
      const decision = organisationDecider.decide(command, state, { actor, at });
      if (!decision.ok) return decision;
      if (decision.value.length === 0) return ok(state);
      const draft = { commandId, actor: { id: actor.id, name: actor.name }, at, events: decision.value };
      const outcome = await this.#store.append(id, head, [draft]);
      if (outcome.kind !== 'conflict') return ok((await this.#readNewest(id)).state);
    }
    return err({ code: 'STORE_CONFLICT' });
  }

  /** Makes a conference the organisation's, and its sender the organiser. Errors: as `submit`, `CONFERENCE_EXISTS`. */
  async register(
    id: OrganisationId,
    actor: OrganisationActor,
    conferenceId: ConferenceId,
    like?: ConferenceId,
  ): Promise<Reply<OrganisationState>> {
    return this.#enter(id, actor, { type: 'RegisterConference', conferenceId, like });
  }

  async #enter(id: OrganisationId, actor: OrganisationActor, command: Entering): Promise<Reply<OrganisationState>> {
    const { conferenceId } = command;
    if (!(await this.#store.claimConference(conferenceId, id))) return err({ code: 'CONFERENCE_EXISTS' });
    const registered = await this.submit(id, actor, command);
    if (!registered.ok) await this.#store.releaseConference(conferenceId);
    return registered;
  }

  /**
   * Registers a conference, then plans it, since the organisation may refuse. What was not planned is taken out of the list
   * again; after a crash in between it stands there and is deleted as a draft. Errors: as `register`, those of `plan`.
   */
  registerPlanned<Plan>(
    id: OrganisationId,
    actor: OrganisationActor,
    conferenceId: ConferenceId,
    plan: () => Promise<Reply<Plan>>,
    like?: ConferenceId,
  ): Promise<Reply<{ readonly organisation: OrganisationState; readonly plan: Plan }>> {
    return this.#enterPlanned(id, actor, { type: 'RegisterConference', conferenceId, like }, plan);
  }

  /** Keeps a plan as a template, as `registerPlanned` does with a conference. Errors: as `submit`, those of `plan`. */
  saveTemplate<Plan>(
    id: OrganisationId,
    actor: OrganisationActor,
    template: Omit<Extract<OrganisationCommand, { readonly type: 'SaveTemplate' }>, 'type'>,
    plan: () => Promise<Reply<Plan>>,
  ): Promise<Reply<{ readonly organisation: OrganisationState; readonly plan: Plan }>> {
    return this.#enterPlanned(id, actor, { type: 'SaveTemplate', ...template }, plan);
  }

  /** Takes a template out of its organisation. Errors: as `submit`. */
  async deleteTemplate(
    id: OrganisationId,
    actor: OrganisationActor,
    template: { readonly conferenceId: ConferenceId; readonly revision: number },
  ): Promise<Reply<OrganisationState>> {
    const reply = await this.submit(id, actor, { type: 'DeleteTemplate', ...template });
    if (reply.ok) await this.#store.releaseConference(template.conferenceId);
    return reply;
  }

  async #enterPlanned<Plan>(
    id: OrganisationId,
    actor: OrganisationActor,
    command: Entering,
    plan: () => Promise<Reply<Plan>>,
  ): Promise<Reply<{ readonly organisation: OrganisationState; readonly plan: Plan }>> {
    const { conferenceId } = command;
    const registered = await this.#enter(id, actor, command);
    if (!registered.ok) return registered;
    const planned = await plan();
    if (planned.ok) return ok({ organisation: registered.value, plan: planned.value });
    await this.unregister(id, SYSTEM_STAFF, conferenceId);
    return planned;
  }

  /** Takes a conference out of its organisation. Errors: as `submit`. */
  async unregister(
    id: OrganisationId,
    actor: OrganisationActor,
    conferenceId: ConferenceId,
  ): Promise<Reply<OrganisationState>> {
    const reply = await this.submit(id, actor, { type: 'UnregisterConference', conferenceId });
    if (reply.ok) await this.#store.releaseConference(conferenceId);
    return reply;
  }

  async #readNewest(id: OrganisationId): Promise<Known> {
    const from = this.#known.get(id)?.head.version ?? EMPTY_HEAD.version;
    const commits = await this.#store.readAfter(id, from);
    // Another reader may have come further meanwhile.
    let known = this.#known.get(id) ?? { state: organisationDecider.initialState, head: EMPTY_HEAD };
    for (const { version, hash, events } of commits) {
      if (version !== known.head.version + 1) continue;
      known = { state: events.reduce(organisationDecider.evolve, known.state), head: { version, hash } };
    }
    if (known.head.version > 0) this.#known.set(id, known);
    return known;
  }
}

/** A member of staff as the log names it. */
export function staffActor({ staff }: OrganisationState, accountId: AccountId): OrganisationActor {
  return { id: accountId, name: staff[accountId]?.name ?? '' };
}
