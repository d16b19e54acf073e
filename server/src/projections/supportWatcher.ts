import { standsFor } from '@diem-cau/shared/domain/dialogue/state.ts';
import { questionGroup, type SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from '../application/conferenceRuntime.ts';
import type { Logger } from '../application/logger.ts';
import { wakeAfter } from '../application/reactors/wake.ts';
import type { SupportBox, SupportChange } from '../application/supportBox.ts';
import type { ConferenceFeed } from './conferenceFeed.ts';

/** Batching window before changed supports are counted again (ms). */
const COUNT_WINDOW_MS = 100;
const RETRY_MS = 1_000;

/** Keeps the displayed supports of one conference equal to the box, also when questions are merged and separated. */
export class SupportWatcher {
  readonly #runtime: ConferenceRuntime;
  readonly #feed: ConferenceFeed;
  readonly #supports: SupportBox;
  readonly #logger: Logger;
  #due = new Set<QuestionId>();

  constructor(runtime: ConferenceRuntime, feed: ConferenceFeed, supports: SupportBox, logger: Logger) {
    this.#runtime = runtime;
    this.#feed = feed;
    this.#supports = supports;
    this.#logger = logger;
    runtime.onAdvance(({ before, after, events }) => {
      const ids = events.flatMap((event) => regroupedBy(event, before, after));
      if (ids.length > 0) this.#schedule(ids);
    });
  }

  /** Counts all questions, for a conference that was just loaded. */
  async countAll(): Promise<void> {
    await this.#count(Object.keys(this.#runtime.state.dialogue.questions) as QuestionId[]);
  }

  /** Handles an announcement of the box, from this server or another. */
  take(changes: readonly SupportChange[]): void {
    this.#feed.applySupports(changes);
    this.#schedule(changes.flatMap(({ questionIds }) => questionIds));
  }

  #schedule(ids: readonly QuestionId[]): void {
    if (this.#due.size === 0) {
      setTimeout(() => {
        const due = this.#due;
        this.#due = new Set();
        this.#count([...due]).catch((error) => {
          this.#logger.warn({ err: error }, 'Supports could not be counted yet.');
          wakeAfter(RETRY_MS, this.#runtime.closed, () => this.#schedule([...due]));
        });
      }, COUNT_WINDOW_MS);
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
      if (count) changed[id] = count;
    });
    this.#feed.setSupports(changed);
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
