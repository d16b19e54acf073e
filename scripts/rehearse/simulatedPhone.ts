import { setTimeout as pause } from 'node:timers/promises';
import type { PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Random } from '../support/random.ts';
import { drawBallot } from './ballots.ts';
import { Participant, type RehearsalEvents } from './participant.ts';
import { QUESTION_STOCK } from './questions.ts';
import { newId } from './simulatedSite.ts';

/** How often a delegate looks at the phone, in milliseconds. */
const LOOK_EVERY_MS = 3_000;
const JOIN_RUSH_MS = 60_000;
/** At one look: of a hundred delegates, how many support something, and of a thousand, how many ask. */
const SUPPORTS = 0.02;
const ASKS = 0.0005;

/** Where a phone signs in, and who hears what it does. */
export interface SimulatedPhoneOptions {
  readonly url: string;
  readonly code: string;
  readonly random: Random;
  readonly events: RehearsalEvents;
  readonly signal: AbortSignal;
}

/** A simulated delegate: takes a seat, supports and asks now and then, and votes where delegates do. */
export class SimulatedPhone {
  readonly #options: SimulatedPhoneOptions;
  readonly #participant: Participant;
  readonly #answered = new Set<PollId>();

  constructor(options: SimulatedPhoneOptions) {
    this.#options = options;
    this.#participant = new Participant(options.url, options.code, options.events, options.signal);
  }

  /** Resolves when the rehearsal ends. */
  async live(): Promise<void> {
    const { random, signal } = this.#options;
    await this.#wait(random.within(0, JOIN_RUSH_MS));
    await this.#participant.join();
    while (!signal.aborted) {
      await this.#wait(LOOK_EVERY_MS * random.within(0.7, 1.3));
      if (!signal.aborted) await this.#look();
    }
  }

  async #look(): Promise<void> {
    const { phone, self } = this.#participant.views;
    if (!phone || !self) return;
    const { random } = this.#options;
    const { polls, questions } = phone;
    const open = Object.values(polls).find(
      ({ id, phase, rules }) => phase === 'open' && rules.voters === 'delegate' && !this.#answered.has(id),
    );
    if (open && self.ballots[open.id] === undefined) {
      this.#answered.add(open.id);
      await this.#participant.act(drawBallot(open, random, 1));
    }
    const listed = Object.keys(questions) as QuestionId[];
    if (listed.length > 0 && random.chance(SUPPORTS)) {
      const questionId = random.draw(listed);
      if (!self.supports[questionId]) await this.#participant.act({ type: 'SupportQuestion', questionId });
    }
    if (random.chance(ASKS)) {
      const { kind, text, topic } = random.draw(QUESTION_STOCK);
      const questionId = newId('q') as QuestionId;
      const anonymous = random.chance(0.3);
      await this.#participant.act({ type: 'AskQuestion', questionId, kind, text, topic, anonymous });
    }
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#options.signal }).catch(() => {});
  }
}
