import { standsFor } from '@diem-cau/shared/domain/dialogue/state.ts';
import { NO_SUPPORT, questionGroup, type SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import { wakeAfter } from '../reactors/wake.ts';
import type { SupportBox, SupportChange } from '../supportBox.ts';
import type { ConferenceViews } from './conferenceViews.ts';

/** Batching window before changed supports are counted again (ms). */
const COUNT_WINDOW_MS = 100;
const RETRY_MS = 1_000;

type SupportedViews = Pick<ConferenceViews, 'setSupports' | 'applySupports'>;

/** Keeps the displayed supports of one conference equal to the box, also when questions are merged and separated. */
export class SupportWatcher {
  readonly #runtime: ConferenceRuntime;
  readonly #views: SupportedViews;
  readonly #supports: SupportBox;
  readonly #logger: Logger;
  readonly #known = new Map<QuestionId, SupportCounts>();
  #due = new Set<QuestionId>();

  constructor(runtime: ConferenceRuntime, views: SupportedViews, supports: SupportBox, logger: Logger) {
    this.#runtime = runtime;
    this.#views = views;
    this.#supports = supports;
    this.#logger = logger;
    runtime.onAdvance(({ before, after, events }) => {
      const ids = events.flatMap((event) => regroupedBy(event, before, after));
      if (ids.length > 0) this.#schedule(ids);
    });
  }

  /** The supports of a question as they were last counted, with those of the ones merged into it. */
  countOf(id: QuestionId): SupportCounts {
    return this.#known.get(id) ?? NO_SUPPORT;
  }

  /** Counts everything: after loading, or after announcements may have been missed. Rejects with `STORE_UNAVAILABLE`. */
  async countAll(): Promise<void> {
    await this.#count(Object.keys(this.#runtime.state.dialogue.questions) as QuestionId[]);
  }

  /** Handles what the box announces, from this server or another. */
  onChanged(changes: readonly SupportChange[]): void {
    this.#views.applySupports(changes);
    this.#schedule(changes.flatMap(({ questionIds }) => questionIds));
  }

  #schedule(ids: readonly QuestionId[]): void {
    if (this.#due.size === 0) {
      wakeAfter(COUNT_WINDOW_MS, this.#runtime.closed, () => {
        const due = this.#due;
        this.#due = new Set();
        this.#count([...due]).catch((error) => {
          this.#logger.warn({ err: error }, 'Supports could not be counted yet.');
          wakeAfter(RETRY_MS, this.#runtime.closed, () => this.#schedule([...due]));
        });
      });
    }
    for (const id of ids) this.#due.add(id);
  }

  async #count(ids: readonly QuestionId[]): Promise<void> {
    const { questions } = this.#runtime.state.dialogue;
    const known = ids.flatMap((id) => questions[id] ?? []);
    const affected = [...new Set(known.flatMap((question) => [question, standsFor(questions, question)]))];
    const counts = await this.#supports.counts(this.#runtime.id, affected.map(questionGroup));
    const changed: Record<QuestionId, SupportCounts> = {};
    affected.forEach(({ id }, index) => {
      const count = counts[index];
      if (!count) return;
      changed[id] = count;
      this.#known.set(id, count);
    });
    this.#views.setSupports(changed);
  }
}

/** The questions whose supports must be counted again after an event. */
function regroupedBy(event: DomainEvent, before: ConferenceState, after: ConferenceState): readonly QuestionId[] {
  if (event.type !== 'QuestionsMerged' && event.type !== 'QuestionUnmerged') return [];
  return [before, after].flatMap(({ dialogue: { questions } }) => {
    const question = questions[event.questionId];
    return question ? [question.id, standsFor(questions, question).id] : [];
  });
}
