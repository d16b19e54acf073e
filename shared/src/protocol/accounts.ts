import type { Phase } from '../domain/conference/state.ts';
import type { PaperKind } from '../domain/minutes/state.ts';
import type { AccountId, ConferenceId, OrganisationId, Timestamp } from '../kernel/ids.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import type { TimeZone } from '../kernel/timeZone.ts';
import type {
  AssignedRole,
  OrganisationDetails,
  PaperTemplate,
  SecondFactorPolicy,
  StaffRole,
} from '../organisation/state.ts';

/** The account that a session is of. */
export interface AccountInfo {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly organisation: { readonly id: OrganisationId; readonly name: string; readonly timeZone: TimeZone };
  /** Whether a second factor is asked for at each sign-in. */
  readonly secondFactor: boolean;
  /** When it must be on, where the role needs it and it is not; `overdue` once nothing else can be done. */
  readonly secondFactorNeeded?: { readonly due: Timestamp; readonly overdue: boolean };
  /** Whether a password was set; without one, staff sign in at the organisation's identity provider. */
  readonly hasPassword: boolean;
  /** Recovery codes that were not used yet. */
  readonly recoveryCodesLeft: number;
}

/**
 * What a right password leads to: the account, which is signed in, or the organisations of which the address has an account
 * with this password. Then nobody is signed in until one is named.
 */
export type SignInReply =
  | { readonly kind: 'signedIn'; readonly account: AccountInfo }
  | { readonly kind: 'organisations'; readonly organisations: readonly OrganisationName[] };

/** An organisation by its name. */
export interface OrganisationName {
  readonly id: OrganisationId;
  readonly name: string;
}

/** A member of staff as administrators see it. */
export interface StaffInfo {
  readonly id: AccountId;
  readonly name: string;
  /** Only for administrators. */
  readonly email?: string;
  readonly role: StaffRole;
  /** Whether a password was set; until then the account waits for its one-time link to be used. */
  readonly active: boolean;
  readonly secondFactor: boolean;
}

/** An organisation and its staff. */
export interface OrganisationInfo extends OrganisationDetails {
  readonly id: OrganisationId;
  readonly staff: readonly StaffInfo[];
  /** What stands on its papers; a plain one until an administrator has set it. */
  readonly letterhead: Letterhead;
  /** Of that letterhead; it grows with each change. */
  readonly letterheadRevision: number;
  /** The office's own templates for its papers. */
  readonly templates: { readonly [Kind in PaperKind]?: PaperTemplate };
  /** Whose accounts must have a second factor. */
  readonly secondFactor: SecondFactorPolicy;
}

/** A one-time link for somebody who is to set a password, shown once. */
export interface OneTimeLink {
  readonly accountId: AccountId;
  readonly url: string;
  readonly expiresAt: Timestamp;
}

/** What a one-time link is for. */
export type OneTimeLinkInfo =
  | { readonly kind: 'foundation' }
  | { readonly kind: 'password'; readonly name: string; readonly email: string; readonly organisation: string };

/** A conference in the office's list. */
export interface OfficeConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly template: boolean;
  readonly registeredAt: Timestamp;
  readonly plannedStart?: Timestamp;
  readonly wentLiveAt?: Timestamp;
  /** The parts that the reader may play in it. */
  readonly roles: readonly AssignedRole[];
  /** Who else is assigned which parts. */
  readonly assigned: Readonly<Record<AccountId, readonly AssignedRole[]>>;
}

/** A session of an account, or one that it holds in a conference. */
export interface AccountSession {
  /** Names the session without being one. */
  readonly id: string;
  readonly startedAt: Timestamp;
  readonly lastUsedAt: Timestamp;
  readonly endsAt: Timestamp;
  /** The browser, as its `User-Agent` says, shortened. */
  readonly agent: string;
  readonly current: boolean;
}

/** One line of the organisation's record: what happened, by whom. */
export interface AuditLine {
  readonly at: Timestamp;
  /** An event of the organisation, or what was done with an account or a link, such as `SignedIn`. */
  readonly act: string;
  readonly outcome: 'ok' | 'refused';
  /** Who did it, by name; absent where nobody had signed in. */
  readonly by?: string | undefined;
  /** Whom or what it was about, by name or id. */
  readonly about?: string | undefined;
  /** What was said about it, such as the roles that were given. */
  readonly detail?: string | undefined;
  /** How often the same happened in the minute after it, beyond the lines that were written. */
  readonly repeated?: number | undefined;
  /** The address that it came from. */
  readonly address?: string | undefined;
}

/** What a second factor is set up with: the key, and the same as an `otpauth:` address for a QR code. */
export interface SecondFactorSetup {
  readonly secret: string;
  readonly uri: string;
}

/** Bounds of accounts. */
export const ACCOUNT_LIMITS = {
  /** RFC 5321, in UTF-16 code units. */
  email: 254,
  /** The longest password, in UTF-16 code units (ASVS 5.0, 6.2.9). */
  password: 128,
  /** The shortest one, in characters (ASVS 5.0, 6.2.1). */
  shortestPassword: 12,
  /** A one-time or recovery code as it may be typed, with blanks and hyphens. */
  code: 48,
  /** The part of a one-time link that is secret, as it may be sent. */
  token: 64,
} as const;
