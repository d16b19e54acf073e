import type { KeyObject } from 'node:crypto';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, ErasureId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { OrganisationActor } from '@diem-cau/shared/organisation/decision.ts';
import type { ErasedConference, ErasureProof, ErasureRequest } from '@diem-cau/shared/protocol/erasure.ts';
import { nanoid } from 'nanoid';
import { identityOf, signText } from '../ballotSigner.ts';
import type { Clock } from '../clock.ts';
import { type Commit, EMPTY_HEAD, type EventStore, type Head, hashOf } from '../eventStore.ts';
import { Fault } from '../fault.ts';
import type { Organisations } from '../organisations/organisations.ts';
import { eraseEntries } from './eraseEntries.ts';
import { signErasure } from './erasureRecord.ts';
import { type WordEraser, wordEraser } from './personWords.ts';

/** What of a person stands beside the log of a conference. Rejects with `STORE_UNAVAILABLE`. */
export interface PersonTraces {
  /** Takes the words out of answers, letters and names in use. Replies how many values were changed; only counts at `trial`. */
  erase(conference: ConferenceState, erase: WordEraser, trial: boolean): Promise<number>;
  /** Rewrites the store's files, on replicas too. Resolves to `traces` where the store does not let its disk be cleared. */
  forget(): Promise<'forgotten' | 'traces'>;
}

interface Ports {
  readonly store: Pick<EventStore, 'readAfter' | 'rewrite'>;
  readonly traces: PersonTraces;
  readonly organisations: Pick<Organisations, 'read' | 'submit'>;
  readonly signingKey: KeyObject;
  readonly clock: Pick<Clock, 'wall'>;
}

/** A log may grow while it is copied; it is read again this often. */
const ATTEMPTS = 5;

/** Erases a person from all conferences of an organisation in one act. Rule CONF-12. */
export class PersonErasure {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Where somebody stands, without changing anything; conferences that have nothing are left out. */
  async find(organisationId: OrganisationId, words: readonly string[]): Promise<readonly ErasedConference[]> {
    return this.#each(organisationId, async (id) => {
      const { store, traces } = this.#ports;
      const commits = await store.readAfter(id, 0);
      const state = stateOf(commits);
      const erase = eraserIn(state, words);
      const values = await traces.erase(state, erase, true);
      return found(state, commits, erase, values);
    });
  }

  /**
   * Erases somebody, records it in the organisation's log and replies the proof. A second request erases what the first one could
   * not: what came after it, and conferences whose session ran.
   */
  async erase(
    organisationId: OrganisationId,
    by: OrganisationActor,
    { words, reference: given }: ErasureRequest,
  ): Promise<ErasureProof> {
    const { organisations, traces, signingKey, clock } = this.#ports;
    const erasureId = `erasure_${nanoid()}` as ErasureId;
    const erase = wordEraser(words);
    // Record and proof do not name the person, whatever the request and the conferences are called.
    const reference = erase(given).text;
    const erased = await this.#each(organisationId, (id) => this.#eraseFrom(id, erasureId, words));
    const conferences = erased.map((one) => ({ ...one, title: erase(one.title).text }));
    const done = conferences.filter(({ inSession }) => !inSession);
    // Before the disk is cleared, which takes long: what was erased is on record, however that ends.
    const recorded = await organisations.submit(organisationId, by, {
      type: 'RecordErasure',
      erasureId,
      reference,
      conferences: done.length,
      entries: done.reduce((sum, { entries }) => sum + entries, 0),
    });
    if (!recorded.ok) throw new Fault('STORE_CONFLICT', `The erasure ${erasureId} is not on record.`);
    const { name: organisation } = recorded.value;
    // A file that could not be rewritten still has what it had; the proof says so.
    const disk = await traces.forget().catch(() => 'traces' as const);
    const { publicKey } = identityOf(signingKey);
    const unsigned = {
      format: 'diem-cau-erasure-proof-1',
      erasureId,
      organisation,
      reference,
      at: new Date(clock.wall()).toISOString(),
      conferences,
      disk,
      publicKey,
    } as const;
    return { ...unsigned, signature: signText(JSON.stringify(unsigned), signingKey) };
  }

  async #each(
    organisationId: OrganisationId,
    work: (id: ConferenceId) => Promise<ErasedConference>,
  ): Promise<readonly ErasedConference[]> {
    const { conferences, formerConferences } = await this.#ports.organisations.read(organisationId);
    const outcomes: ErasedConference[] = [];
    // One after another: logs are long.
    for (const id of conferences.keys()) outcomes.push(await work(id));
    for (const id of formerConferences) if (await this.#isDeleted(id)) outcomes.push(await work(id));
    return outcomes.filter(({ entries, values, papers, left }) => entries + values + papers.length + left > 0);
  }

  /** One that was taken out otherwise may be another organisation's. */
  async #isDeleted(id: ConferenceId): Promise<boolean> {
    return stateOf(await this.#ports.store.readAfter(id, 0)).conference.deletedAt !== undefined;
  }

  async #eraseFrom(id: ConferenceId, erasureId: ErasureId, words: readonly string[]): Promise<ErasedConference> {
    const { store, traces, signingKey, clock } = this.#ports;
    let values = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const commits = await store.readAfter(id, 0);
      const state = stateOf(commits);
      const erase = eraserIn(state, words);
      const before = found(state, commits, erase, 0);
      if (before.inSession) return before;
      values += await traces.erase(state, erase, false);
      const { changes } = eraseEntries(commits, erase);
      if (changes.length === 0) return { ...before, values };
      const entries = changes.map(({ version, bytes }) => [version, hashOf(bytes)] as const);
      const command = { type: 'EraseWords', ...signErasure(id, { erasureId, entries }, signingKey) } as const;
      const at = Math.max(clock.wall(), commits.at(-1)?.at ?? 0);
      const decision = conferenceDecider.decide(command, state, { actor: SYSTEM_ACTOR, at });
      if (!decision.ok) throw new Error(`Words cannot be erased from ${id}: ${decision.error.code}`);
      const draft = { commandId: erasureId, actor: SYSTEM_ACTOR, at, events: decision.value };
      if (!(await store.rewrite(id, headOf(commits), changes, draft))) continue;
      const [last] = (await store.readAfter(id, commits.length)).slice(0, 1);
      return { ...before, values, head: last ? { version: last.version, hash: last.hash } : before.head };
    }
    throw new Fault('STORE_CONFLICT', `The log of ${id} grows.`);
  }
}

/** What the signature of a proof is over. */
export function proofText({ signature: _, ...unsigned }: ErasureProof): string {
  return JSON.stringify(unsigned);
}

/** A word that is the code of a site names no person: a log without its sites would be none. */
function eraserIn({ roster }: ConferenceState, words: readonly string[]): WordEraser {
  const codes = new Set(Object.keys(roster.sites).map((code) => code.toLowerCase()));
  return wordEraser(words.filter((word) => !codes.has(word.trim().toLowerCase())));
}

function found(
  state: ConferenceState,
  commits: readonly Commit[],
  erase: WordEraser,
  values: number,
): ErasedConference {
  const { changes, papers, left } = eraseEntries(commits, erase);
  const { id, title, phase } = state.conference;
  const inSession = phase === 'open' || phase === 'live';
  return { id, title, entries: changes.length, values, papers, left, inSession, head: headOf(commits) };
}

function stateOf(commits: readonly Commit[]): ConferenceState {
  return commits.flatMap(({ events }) => events).reduce(conferenceDecider.evolve, conferenceDecider.initialState);
}

function headOf(commits: readonly Commit[]): Head {
  const last = commits.at(-1);
  return last ? { version: last.version, hash: last.hash } : EMPTY_HEAD;
}
