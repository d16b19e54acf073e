import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Letters } from '@diem-cau/shared/letters/letter.ts';
import type { ChannelSetting, SeenPlan, SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Delivery, LetterQueue } from './delivery.ts';

/** The letters of one press, for each queue with the time between two of them (ms). */
export interface Sending {
  /** Names the press: a repeated one changes nothing and is answered alike. */
  readonly press: string;
  /** The newest press that its sender has seen; absent for reminders that are sent by themselves. */
  readonly seen?: number | undefined;
  /** When it is queued, in ms since 1970. */
  readonly now: number;
  readonly queues: readonly {
    readonly queue: LetterQueue;
    readonly gapMs: number;
    readonly letters: readonly Delivery[];
  }[];
}

/** A plan as it is stored. Those of earlier versions have no invitation of units. */
export type StoredPlan = Omit<SeenPlan, 'letters'> & {
  readonly letters: Omit<Letters, 'unitInvitation'> & Partial<Letters>;
};

/** What became of a press: `stale` where another one that its sender had not seen has queued one of its letters. */
export type SendingOutcome = 'stale' | { readonly queued: number; readonly isRepeated: boolean };

/**
 * The queues of letters, what has become of each, and what conferences write. It survives restarts and is shared by all
 * servers. Of each kind, channel and recipient the newest letter is kept. Rejects with `STORE_UNAVAILABLE`.
 */
export interface DeliveryStore {
  /**
   * Puts the letters of a press into their queues, but for those of which one waits already; all of them or, where it is stale,
   * none. Each gets the next free time of its queue, so that no more are sent in a minute than the server takes.
   */
  enqueue(conferenceId: ConferenceId, sending: Sending): Promise<SendingOutcome>;
  /** How many presses of a conference have queued letters. */
  countSendings(conferenceId: ConferenceId): Promise<number>;
  /** The queues in which letters wait. */
  listQueues(): Promise<readonly LetterQueue[]>;
  /**
   * The waiting letter of a queue that is due for longest; no other server gets it for `leaseMs`. One whose server dies meanwhile is
   * due again after that.
   */
  claim(queue: LetterQueue, now: number, leaseMs: number): Promise<Delivery | undefined>;
  /** Stores what has become of a letter. One that was stopped or erased meanwhile waits for no other try. */
  settle(delivery: Delivery): Promise<void>;
  /**
   * Stores that a letter which had been sent came back. One of another organisation, an unknown one, and one that a newer letter
   * has replaced stay as they are.
   */
  markReturned(
    organisationId: OrganisationId,
    letterId: string,
    returned: { readonly fault: SendFault; readonly answer: string; readonly at: number },
  ): Promise<boolean>;
  /**
   * Takes the waiting letters of a conference out of their queues, but for those that were sent meanwhile and those of presses after
   * the one that was seen. Resolves to how many.
   */
  stop(conferenceId: ConferenceId, when: { readonly at: number; readonly seen: number }): Promise<number>;
  list(conferenceId: ConferenceId): Promise<readonly Delivery[]>;
  readPlan(conferenceId: ConferenceId): Promise<StoredPlan | undefined>;
  /** Stores a plan that replaces the one of its revision; false where that is not the present one. */
  writePlan(conferenceId: ConferenceId, plan: StoredPlan): Promise<boolean>;
  /** The conferences that remind by themselves. */
  listReminding(): Promise<readonly ConferenceId[]>;
  /** Ends the reminders of a conference that is over. What has become of its letters is kept. */
  endReminders(conferenceId: ConferenceId): Promise<void>;
  /** Erases everything about the letters of a conference that was deleted. */
  erase(conferenceId: ConferenceId): Promise<void>;
  /** Notes that a reminder is sent; false where it was noted before. */
  noteReminder(conferenceId: ConferenceId, key: string): Promise<boolean>;
  /** Takes the note of a reminder back that could not be sent. */
  forgetReminder(conferenceId: ConferenceId, key: string): Promise<void>;
}

/** What organisations have set up to reach sites, as sealed text. Rejects with `STORE_UNAVAILABLE`. */
export interface ChannelStore {
  read(organisationId: OrganisationId): Promise<Readonly<Partial<Record<ChannelSetting, string>>>>;
  /** Without a text, the setting is taken away. */
  write(organisationId: OrganisationId, channel: ChannelSetting, text: string | undefined): Promise<void>;
}
