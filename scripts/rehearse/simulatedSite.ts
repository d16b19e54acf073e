import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { HandId, HelpId, PollId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, SelfView } from '@diem-cau/shared/views/shapes.ts';
import { drawBallot } from './ballots.ts';
import type { RoomMedia } from './media/roomMedia.ts';
import { Participant, type RehearsalEvents } from './participant.ts';
import type { SiteMorning } from './siteMorning.ts';

/** How often a room looks at its screen, in milliseconds. */
const LOOK_EVERY_MS = 500;
/** What the rules do not allow yet, such as a hand before the start, is tried again after this, in milliseconds. */
const RETRY_MS = 20_000;

/** Which site it is, and what it does in the morning. */
export interface SimulatedSiteOptions {
  readonly siteId: SiteId;
  readonly url: string;
  readonly code: string;
  readonly morning: SiteMorning;
  readonly media?: RoomMedia;
  readonly events: RehearsalEvents;
  readonly signal: AbortSignal;
}

/** A simulated room: lives through its morning, and answers what its screen asks. */
export class SimulatedSite {
  readonly #options: SimulatedSiteOptions;
  readonly #participant: Participant;
  readonly #answered = new Set<PollId>();
  #invitedSince: number | undefined;
  #speakingSince: number | undefined;

  constructor(options: SimulatedSiteOptions) {
    this.#options = options;
    this.#participant = new Participant(options.url, options.code, options.events, options.signal);
  }

  /** Resolves when the rehearsal ends. `startedAt`: its beginning on the clock of `performance.now()`. */
  async live(startedAt: number): Promise<void> {
    await Promise.all([this.#actInTurn(startedAt), this.#lookAgainAndAgain(), this.#followStage()]);
    this.#options.media?.close();
  }

  async #actInTurn(startedAt: number): Promise<void> {
    const due = [...this.#options.morning.acts];
    for (let act = due.shift(); act && !this.#ended; act = due.shift()) {
      await this.#wait(startedAt + act.atMs - performance.now());
      if (this.#ended) return;
      if (await this.#do(act)) continue;
      // Later acts are not held up by one whose time has not come.
      due.push({ ...act, atMs: performance.now() - startedAt + RETRY_MS });
      due.sort((a, b) => a.atMs - b.atMs);
    }
  }

  /** Does something; false if it should be tried again later. */
  async #do(act: SiteMorning['acts'][number]): Promise<boolean> {
    const site = this.#participant;
    switch (act.kind) {
      case 'join':
        await site.join();
        return true;
      case 'checkDevices':
        return site.act({ type: 'RecordDeviceCheck', check: act.check });
      case 'askForHelp': {
        const { helpKind, text } = act;
        await site.act({ type: 'RequestHelp', helpId: newId('help') as HelpId, kind: helpKind, text });
        return true;
      }
      case 'declareHeadcount':
        return site.act({ type: 'DeclareHeadcount', count: act.count });
      case 'raiseHand':
        if (this.#screen?.hall.conference.phase !== 'live' || this.#hasPlace(this.#screen.hall)) return false;
        await site.act({ type: 'RaiseHand', handId: newId('hand') as HandId, kind: act.hand });
        return true;
      case 'ask': {
        const { kind, text, topic } = act.question;
        const questionId = newId('q') as QuestionId;
        return site.act({ type: 'AskQuestion', questionId, kind, text, topic, anonymous: act.anonymous });
      }
      case 'dropOut':
        site.leave();
        await this.#wait(act.forMs);
        if (!this.#ended) await site.join();
        return true;
    }
  }

  async #lookAgainAndAgain(): Promise<void> {
    while (!this.#ended) {
      await this.#wait(LOOK_EVERY_MS);
      await this.#look();
    }
  }

  /** On its own, since a room that thinks about a vote is on the stage all the same. */
  async #followStage(): Promise<void> {
    const { media } = this.#options;
    while (media && !this.#ended) {
      await media.follow(this.#participant.media);
      await this.#wait(LOOK_EVERY_MS);
    }
  }

  async #look(): Promise<void> {
    const screen = this.#screen;
    if (!screen || hasEnded(screen.hall.conference.phase)) return;
    await this.#answerInvitation(screen.hall);
    await this.#speak(screen.hall);
    await this.#vote(screen);
  }

  async #answerInvitation({ floor: { invited } }: HallView): Promise<void> {
    if (invited?.siteId !== this.#options.siteId) {
      this.#invitedSince = undefined;
      return;
    }
    this.#invitedSince ??= performance.now();
    if (performance.now() - this.#invitedSince < this.#options.morning.confirmsAfterMs) return;
    await this.#participant.act({ type: 'ConfirmTurn', handId: invited.handId });
  }

  async #speak({ floor: { speaking } }: HallView): Promise<void> {
    const isSpeaking = speaking?.siteId === this.#options.siteId;
    if (!isSpeaking) {
      this.#speakingSince = undefined;
      return;
    }
    this.#speakingSince ??= performance.now();
    if (performance.now() - this.#speakingSince < this.#options.morning.speaksForMs) return;
    await this.#participant.act({ type: 'EndTurn', handId: speaking.handId });
  }

  async #vote({ hall, self }: Screen): Promise<void> {
    const open = Object.values(hall.polls).find(
      ({ id, phase, rules }) => phase === 'open' && rules.voters !== 'delegate' && !this.#answered.has(id),
    );
    if (!open || self.ballots[open.id] !== undefined) return;
    this.#answered.add(open.id);
    const { morning } = this.#options;
    await this.#wait(morning.votesAfterMs);
    const heads = self.limits?.[open.id] ?? 0;
    if (open.rules.voters === 'head' && heads === 0) return;
    const recorded = await this.#participant.act(drawBallot(open, morning.leaning, heads));
    // A ballot that a lost connection kept from the server is cast again.
    if (!recorded && !this.#participant.isConnected) this.#answered.delete(open.id);
  }

  /** Whether this site's hand is up, invited or speaking: another one would be refused. */
  #hasPlace({ floor: { queue, invited, speaking } }: HallView): boolean {
    const { siteId } = this.#options;
    return [...queue, invited, speaking].some((place) => place?.siteId === siteId);
  }

  get #screen(): Screen | undefined {
    const { hall, self } = this.#participant.views;
    return hall && self && { hall, self };
  }

  get #ended(): boolean {
    return this.#options.signal.aborted;
  }

  async #wait(ms: number): Promise<void> {
    await pause(Math.max(0, ms), undefined, { signal: this.#options.signal }).catch(() => {});
  }
}

interface Screen {
  readonly hall: HallView;
  readonly self: SelfView;
}

/** An id as a screen makes one for what it creates. */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUID().slice(0, 13).replace('-', '')}`;
}
