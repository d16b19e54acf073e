import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { MAX_EMAIL } from '../kernel/email.ts';
import type { ActorId, Timestamp } from '../kernel/ids.ts';
import type { Letters, SentKind } from '../letters/letter.ts';
import type { Recipient } from '../letters/recipient.ts';
import type { ReminderPlan } from '../letters/reminders.ts';

/** The ways by which letters reach sites: e-mail, and the office's gateway for SMS or Zalo. */
export const CHANNELS = ['mail', 'gateway'] as const;

/** A way by which letters reach sites. */
export type Channel = (typeof CHANNELS)[number];

/** How a connection to a mail server is protected: from its beginning, by STARTTLS before anything is said, or not. */
export const MAIL_SECURITIES = ['tls', 'startTls', 'none'] as const;

/** How a connection to a mail server is protected. */
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** An organisation's mail server, without its password. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Empty where the server asks for none. */
  readonly user: string;
  /** The address that letters come from. */
  readonly from: string;
  /** The name beside it; empty for none. */
  readonly fromName: string;
  /** Letters sent in a minute at most. */
  readonly perMinute: number;
}

/** An organisation's gateway, without its secret. */
export interface GatewayAddress {
  readonly url: string;
  /** Requests in a minute at most. */
  readonly perMinute: number;
}

/** The mailbox to which undelivered letters come back, without its password; read by IMAP. */
export interface Mailbox {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
}

/** A portal or another program of the organisation that gets notices of what happens, without its secret. */
export interface PortalAddress {
  readonly url: string;
}

/** What an organisation sets up: how letters go out, where they come back, and who gets notices. */
export type ChannelSetting = Channel | 'returns' | 'portal';

/** What an organisation has set up to reach sites. */
export interface ChannelSettings {
  readonly mail?: MailServer & { readonly hasPassword: boolean };
  readonly gateway?: GatewayAddress & { readonly hasSecret: boolean };
  readonly returns?: Mailbox & {
    readonly hasPassword: boolean;
    /** Why the last look into it failed. */
    readonly fault?: SendFault | undefined;
  };
  readonly portal?: PortalAddress & {
    readonly hasSecret: boolean;
    /** How many notices wait, when the last one was taken, and why the last try failed. */
    readonly waiting?: number | undefined;
    readonly sentAt?: Timestamp | undefined;
    readonly fault?: SendFault | undefined;
  };
}

/** Bounds of channels. */
export const CHANNEL_LIMITS = {
  /** RFC 1035, in UTF-16 code units. */
  host: 253,
  user: 254,
  password: 200,
  /** The address that letters come from, or that a test letter goes to (RFC 5321). */
  email: MAX_EMAIL,
  /** The name that letters come from. */
  fromName: 100,
  url: 500,
  /** A gateway's secret, and the shortest one: nobody must guess it. */
  secret: 200,
  shortestSecret: 24,
  perMinute: { min: 1, max: 600 },
  port: { min: 1, max: 65_535 },
} as const;

/**
 * What has become of a letter:
 * - `queued`: waits for its turn or for another try.
 * - `sent`: the server or the gateway has taken it.
 * - `refused`: it was not taken, and no further try would change that.
 * - `bounced`: the server knows no such address, or the letter came back later.
 * - `failed`: the last try has failed.
 * - `cancelled`: there was no need for it any more.
 */
export const DELIVERY_STATES = ['queued', 'sent', 'refused', 'bounced', 'failed', 'cancelled'] as const;

/** What has become of a letter. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a letter was not taken. */
export const SEND_FAULTS = [
  'addressMissing',
  'addressRefused',
  'senderRefused',
  'messageRefused',
  'mailboxFull',
  'returned',
  'loginRefused',
  'tlsFailed',
  'tlsMissing',
  'unreachable',
  'nameUnknown',
  'privateAddress',
  'redirected',
  'busy',
  'notSetUp',
  'entered',
  'revoked',
  'removed',
  'over',
  'stopped',
  'outdated',
  'settled',
  'answered',
  'questionsAnswered',
] as const;

/** Why a letter was not taken. */
export type SendFault = (typeof SEND_FAULTS)[number];

/** The newest letter of a kind to a recipient by a channel. */
export interface DeliveryInfo {
  readonly recipient: Recipient;
  readonly kind: SentKind;
  readonly channel: Channel;
  readonly state: DeliveryState;
  /** The address or telephone of the last try. */
  readonly to?: string | undefined;
  /** When it came to this state. */
  readonly at: Timestamp;
  /** When it is tried again. */
  readonly nextAt?: Timestamp | undefined;
  readonly fault?: SendFault | undefined;
  /** What the server or the gateway said. */
  readonly answer?: string | undefined;
}

/** What a conference writes to its sites and units, and when it reminds them. */
export interface LetterPlan {
  readonly language: WordLanguage;
  readonly letters: Letters;
  readonly reminders: ReminderPlan & { readonly channels: readonly Channel[] };
}

/** A plan with its revision: how often it was written before. */
export interface SeenPlan extends LetterPlan {
  readonly revision: number;
}

/** Everything about the letters of a conference. */
export interface LetterBoard {
  readonly plan: SeenPlan;
  /** Whether somebody has written letters for it. */
  readonly isOwn: boolean;
  /** How many presses have sent letters; a press names the newest one that its sender has seen. */
  readonly sendings: number;
  /** The channels that its organisation has set up. */
  readonly channels: readonly Channel[];
  readonly deliveries: readonly DeliveryInfo[];
  /** When the link of each site and unit was used first, by the actor that enters by it. */
  readonly entered: Readonly<Record<ActorId, Timestamp>>;
}

/** To whom letters go: all sites, the sites whose link nobody has used, or these sites and units. */
export type LetterRecipients = 'allSites' | 'sitesNotEntered' | readonly Recipient[];

/** What a request to send has put into the queue. */
export interface SendingBegun {
  readonly queued: number;
  /** Those without an address for any of the channels. */
  readonly unreachable: readonly Recipient[];
}

/** What a test message has come to. */
export interface TestOutcome {
  readonly sent: boolean;
  readonly fault?: SendFault | undefined;
  readonly answer: string;
}
