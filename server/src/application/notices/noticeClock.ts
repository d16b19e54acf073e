import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceId, OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { localDay } from '@diem-cau/shared/kernel/timeZone.ts';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Clock } from '../clock.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';
import type { Channels, PortalAccess, Senders } from '../deliveries/channels.ts';
import { RETRY_AFTER_MS } from '../deliveries/delivery.ts';
import type { EventStore } from '../eventStore.ts';
import type { Logger } from '../logger.ts';
import type { Organisations } from '../organisations/organisations.ts';
import { RegularLook } from '../regularLook.ts';
import { dueNotices, type Notice, noticesOf, type WaitingNotice } from './notice.ts';

/** How often logs are looked into for news (ms): a portal hears of it so much later. */
const LOOK_MS = 5_000;
/** Longer than a try can take (ms): then the notice is due again, since its server has died. */
const LEASE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** How far notices have come: to the version of a log, or to the day that was looked at last. */
export type NoticeMark = `version ${ConferenceId}` | `day ${ConferenceId}`;

/** What became of the last notices of an organisation. */
export interface NoticeReport {
  readonly waiting: number;
  readonly sentAt?: Timestamp | undefined;
  /** Why the last try failed; none once one has succeeded. */
  readonly fault?: SendFault | undefined;
}

/** The queues of notices to portals. Rejects with `STORE_UNAVAILABLE`. */
export interface NoticeStore {
  /** From when on a portal gets notices; undefined where nobody has set one up. */
  readSince(id: OrganisationId): Promise<Timestamp | undefined>;
  /** Begins with the present: nothing waits, and what was before makes no notice. */
  begin(id: OrganisationId, since: Timestamp): Promise<void>;
  readMarks(id: OrganisationId): Promise<ReadonlyMap<NoticeMark, string>>;
  /** Moves a mark and queues what lies between, in one step; does nothing where another server has moved it. */
  advance(id: OrganisationId, move: NoticeMove): Promise<void>;
  /** A notice that is due, which is due again after the lease unless it is settled. */
  claim(id: OrganisationId, now: Timestamp, leaseMs: number): Promise<WaitingNotice | undefined>;
  /** Ends a notice, or has it tried again. */
  settle(id: OrganisationId, notice: WaitingNotice, next: NoticeOutcome): Promise<void>;
  report(id: OrganisationId): Promise<NoticeReport>;
}

/** How a mark is moved. */
export interface NoticeMove {
  readonly mark: NoticeMark;
  readonly from: string;
  readonly to: string;
  readonly notices: readonly Notice[];
  readonly now: Timestamp;
}

/** What became of a try. */
export interface NoticeOutcome {
  readonly at: Timestamp;
  /** When it is tried again. */
  readonly nextAt?: Timestamp | undefined;
  readonly fault?: SendFault | undefined;
}

interface Ports {
  readonly notices: NoticeStore;
  readonly store: Pick<EventStore, 'readAfter'>;
  readonly conferences: Pick<ConferenceRegistry, 'read'>;
  readonly organisations: Organisations;
  readonly channels: Channels;
  readonly senders: Senders;
  readonly clock: Pick<Clock, 'wall'>;
  readonly logger: Logger;
}

/** Tells the portals of organisations what has happened in their conferences, each notice once on whichever server comes first. */
export class NoticeClock extends RegularLook {
  readonly #ports: Ports;
  /** The hour in which the state of each conference was read last. */
  readonly #readIn = new Map<ConferenceId, number>();

  constructor(ports: Ports) {
    super(LOOK_MS, { logger: ports.logger, failure: 'Notices to portals could not be looked for.' });
    this.#ports = ports;
  }

  /** Queues what is new, and sends what is due, of all organisations at once: one that fails or is slow holds up no other. */
  protected async lookThrough(): Promise<void> {
    await Promise.all((await this.#ports.organisations.list()).map((id) => this.#serve(id)));
  }

  async #serve(id: OrganisationId): Promise<void> {
    const { channels, organisations, notices, logger } = this.#ports;
    try {
      const { portal } = await channels.access(id);
      const since = portal && (await notices.readSince(id));
      if (!portal || since === undefined) return;
      const marks = await notices.readMarks(id);
      const { conferences } = await organisations.read(id);
      for (const conferenceId of conferences.keys()) await this.#queueNews(id, conferenceId, { marks, since });
      await this.#sendDue(id, portal);
    } catch (error) {
      logger.warn({ err: error, organisation: id }, 'The portal of an organisation could not be told.');
    }
  }

  async #queueNews(
    id: OrganisationId,
    conferenceId: ConferenceId,
    { marks, since }: { readonly marks: ReadonlyMap<NoticeMark, string>; readonly since: Timestamp },
  ): Promise<void> {
    const { store, notices, clock } = this.#ports;
    const mark: NoticeMark = `version ${conferenceId}`;
    const from = marks.get(mark) ?? '';
    const commits = await store.readAfter(conferenceId, Number(from));
    const last = commits.at(-1);
    const now = clock.wall();
    if (last) {
      const news = noticesOf(conferenceId, commits, since);
      await notices.advance(id, { mark, from, to: String(last.version), notices: news, now });
    }
    await this.#queueDue(id, conferenceId, { marks, since });
  }

  /** What has become due, once a day, of a conference that has closed. Its state is read once an hour. */
  async #queueDue(
    id: OrganisationId,
    conferenceId: ConferenceId,
    { marks, since }: { readonly marks: ReadonlyMap<NoticeMark, string>; readonly since: Timestamp },
  ): Promise<void> {
    const { conferences, notices, clock } = this.#ports;
    const mark: NoticeMark = `day ${conferenceId}`;
    const now = clock.wall();
    const hour = Math.floor(now / HOUR_MS);
    if (this.#readIn.get(conferenceId) === hour) return;
    const from = marks.get(mark) ?? '';
    const state = (await conferences.read([conferenceId])).get(conferenceId);
    this.#readIn.set(conferenceId, hour);
    if (state?.conference.phase !== 'closed') return;
    const zone = timeZoneOf(state.conference);
    const today = localDay(now, zone);
    if (today <= from) return;
    const news = dueNotices(conferenceId, state, { after: from === '' ? localDay(since, zone) : from, today, at: now });
    await notices.advance(id, { mark, from, to: today, notices: news, now });
  }

  /** A portal that does not take one now is not called again before the next look: the look would last as long as its queue. */
  async #sendDue(id: OrganisationId, portal: PortalAccess): Promise<void> {
    const { notices, organisations, conferences, senders, clock } = this.#ports;
    while (!this.closed) {
      const notice = await notices.claim(id, clock.wall(), LEASE_MS);
      if (!notice) return;
      const { name: organisation } = await organisations.read(id);
      const state = (await conferences.read([notice.conferenceId])).get(notice.conferenceId);
      const { attempts, commitment, ...told } = notice;
      const outcome = await senders.callPortal(portal, {
        ...told,
        ...(commitment && { commitment: { ...commitment, text: state?.commitments[commitment.id]?.text ?? '' } }),
        organisation,
        title: state?.conference.title ?? '',
        sentAt: clock.wall(),
      });
      const at = clock.wall();
      const waitMs = outcome.kind === 'retry' ? RETRY_AFTER_MS[attempts] : undefined;
      await notices.settle(id, notice, {
        at,
        ...(waitMs !== undefined && { nextAt: at + waitMs }),
        ...(outcome.kind !== 'sent' && { fault: outcome.fault }),
      });
      if (outcome.kind === 'retry') return;
    }
  }
}
