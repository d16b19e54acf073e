import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Letter, SentKind } from '@diem-cau/shared/letters/letter.ts';
import type { Recipient } from '@diem-cau/shared/letters/recipient.ts';
import type {
  ChannelSetting,
  ChannelSettings,
  GatewayAddress,
  Mailbox,
  MailServer,
  PortalAddress,
} from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Notice } from '../notices/notice.ts';
import type { SendOutcome } from './delivery.ts';
import type { ChannelStore } from './deliveryStore.ts';
import type { Seal } from './sealedText.ts';

/** A mail server with its password; empty where it asks for none. */
export interface MailAccess extends MailServer {
  readonly password: string;
}

/** A gateway with the secret that requests are signed with. */
export interface GatewayAccess extends GatewayAddress {
  readonly secret: string;
}

/** A portal with the secret that notices are signed with. */
export interface PortalAccess extends PortalAddress {
  readonly secret: string;
}

/** A mailbox with its password. */
export interface MailboxAccess extends Mailbox {
  readonly password: string;
}

/** A letter that is ready to be sent. */
export interface Message extends Letter {
  readonly id: string;
  /** `test` is a message that an administrator tries a channel with. */
  readonly kind: SentKind | 'test';
  readonly language: 'vi' | 'en';
  /** When this try begins, in ms since 1970. */
  readonly sentAt: number;
  readonly organisation: string;
  readonly to: string;
  readonly recipientName?: string | undefined;
  /** Absent in a test. */
  readonly about?: {
    readonly conferenceId: ConferenceId;
    readonly title: string;
    readonly recipient: Recipient;
    /** Of the site or the unit. */
    readonly name: string;
    readonly link: string;
    readonly timeZone: string;
    readonly startsAt?: number | undefined;
    /** By the minutes of the agenda. */
    readonly endsAt?: number | undefined;
  };
}

/** A notice as a portal gets it. */
export interface ToldNotice extends Omit<Notice, 'type' | 'conferenceId' | 'commitment'> {
  /** `portal.test` tries the portal, and is about no conference. */
  readonly type: Notice['type'] | 'portal.test';
  readonly conferenceId?: ConferenceId;
  readonly commitment?: NonNullable<Notice['commitment']> & { readonly text: string };
  readonly title: string;
  readonly organisation: string;
  /** When this try begins, in ms since 1970. */
  readonly sentAt: number;
}

/** Sends letters and notices. Never rejects: what goes wrong is an outcome. */
export interface Senders {
  sendMail(server: MailAccess, message: Message): Promise<SendOutcome>;
  callGateway(gateway: GatewayAccess, message: Message): Promise<SendOutcome>;
  callPortal(portal: PortalAccess, notice: ToldNotice): Promise<SendOutcome>;
  /** Whether a host lies in a private network that the operator has not allowed. One without an address does not. */
  isPrivate(host: string): Promise<boolean>;
}

/** What an organisation has set up, with its secrets. */
export interface Access {
  readonly mail?: MailAccess;
  readonly gateway?: GatewayAccess;
  readonly returns?: MailboxAccess;
  readonly portal?: PortalAccess;
}

/** What is set up under each name. */
interface Addresses {
  readonly mail: MailServer;
  readonly gateway: GatewayAddress;
  readonly returns: Mailbox;
  readonly portal: PortalAddress;
}

type Stored = { readonly sealed?: string };

/** What organisations have set up to reach sites. Passwords and secrets are stored sealed and never told again. */
export class Channels {
  readonly #store: ChannelStore;
  readonly #seal: Seal;

  constructor(store: ChannelStore, seal: Seal) {
    this.#store = store;
    this.#seal = seal;
  }

  /** For sending. A channel whose secret cannot be read any more counts as one that is not set up. */
  async access(organisationId: OrganisationId): Promise<Access> {
    const { mail, gateway, returns, portal } = await this.#read(organisationId);
    const signing = this.#open(portal, organisationId, 'portal');
    const opening = this.#open(returns, organisationId, 'returns');
    const password = this.#open(mail, organisationId, 'mail');
    const secret = this.#open(gateway, organisationId, 'gateway');
    return {
      ...(mail && (password !== undefined || mail.user === '') && { mail: { ...mail, password: password ?? '' } }),
      ...(gateway && secret !== undefined && { gateway: { ...gateway, secret } }),
      ...(returns && opening !== undefined && { returns: { ...returns, password: opening } }),
      ...(portal && signing !== undefined && { portal: { url: portal.url, secret: signing } }),
    };
  }

  /** For screens: without secrets. */
  async describe(organisationId: OrganisationId): Promise<ChannelSettings> {
    const { mail, gateway, returns, portal } = await this.#read(organisationId);
    const signs = this.#open(portal, organisationId, 'portal') !== undefined;
    const opens = this.#open(returns, organisationId, 'returns') !== undefined;
    const hasPassword = this.#open(mail, organisationId, 'mail') !== undefined;
    const hasSecret = this.#open(gateway, organisationId, 'gateway') !== undefined;
    return {
      ...(mail && { mail: { ...withoutSeal(mail), hasPassword } }),
      ...(gateway && { gateway: { ...withoutSeal(gateway), hasSecret } }),
      ...(returns && { returns: { ...withoutSeal(returns), hasPassword: opens } }),
      ...(portal && { portal: { ...withoutSeal(portal), hasSecret: signs } }),
    };
  }

  /**
   * Sets a channel; without `address` it is taken away. Without `secret` the present one stays, which is never sent to another
   * machine, without the protection it had, or for another user. Errors: `CHANNEL_SECRET_NEEDED`.
   */
  async set<Name extends ChannelSetting>(
    organisationId: OrganisationId,
    channel: Name,
    address: Addresses[Name] | undefined,
    secret: string | undefined,
  ): Promise<Reply<true>> {
    if (!address) {
      await this.#store.write(organisationId, channel, undefined);
      return ok(true);
    }
    const known = secret === undefined ? (await this.#read(organisationId))[channel] : undefined;
    const isKept = known !== undefined && receiverOf(known) === receiverOf(address);
    if (known?.sealed !== undefined && !isKept && needsSecret(address)) return err({ code: 'CHANNEL_SECRET_NEEDED' });
    const given = secret === undefined ? undefined : this.#seal.seal(secret, sealName(organisationId, channel));
    const sealed = given ?? (isKept ? known.sealed : undefined);
    const stored = { ...address, ...(sealed !== undefined && { sealed }) };
    await this.#store.write(organisationId, channel, JSON.stringify(stored));
    return ok(true);
  }

  async #read(organisationId: OrganisationId) {
    const { mail, gateway, returns, portal } = await this.#store.read(organisationId);
    return {
      mail: mail === undefined ? undefined : (JSON.parse(mail) as MailServer & Stored),
      gateway: gateway === undefined ? undefined : (JSON.parse(gateway) as GatewayAddress & Stored),
      returns: returns === undefined ? undefined : (JSON.parse(returns) as Mailbox & Stored),
      portal: portal === undefined ? undefined : (JSON.parse(portal) as PortalAddress & Stored),
    };
  }

  #open(stored: Stored | undefined, organisationId: OrganisationId, channel: ChannelSetting): string | undefined {
    if (stored?.sealed === undefined) return undefined;
    return this.#seal.open(stored.sealed, sealName(organisationId, channel));
  }
}

function sealName(organisationId: OrganisationId, channel: ChannelSetting): string {
  return `${organisationId} ${channel}`;
}

/** To whom, how protected and for which user a secret is sent. */
function receiverOf(address: Addresses[ChannelSetting]): string {
  return 'url' in address ? address.url : JSON.stringify([address.host, address.port, address.security, address.user]);
}

/** A mail server that asks for no user asks for no password. */
function needsSecret(address: Addresses[ChannelSetting]): boolean {
  return 'url' in address || address.user !== '';
}

function withoutSeal<Address extends Stored>({ sealed: _sealed, ...address }: Address): Omit<Address, 'sealed'> {
  return address;
}
