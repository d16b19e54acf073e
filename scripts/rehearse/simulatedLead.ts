import { setTimeout as pause } from 'node:timers/promises';
import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import type { RoomMedia } from './media/roomMedia.ts';
import { Participant, type RehearsalEvents } from './participant.ts';

const LOOK_EVERY_MS = 1_000;
/** Time for the sites to come in before the chair begins, in milliseconds. */
const GATHERING_MS = 45_000;
/** How long a called question is answered, and how long a vote stays open, in milliseconds. */
const ANSWER_MS = 40_000;
const VOTE_SECONDS = 30;
/** An invited room that does not answer is passed over after this, in milliseconds. */
const PATIENCE_MS = 20_000;
/** How long the moderator sees to a site that asked for help, in milliseconds. */
const HELP_MS = 15_000;

/** Where the chair and the moderator sign in, and how much time they have. */
export interface SimulatedLeadOptions {
  readonly url: string;
  readonly chairCode: string;
  readonly moderatorCode: string;
  /** How long the whole agenda may take. */
  readonly minutes: number;
  /** The picture and the sound of the chair's hall. */
  readonly media?: RoomMedia;
  readonly events: RehearsalEvents;
  readonly signal: AbortSignal;
}

/** A simulated chair and moderator, for a rehearsal that nobody leads. */
export class SimulatedLead {
  readonly #options: SimulatedLeadOptions;
  readonly #chair: Participant;
  readonly #moderator: Participant;
  #invitedSince: number | undefined;

  constructor(options: SimulatedLeadOptions) {
    this.#options = options;
    const { url, events, signal } = options;
    this.#chair = new Participant(url, options.chairCode, events, signal);
    this.#moderator = new Participant(url, options.moderatorCode, events, signal);
  }

  /** Resolves when the rehearsal ends. */
  async live(): Promise<void> {
    await Promise.all([this.#chair.join(), this.#moderator.join()]);
    await Promise.all([this.#leadOn(), this.#followStage()]);
    this.#options.media?.close();
  }

  async #followStage(): Promise<void> {
    const { media, signal } = this.#options;
    while (media && !signal.aborted) {
      await media.follow(this.#chair.media);
      await this.#wait(LOOK_EVERY_MS);
    }
  }

  async #leadOn(): Promise<void> {
    // A short rehearsal begins sooner, or nobody would speak in it.
    await this.#wait(Math.min(GATHERING_MS, this.#options.minutes * 15_000));
    while (!this.#options.signal.aborted) {
      const view = this.#chair.views.control;
      if (view) await this.#lead(view);
      await this.#wait(LOOK_EVERY_MS);
    }
  }

  async #lead(view: ControlView): Promise<void> {
    if (view.conference.phase === 'open') await this.#chair.act({ type: 'GoLive' });
    await this.#triage(view);
    await this.#help(view);
    if (view.conference.phase !== 'live') return;
    await this.#keepAgenda(view);
    await this.#keepFloor(view);
    await this.#keepQuestions(view);
    await this.#keepVotes(view);
  }

  async #triage({ questions }: ControlView): Promise<void> {
    const submitted = Object.values(questions).filter(({ state }) => state === 'submitted');
    for (const { id } of submitted.slice(0, 3)) {
      await this.#moderator.act({ type: 'AcceptQuestion', questionId: id });
    }
  }

  async #help({ help }: ControlView): Promise<void> {
    const open = Object.values(help).filter(({ state }) => state === 'open');
    const fresh = open.find(({ takenAt }) => takenAt === undefined);
    const done = open.find(({ takenAt }) => takenAt !== undefined && this.#moderator.now() - takenAt > HELP_MS);
    if (fresh) await this.#moderator.act({ type: 'TakeHelp', helpId: fresh.id });
    if (done) await this.#moderator.act({ type: 'ResolveHelp', helpId: done.id });
  }

  async #keepAgenda({ agenda }: ControlView): Promise<void> {
    const items = itemsInOrder(agenda.items);
    const planned = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
    const running = items.find(({ state }) => state === 'running');
    const share = running ? (running.plannedMinutes / Math.max(1, planned)) * this.#options.minutes * 60_000 : 0;
    if (running?.startedAt !== undefined && this.#moderator.now() - running.startedAt < share) return;
    const next = items.find(({ state }) => state === 'planned');
    if (next) await this.#chair.act({ type: 'StartAgendaItem', itemId: next.id });
  }

  async #keepFloor({ floor: { invited, speaking, queue } }: ControlView): Promise<void> {
    if (!invited) this.#invitedSince = undefined;
    if (speaking && speaking.pausedAt === undefined && this.#moderator.now() > speaking.deadline) {
      await this.#moderator.act({ type: 'EndTurn', handId: speaking.handId });
      return;
    }
    if (invited) {
      this.#invitedSince ??= performance.now();
      if (performance.now() - this.#invitedSince < PATIENCE_MS) return;
      await this.#moderator.act({ type: 'DismissHand', handId: invited.handId });
      return;
    }
    const first = queue[0];
    if (!speaking && first) await this.#moderator.act({ type: 'InviteHand', handId: first.handId });
  }

  async #keepQuestions({ questions, calledQuestionId }: ControlView): Promise<void> {
    const called = calledQuestionId && questions[calledQuestionId];
    if (called) {
      if (this.#moderator.now() - (called.calledAt ?? 0) < ANSWER_MS) return;
      await this.#chair.act({ type: 'MarkQuestionAnswered', questionId: called.id });
      return;
    }
    const next = Object.values(questions)
      .filter(({ state }) => state === 'accepted')
      .toSorted((a, b) => supportersOf(b) - supportersOf(a) || a.askedAt - b.askedAt)[0];
    if (next) await this.#chair.act({ type: 'CallQuestion', questionId: next.id });
  }

  async #keepVotes({ polls, agenda, sites }: ControlView): Promise<void> {
    const running = agenda.currentItemId && agenda.items[agenda.currentItemId];
    if (running?.kind !== 'vote') return;
    const all = Object.values(polls);
    if (all.some(({ phase }) => phase === 'open' || phase === 'closing')) return;
    const draft = all.find(({ phase }) => phase === 'draft');
    if (!draft) return;
    if (draft.rules.voters !== 'site') await this.#verifyRooms(sites);
    await this.#chair.act({ type: 'OpenPoll', pollId: draft.id, seconds: VOTE_SECONDS });
  }

  /** Votes by heads and delegates count no more than the desk has verified. */
  async #verifyRooms(sites: ControlView['sites']): Promise<void> {
    for (const { id, declared, claimed = declared, verified } of Object.values(sites)) {
      if (claimed === undefined || verified !== undefined) continue;
      await this.#moderator.act({ type: 'VerifyHeadcount', siteId: id, count: claimed });
    }
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#options.signal }).catch(() => {});
  }
}

function supportersOf({ supports }: DeskQuestionView): number {
  return supports.sites + supports.delegates;
}
