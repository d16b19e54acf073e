import type { AccountId, ConferenceId, OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';

/** What proves who a member of staff is. Its name and its role stand in the organisation's log. */
export interface Account {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  /** Argon2id hash of the password; absent until one is set. */
  readonly passwordHash?: string | undefined;
  /** The key of the second factor, in base 32; absent where there is none. */
  readonly totpSecret?: string | undefined;
  /** A key that was shown and whose first code is awaited. */
  readonly pendingTotpSecret?: string | undefined;
  /** The account at the organisation's identity provider. */
  readonly subject?: string | undefined;
}

/** What an e-mail address leads to: the salt of its passwords, and its accounts, at most one in each organisation. */
export interface MailRecord {
  /** In base64url. The accounts of an address share it, so that a sign-in takes one hash whatever their number. */
  readonly salt: string;
  readonly accounts: readonly Account[];
}

/** What a one-time link is for. */
export type OneTimeGrant =
  | { readonly kind: 'foundation'; readonly first: boolean }
  | { readonly kind: 'password'; readonly accountId: AccountId };

/** A session of an account. */
export interface StoredAccountSession {
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly startedAt: Timestamp;
  readonly lastUsedAt: Timestamp;
  /** When it ends however it is used. */
  readonly endsAt: Timestamp;
  readonly agent: string;
  /** Whether two factors were asked for when it began. */
  readonly secondFactor?: boolean;
}

/** A session that an account's session opened in a conference. */
export interface PeerSession {
  readonly tokenHash: string;
  /** The hash of the account's session that opened it. */
  readonly openedBy: string;
  readonly conferenceId: ConferenceId;
  readonly role: AssignedRole;
}

/** The credentials, one-time links and sessions of accounts. Only hashes are stored. Rejects with `STORE_UNAVAILABLE`. */
export interface AccountStore {
  /** Adds an account and its address; false where the organisation has an account of that address. */
  create(account: Account): Promise<boolean>;
  find(id: AccountId): Promise<Account | undefined>;
  /** Does the same work for an address that nobody has. */
  findByEmail(email: string): Promise<MailRecord>;
  /**
   * Changes an account as it is at that moment, so that two changes at a time keep each other: `change` may be called more
   * than once. Undefined, with nothing changed, where the account is gone or `change` says so.
   */
  update(id: AccountId, change: (account: Account) => Account | undefined): Promise<Account | undefined>;
  remove(account: Account): Promise<void>;

  /** Notes that a code of this time step was used; false where it was before (RFC 6238, section 5.2). */
  claimTotpStep(id: AccountId, step: number): Promise<boolean>;
  setRecoveryCodes(id: AccountId, hashes: readonly string[]): Promise<void>;
  /** Uses one up; false where there is none such. */
  takeRecoveryCode(id: AccountId, hash: string): Promise<boolean>;
  countRecoveryCodes(id: AccountId): Promise<number>;

  saveGrant(hash: string, grant: OneTimeGrant, lifetimeMs: number): Promise<void>;
  findGrant(hash: string): Promise<OneTimeGrant | undefined>;
  /** Uses a link up; undefined where it is unknown, used or expired. */
  takeGrant(hash: string): Promise<OneTimeGrant | undefined>;
  /** Ends the links of an account. */
  dropGrantsOf(id: AccountId): Promise<void>;

  saveSession(hash: string, session: StoredAccountSession, idleMs: number): Promise<void>;
  findSession(hash: string): Promise<StoredAccountSession | undefined>;
  /** Puts off its end by disuse. */
  touchSession(hash: string, session: StoredAccountSession, idleMs: number): Promise<void>;
  listSessions(id: AccountId): Promise<ReadonlyMap<string, StoredAccountSession>>;
  dropSession(id: AccountId, hash: string): Promise<void>;

  /**
   * Remembers a session in a conference by its account. It stays known after the session that opened it has expired: an
   * open connection in a live conference outlives that.
   */
  notePeer(id: AccountId, peer: PeerSession): Promise<void>;
  listPeers(id: AccountId): Promise<readonly PeerSession[]>;
  forgetPeers(id: AccountId, tokenHashes: readonly string[]): Promise<void>;
}
