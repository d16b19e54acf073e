import { setTimeout as wait } from 'node:timers/promises';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { actorOfRecipient, findRecipient, type KnownRecipient } from '@diem-cau/shared/letters/recipient.ts';
import type { OwedSurvey } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { Channel, LetterPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import { currentCode, inviteUrl } from '../access.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';
import { invitedActors } from '../invitees.ts';
import type { Logger } from '../logger.ts';
import { owedSurveys } from '../surveys/owedSurveys.ts';
import type { SurveyBox } from '../surveys/surveyBox.ts';
import type { Access, Message, Senders } from './channels.ts';
import { composeLetter, planOf } from './composeLetter.ts';
import {
  addressFor,
  afterAttempt,
  type Delivery,
  type LetterQueue,
  type SendOutcome,
  withoutSending,
} from './delivery.ts';
import { type DeliveryPorts, needlessBecause, organisationOf, readEntered } from './queueLetters.ts';

/** How often the queues are looked through (ms): a letter may wait that long. */
const LOOK_MS = 1_000;
/** Longer than a try can take (ms), by the limits of the senders: then the letter is due again, since its server has died. */
const LEASE_MS = 120_000;
/** Between tries to store what has become of a letter (ms). */
const STORE_AGAIN_MS = 500;
/** Letters that are handed to one server at once. Each has lanes of its own, so that a slow one holds up no other. */
const LANES = 3;

/** What the dispatcher works with. */
export interface DispatcherPorts extends DeliveryPorts {
  readonly senders: Senders;
  readonly conferences: Pick<ConferenceRegistry, 'read'>;
  readonly surveys: SurveyBox;
  readonly invitationKey: Buffer;
  readonly publicUrl: string;
  readonly logger: Logger;
}

/** Sends the letters of the queues, each when it is due, and stores what has become of it. */
export class Dispatcher {
  readonly #ports: DispatcherPorts;
  #timer: NodeJS.Timeout | undefined;
  readonly #running = new Map<string, Promise<void>>();
  #closed = false;

  constructor(ports: DispatcherPorts) {
    this.#ports = ports;
  }

  /** Looks through the queues from now on. */
  start(): void {
    this.#timer = setInterval(() => void this.run(), LOOK_MS);
    this.#timer.unref();
  }

  /** Sends everything that is due, each queue once at a time: one that is being worked through already is waited for. */
  async run(): Promise<void> {
    const { deliveries, logger } = this.#ports;
    try {
      const queues = await deliveries.listQueues();
      await Promise.all(queues.map((queue) => this.#work(queue)));
    } catch (error) {
      logger.warn({ err: error }, 'The queues of letters could not be read.');
    }
  }

  /** Waits for the letters that are being sent; the others stay in their queues. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await Promise.all(this.#running.values());
  }

  #work(queue: LetterQueue): Promise<void> {
    const name = `${queue.organisationId} ${queue.channel}`;
    const running = this.#running.get(name) ?? this.#runLanes(queue).finally(() => this.#running.delete(name));
    this.#running.set(name, running);
    return running;
  }

  /** Ends when every lane has: a failure of one leaves none behind. */
  async #runLanes(queue: LetterQueue): Promise<void> {
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.#lane(queue)));
    for (const lane of lanes) {
      if (lane.status === 'fulfilled') continue;
      this.#ports.logger.warn({ err: lane.reason, ...queue }, 'A queue of letters could not be worked through.');
    }
  }

  async #lane(queue: LetterQueue): Promise<void> {
    const { deliveries, clock } = this.#ports;
    while (!this.#closed) {
      const leaseEnd = clock.monotonic() + LEASE_MS;
      const delivery = await deliveries.claim(queue, clock.wall(), LEASE_MS);
      if (!delivery) return;
      await this.#settle(await this.#attempt(delivery), leaseEnd);
    }
  }

  /** Tries until it is stored or the lease is over: a letter that was sent and not stored would be sent twice. */
  async #settle(delivery: Delivery, leaseEnd: number): Promise<void> {
    const { deliveries, clock } = this.#ports;
    for (;;) {
      try {
        return await deliveries.settle(delivery);
      } catch (error) {
        if (clock.monotonic() + STORE_AGAIN_MS >= leaseEnd) throw error;
      }
      await wait(STORE_AGAIN_MS);
    }
  }

  async #attempt(delivery: Delivery): Promise<Delivery> {
    const { conferences, access, deliveries, clock } = this.#ports;
    const { conferenceId, recipient, channel } = delivery;
    const state = (await conferences.read([conferenceId])).get(conferenceId);
    const plan = await deliveries.readPlan(conferenceId);
    const owed =
      state && delivery.kind === 'surveys' && recipient.kind === 'site'
        ? await owedSurveys(recipient.siteId, { id: conferenceId, state }, this.#ports.surveys)
        : undefined;
    const needless = needlessBecause(delivery, {
      ...{ state, owed },
      rehearsalAt: plan?.reminders.rehearsalAt,
      entered: await readEntered(access, conferenceId),
      now: clock.wall(),
    });
    const known = state && findRecipient(state, recipient);
    if (needless !== undefined || !state || !known) {
      return withoutSending(delivery, 'cancelled', needless ?? 'removed', clock.wall());
    }
    const to = addressFor(channel, known);
    if (to === undefined) return withoutSending(delivery, 'refused', 'addressMissing', clock.wall());
    const organisation = await organisationOf(conferenceId, this.#ports);
    const settings = organisation ? await this.#ports.channels.access(organisation.id) : {};
    if (!organisation || !settings[channel]) {
      return withoutSending(delivery, 'refused', 'notSetUp', clock.wall());
    }
    const message = await this.#compose(delivery, {
      state,
      known,
      plan: planOf(plan, state),
      owed,
      to,
      organisation: organisation.name,
    });
    if (!message) return withoutSending(delivery, 'cancelled', 'removed', clock.wall());
    return afterAttempt(delivery, to, await this.#send(channel, settings, message), clock.wall());
  }

  async #compose(
    delivery: Delivery,
    {
      state,
      known,
      plan,
      owed,
      to,
      organisation,
    }: {
      readonly state: ConferenceState;
      readonly known: KnownRecipient;
      readonly plan: LetterPlan;
      readonly owed: readonly OwedSurvey[] | undefined;
      readonly to: string;
      readonly organisation: string;
    },
  ): Promise<Message | undefined> {
    const { access, invitationKey, publicUrl, clock } = this.#ports;
    const { conferenceId, recipient } = delivery;
    const invited = invitedActors(state).find(({ id }) => id === actorOfRecipient(recipient));
    if (!invited) return undefined;
    const code = await currentCode(access, invitationKey, { id: conferenceId, state }, invited);
    const link = inviteUrl(publicUrl, code);
    const sentAt = clock.wall();
    return composeLetter({ conferenceId, state, known, plan, owed, delivery, link, to, organisation, sentAt });
  }

  async #send(channel: Channel, { mail, gateway }: Access, message: Message): Promise<SendOutcome> {
    const { senders } = this.#ports;
    if (channel === 'mail' && mail) return senders.sendMail(mail, message);
    if (channel === 'gateway' && gateway) return senders.callGateway(gateway, message);
    return { kind: 'refused', fault: 'notSetUp', answer: '' };
  }
}
