import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Channel, LetterPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Delivery } from './delivery.ts';

/**
 * The queue of letters, what has become of each, and what conferences write. It survives restarts and is shared by all
 * servers. Of each kind, channel and site the newest letter is kept. Rejects with `STORE_UNAVAILABLE`.
 */
export interface DeliveryStore {
  /** Puts letters into the queue, but for those of which one waits already. Resolves to how many it put in. */
  enqueue(deliveries: readonly Delivery[]): Promise<number>;
  /**
   * Keeps times free for letters of an organisation, `gapMs` apart, so that no more are sent in a minute than its server
   * takes. Resolves to the first of them (ms since 1970).
   */
  reserveTimes(
    queue: { readonly organisationId: OrganisationId; readonly channel: Channel },
    wanted: { readonly count: number; readonly gapMs: number; readonly now: number },
  ): Promise<number>;
  /**
   * The waiting letter that is due for longest; no other server gets it for `leaseMs`. One whose server dies meanwhile is due again
   * after that.
   */
  claim(now: number, leaseMs: number): Promise<Delivery | undefined>;
  /** Stores what has become of a letter. One that was stopped meanwhile waits for no other try. */
  settle(delivery: Delivery): Promise<void>;
  /** Takes the waiting letters of a conference out of the queue, but for those that were sent meanwhile. Resolves to how many. */
  stop(conferenceId: ConferenceId, at: number): Promise<number>;
  list(conferenceId: ConferenceId): Promise<readonly Delivery[]>;
  readPlan(conferenceId: ConferenceId): Promise<LetterPlan | undefined>;
  writePlan(conferenceId: ConferenceId, plan: LetterPlan): Promise<void>;
  /** The conferences that remind by themselves. */
  listReminding(): Promise<readonly ConferenceId[]>;
  /** Notes that a reminder is sent; false where it was noted before. */
  noteReminder(conferenceId: ConferenceId, key: string): Promise<boolean>;
  /** Takes the note of a reminder back that could not be sent. */
  forgetReminder(conferenceId: ConferenceId, key: string): Promise<void>;
}

/** What organisations have set up to reach sites, as sealed text. Rejects with `STORE_UNAVAILABLE`. */
export interface ChannelStore {
  read(organisationId: OrganisationId): Promise<Readonly<Partial<Record<Channel, string>>>>;
  /** Without a text, the channel is taken away. */
  write(organisationId: OrganisationId, channel: Channel, text: string | undefined): Promise<void>;
}
