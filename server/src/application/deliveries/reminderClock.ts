import { hasEnded, timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import { type DueOwnerReminder, dueOwnerReminders } from '@diem-cau/shared/letters/ownerReminders.ts';
import { actorOfRecipient, findRecipient } from '@diem-cau/shared/letters/recipient.ts';
import { type DueReminder, dueReminders, type ReminderPlan, reminderKey } from '@diem-cau/shared/letters/reminders.ts';
import type { Channel } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';
import { hashOf } from '../eventStore.ts';
import type { Logger } from '../logger.ts';
import { RegularLook } from '../regularLook.ts';
import { carriedOn, isCarriedWhole } from './carriedOn.ts';
import { type DeliveryPorts, findChannels, isReached, queueLetters } from './queueLetters.ts';

/** Owners are reminded from this hour on, by the clock of the conference. */
const MORNING_HOUR = 8;

/** How often it is looked whether a reminder is due, in milliseconds. */
const LOOK_MS = 20_000;

interface ReminderPorts extends DeliveryPorts {
  readonly conferences: Pick<ConferenceRegistry, 'read'>;
  readonly logger: Logger;
}

/** Queues the reminders of every conference when their time has come, each once on whichever server comes first. */
export class ReminderClock extends RegularLook {
  readonly #ports: ReminderPorts;

  constructor(ports: ReminderPorts) {
    super(LOOK_MS, { logger: ports.logger, failure: 'Reminders could not be looked for.' });
    this.#ports = ports;
  }

  /** Queues what is due now. */
  protected async lookThrough(): Promise<void> {
    for (const id of await this.#ports.deliveries.listReminding()) {
      if (!this.closed) await this.#tryToRemind(id);
    }
  }

  /** One conference that fails holds up no other; it is tried again at the next look. */
  async #tryToRemind(id: ConferenceId): Promise<void> {
    try {
      await this.#remind(id);
    } catch (error) {
      this.#ports.logger.warn({ err: error, conference: id }, 'A conference could not be reminded.');
    }
  }

  async #remind(id: ConferenceId): Promise<void> {
    const { deliveries, conferences, clock, logger } = this.#ports;
    const plan = await deliveries.readPlan(id);
    const state = (await conferences.read([id])).get(id);
    if (!plan || !state) return;
    const { phase, deletedAt } = state.conference;
    // The request that deleted it may have ended before its letters were erased.
    if (deletedAt !== undefined) return deliveries.erase(id);
    if (hasEnded(phase)) return this.#remindOwners({ id, state }, plan.reminders);
    if (phase === 'live') return;
    const due = dueReminders(plan.reminders, state.agenda.plannedStart, clock.wall());
    if (due.length === 0 || !(await this.#canReach(id, plan.reminders))) return;
    for (const before of ['rehearsal', 'start'] as const) {
      const [latest, ...missed] = due.filter((reminder) => reminder.before === before);
      if (!latest || !(await this.#isNew(id, latest, missed))) continue;
      const { channels } = plan.reminders;
      const press = reminderKey(latest);
      const sending = { press, kind: 'reminder', channels, to: 'sitesNotEntered', before } as const;
      let isQueued = false;
      try {
        const queued = await queueLetters({ id, state }, sending, this.#ports);
        isQueued = queued.ok;
        if (!queued.ok) logger.warn({ code: queued.error.code, conference: id }, 'A reminder was refused.');
      } finally {
        // Noted first, so that one server alone queues it; taken back, so that the next look does it again.
        if (!isQueued) await deliveries.forgetReminder(id, press);
      }
    }
  }

  /** After the close it is the sites and units with something to do that are reminded, once for all that has come. */
  async #remindOwners(
    { id, state }: { readonly id: ConferenceId; readonly state: ConferenceState },
    { owners, channels }: ReminderPlan & { readonly channels: readonly Channel[] },
  ): Promise<void> {
    const { deliveries, clock, logger } = this.#ports;
    if (state.conference.phase !== 'closed' || !owners) return deliveries.endReminders(id);
    const now = localTime(clock.wall(), timeZoneOf(state.conference));
    if (Number(now.slice(11, 13)) < MORNING_HOUR) return;
    const set = await findChannels(id, channels, this.#ports);
    // One that cannot be reached yet is reminded once somebody has entered an address.
    const due = dueOwnerReminders(state, now.slice(0, 10)).filter(({ recipient }) => {
      const known = findRecipient(state, recipient);
      return set !== undefined && known !== undefined && isReached(known, set.usable);
    });
    const noted: DueOwnerReminder[] = [];
    for (const reminder of due) {
      if (await deliveries.noteReminder(id, reminder.key)) noted.push(reminder);
    }
    if (noted.length === 0) return;
    let isSettled = false;
    try {
      const carried = await carriedOn({ id, state }, this.#ports);
      const own = noted.filter(({ commitmentId }) => !carried.has(commitmentId));
      if (own.length === 0) {
        isSettled = true;
        return isCarriedWhole(state.commitments, carried) ? deliveries.endReminders(id) : undefined;
      }
      const to = [...new Map(own.map(({ recipient }) => [actorOfRecipient(recipient), recipient])).values()];
      const press = `owners ${hashOf(own.map(({ key }) => key).join())}`;
      const queued = await queueLetters({ id, state }, { press, kind: 'commitments', channels, to }, this.#ports);
      isSettled = queued.ok;
      if (!queued.ok)
        logger.warn({ code: queued.error.code, conference: id }, 'A reminder of commitments was refused.');
    } finally {
      if (!isSettled) await Promise.all(noted.map(({ key }) => deliveries.forgetReminder(id, key)));
    }
  }

  /** Whether the organisation has set up one of the channels. Until it has, each look would only be refused again. */
  async #canReach(id: ConferenceId, { channels }: { readonly channels: readonly Channel[] }): Promise<boolean> {
    return (await findChannels(id, channels, this.#ports)) !== undefined;
  }

  /** Earlier reminders that were missed are not sent after the latest one. */
  async #isNew(id: ConferenceId, latest: DueReminder, missed: readonly DueReminder[]): Promise<boolean> {
    const { deliveries } = this.#ports;
    for (const reminder of missed) await deliveries.noteReminder(id, reminderKey(reminder));
    return deliveries.noteReminder(id, reminderKey(latest));
  }
}
