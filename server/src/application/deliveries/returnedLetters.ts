import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Organisations } from '../organisations/organisations.ts';
import { RegularLook } from '../regularLook.ts';
import type { Channels, MailboxAccess } from './channels.ts';
import { readDeliveryReport } from './deliveryReport.ts';
import type { DeliveryStore } from './deliveryStore.ts';

/** How often the mailboxes are looked into, in milliseconds. */
const LOOK_MS = 60_000;
/** Longer than one mailbox may take (ms): then another server may look into it. */
const LEASE_MS = 120_000;

/** How far a mailbox was read: the number from which its letters are new, as long as its validity stays (RFC 3501, 2.3.1.1). */
export interface MailboxMark {
  readonly validity: string;
  readonly next: number;
}

/** What a look into a mailbox found. */
export type MailboxOutcome =
  | { readonly kind: 'read'; readonly mark: MailboxMark; readonly reports: readonly string[] }
  | { readonly kind: 'failed'; readonly fault: SendFault; readonly answer: string };

type Failed = Extract<MailboxOutcome, { readonly kind: 'failed' }>;

/** Looks into mailboxes for reports of letters that were not delivered; changes nothing there. Never rejects. */
export interface MailboxReader {
  /** Whether a mailbox can be opened; nothing in it is looked at. */
  open(mailbox: MailboxAccess): Promise<{ readonly kind: 'opened' } | Failed>;
  read(mailbox: MailboxAccess, from: MailboxMark | undefined): Promise<MailboxOutcome>;
}

/** How far mailboxes were read, and why one could not be opened. Rejects with `STORE_UNAVAILABLE`. */
export interface MailboxMarks {
  /** Whether this server may look into the mailbox of an organisation; no other one may for `leaseMs`. */
  claim(organisationId: OrganisationId, leaseMs: number): Promise<boolean>;
  release(organisationId: OrganisationId): Promise<void>;
  readMark(organisationId: OrganisationId): Promise<MailboxMark | undefined>;
  writeMark(organisationId: OrganisationId, mark: MailboxMark): Promise<void>;
  /** Why the last look into the mailbox failed; undefined after one that did not. */
  readFault(organisationId: OrganisationId): Promise<SendFault | undefined>;
  writeFault(organisationId: OrganisationId, fault: SendFault | undefined): Promise<void>;
}

interface ReturnPorts {
  readonly channels: Channels;
  readonly deliveries: Pick<DeliveryStore, 'markReturned'>;
  readonly mailboxMarks: MailboxMarks;
  readonly mailboxes: MailboxReader;
  readonly organisations: Pick<Organisations, 'list'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Looks into the mailboxes to which undelivered letters come back, and stores what came back. */
export class ReturnedLetters extends RegularLook {
  readonly #ports: ReturnPorts;

  constructor(ports: ReturnPorts) {
    super(LOOK_MS, { logger: ports.logger, failure: 'Returned letters could not be looked for.' });
    this.#ports = ports;
  }

  /** Looks into every mailbox, all at once: one that does not answer holds up no other. */
  protected async lookThrough(): Promise<void> {
    const looks = (await this.#ports.organisations.list()).map((id) => this.#lookInto(id));
    for (const look of await Promise.allSettled(looks)) {
      if (look.status === 'rejected') throw look.reason;
    }
  }

  async #lookInto(organisationId: OrganisationId): Promise<void> {
    const { channels, mailboxMarks } = this.#ports;
    const { returns } = await channels.access(organisationId);
    if (!returns || !(await mailboxMarks.claim(organisationId, LEASE_MS))) return;
    try {
      await this.#readMailbox(organisationId, returns);
    } finally {
      await mailboxMarks.release(organisationId);
    }
  }

  async #readMailbox(organisationId: OrganisationId, mailbox: MailboxAccess): Promise<void> {
    const { mailboxMarks, mailboxes, deliveries, clock } = this.#ports;
    const outcome = await mailboxes.read(mailbox, await mailboxMarks.readMark(organisationId));
    await this.#noteFault(organisationId, outcome);
    if (outcome.kind === 'failed') return;
    for (const source of outcome.reports) {
      const report = readDeliveryReport(source);
      for (const id of report?.letterIds ?? []) {
        if (report) await deliveries.markReturned(organisationId, id, { ...report, at: clock.wall() });
      }
    }
    // Last: what could not be stored is read again.
    await mailboxMarks.writeMark(organisationId, outcome.mark);
  }

  /** Logs a fault once, not at every look that ends the same way. */
  async #noteFault(organisationId: OrganisationId, outcome: MailboxOutcome): Promise<void> {
    const { mailboxMarks, logger } = this.#ports;
    const fault = outcome.kind === 'failed' ? outcome.fault : undefined;
    if ((await mailboxMarks.readFault(organisationId)) === fault) return;
    await mailboxMarks.writeFault(organisationId, fault);
    if (outcome.kind === 'read') logger.info({ organisationId }, 'A mailbox can be read again.');
    else logger.warn({ organisationId, fault }, 'A mailbox could not be read.');
  }
}
