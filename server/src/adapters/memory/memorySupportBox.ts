import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { ActorId, ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { SupportBox, SupportChange } from '../../application/supportBox.ts';

type Listener = (conferenceId: ConferenceId, changes: readonly SupportChange[]) => void;

/** Supports in memory, with the contract of the Redis adapter, for a single server, where no decision is stale. */
export class MemorySupportBox implements SupportBox {
  /** Supporters by conference and question. */
  readonly #supporters = new Map<string, Map<ActorId, keyof SupportCounts>>();
  readonly #listeners = new Set<Listener>();

  async change(conferenceId: ConferenceId, change: SupportChange): Promise<'recorded'> {
    const { voter, voterKind, questionIds, supports } = change;
    const supported = questionIds.filter((id) => this.#of(conferenceId, id).has(voter));
    if (supported.length > 0 === supports) return 'recorded';
    const [first] = questionIds;
    if (supports && first) this.#of(conferenceId, first).set(voter, voterKind);
    else for (const id of supported) this.#of(conferenceId, id).delete(voter);
    for (const listener of this.#listeners) listener(conferenceId, [change]);
    return 'recorded';
  }

  async counts(conferenceId: ConferenceId, groups: readonly (readonly QuestionId[])[]) {
    return groups.map((group): SupportCounts => {
      const voters = new Map(group.flatMap((id) => [...this.#of(conferenceId, id)]));
      const kinds = [...voters.values()];
      const sites = kinds.filter((kind) => kind === 'sites').length;
      return { sites, delegates: kinds.length - sites };
    });
  }

  async supportsOf(conferenceId: ConferenceId, voter: ActorId): Promise<readonly QuestionId[]> {
    const prefix = `${conferenceId} `;
    return [...this.#supporters]
      .filter(([key, voters]) => key.startsWith(prefix) && voters.has(voter))
      .map(([key]) => key.slice(prefix.length) as QuestionId);
  }

  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** There is no network between this and its listeners, so no announcement is lost. */
  onGap(): () => void {
    return () => {};
  }

  #of(conferenceId: ConferenceId, questionId: QuestionId): Map<ActorId, keyof SupportCounts> {
    const key = `${conferenceId} ${questionId}`;
    const known = this.#supporters.get(key) ?? new Map<ActorId, keyof SupportCounts>();
    this.#supporters.set(key, known);
    return known;
  }
}
