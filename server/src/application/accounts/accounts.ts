import { createHash } from 'node:crypto';
import type { AccountId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationActor } from '@diem-cau/shared/organisation/decision.ts';
import type { OrganisationDetails, StaffMember, StaffRole } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { customAlphabet } from 'nanoid';
import { hashOfSecret, newToken } from '../access.ts';
import type { Clock } from '../clock.ts';
import { type Organisations, SYSTEM_STAFF, staffActor } from '../organisations/organisations.ts';
import type { AccountSessions } from './accountSessions.ts';
import type { Account, AccountStore, OneTimeGrant } from './accountStore.ts';
import { hashPassword, isSameHash, judgePassword } from './passwords.ts';
import { newSecondFactor, renewRecoveryCodes, takeRecoveryCode, takeTotpCode } from './secondFactor.ts';

const newId = customAlphabet('23456789abcdefghjkmnpqrstvwxyz', 12);

/** How long the link of a new member of staff is good (ms): three days. */
const PASSWORD_LINK_MS = 3 * 24 * 3_600_000;
/** How long the link that founds an organisation is good (ms): seven days. */
const FOUNDATION_LINK_MS = 7 * 24 * 3_600_000;
/** Hashed in place of the salt of an address that nobody has: a wrong password takes as long as an unknown account. */
const NO_ACCOUNT = 'no account has this hash';

/** A one-time link before it is written as an address. */
export interface MadeLink {
  readonly token: string;
  readonly expiresAt: number;
}

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
  /** Where the address has accounts of several organisations: the one that is meant. */
  readonly organisationId?: OrganisationId | undefined;
}

/** What somebody who has signed in proves again who they are by. */
export interface Proof {
  readonly password: string;
  /** Whether the sign-in was just now; asked only of an account without a password. */
  readonly isFresh: boolean;
}

interface Ports {
  readonly store: AccountStore;
  readonly sessions: AccountSessions;
  readonly organisations: Organisations;
  readonly clock: Pick<Clock, 'wall'>;
}

/** What is done with accounts: founding an organisation, staff, passwords, second factors, and signing in. */
export class Accounts {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** A link that founds an organisation; the `first` one of an installation is void once there is any. */
  makeFoundationLink(first: boolean): Promise<MadeLink> {
    return this.#makeLink({ kind: 'foundation', first }, FOUNDATION_LINK_MS);
  }

  /** What a link is for, while it is good. */
  async readLink(token: string): Promise<OneTimeGrant | undefined> {
    const grant = await this.#ports.store.findGrant(hashOfSecret(token));
    if (grant?.kind !== 'foundation' || !grant.first) return grant;
    // The first link of an installation is good until another one has founded an organisation.
    const founded = await this.#ports.organisations.list();
    return founded.every((id) => id === foundedBy(token).organisationId) ? grant : undefined;
  }

  /**
   * Founds an organisation and its first administrator, then calls `beforeItsFirstUse`. The link is used up last, and names
   * what it founds: an attempt that stops in between goes on when the form is sent again. Errors: `ONE_TIME_LINK_UNKNOWN`,
   * `PASSWORD_SHORT`, `PASSWORD_COMMON`.
   */
  async found(
    token: string,
    details: OrganisationDetails,
    person: { readonly name: string; readonly email: string; readonly password: string },
    beforeItsFirstUse: (organisationId: OrganisationId) => Promise<void>,
  ): Promise<Reply<Account>> {
    const { store, organisations } = this.#ports;
    const judged = judgePassword(person.password, [person.email, person.name, details.name]);
    if (!judged.ok) return judged;
    if ((await this.readLink(token))?.kind !== 'foundation') return err({ code: 'ONE_TIME_LINK_UNKNOWN' });
    const account: Account = { ...foundedBy(token), email: person.email };
    const { id, organisationId } = account;
    const earlier = await store.find(id);
    if (earlier) await store.remove(earlier);
    await store.create(account);
    const { salt } = await store.findByEmail(person.email);
    const passwordHash = await hashPassword(person.password, salt);
    await store.update(account.id, (created) => ({ ...created, passwordHash }));
    const founded = await organisations.submit(organisationId, SYSTEM_STAFF, {
      type: 'FoundOrganisation',
      organisationId,
      details,
      administrator: { id, name: person.name },
    });
    if (!founded.ok && founded.error.code !== 'ORGANISATION_EXISTS') return founded;
    await beforeItsFirstUse(organisationId);
    return (await store.takeGrant(hashOfSecret(token))) ? ok(account) : err({ code: 'ONE_TIME_LINK_UNKNOWN' });
  }

  /** Adds a member of staff. Errors: those of the decider, `STAFF_EXISTS`. */
  async addStaff(
    organisationId: OrganisationId,
    by: AccountId,
    { name, email, role }: { readonly name: string; readonly email: string; readonly role: StaffRole },
  ): Promise<Reply<{ readonly account: Account; readonly link: MadeLink }>> {
    const { organisations } = this.#ports;
    const actor = staffActor(await organisations.read(organisationId), by);
    const added = await this.#create(organisationId, email, { actor, name, role });
    if (!added.ok) return added;
    return ok({ account: added.value, link: await this.makePasswordLink(added.value) });
  }

  /**
   * Makes an account without a password for somebody whom the organisation's identity provider has signed in, as a member.
   * Errors: those of the decider, `STAFF_EXISTS`.
   */
  admit(
    organisationId: OrganisationId,
    { name, email }: { readonly name: string; readonly email: string },
  ): Promise<Reply<Account>> {
    return this.#create(organisationId, email, { actor: SYSTEM_STAFF, name, role: 'member' });
  }

  /** A link by which somebody sets a new password; earlier ones of the account are void. */
  async makePasswordLink({ id }: Account): Promise<MadeLink> {
    await this.#ports.store.dropGrantsOf(id);
    return this.#makeLink({ kind: 'password', accountId: id }, PASSWORD_LINK_MS);
  }

  /** Sets a password by a link: it ends all sessions and the second factor, since somebody who lost both must get in again. */
  async setPasswordByLink(token: string, password: string): Promise<Reply<Account>> {
    const { store, sessions } = this.#ports;
    const grant = await this.readLink(token);
    const account = grant?.kind === 'password' ? await store.find(grant.accountId) : undefined;
    if (!account) return err({ code: 'ONE_TIME_LINK_UNKNOWN' });
    const passwordHash = await this.#judgeAndHash(account, password);
    if (!passwordHash.ok) return passwordHash;
    if (!(await store.takeGrant(hashOfSecret(token)))) return err({ code: 'ONE_TIME_LINK_UNKNOWN' });
    const changed = await store.update(
      account.id,
      // The person at the identity provider may be another one by now.
      ({ totpSecret: _totp, pendingTotpSecret: _pending, subject: _subject, ...rest }) => ({
        ...rest,
        passwordHash: passwordHash.value,
      }),
    );
    if (!changed) return err({ code: 'ONE_TIME_LINK_UNKNOWN' });
    await store.setRecoveryCodes(account.id, []);
    await sessions.endAll(account.id);
    return ok(changed);
  }

  /**
   * Removes a member of staff, with the account and everything that it has open. An attempt that stopped in between goes on
   * when it is made again. Errors: those of the decider.
   */
  async removeStaff(organisationId: OrganisationId, by: OrganisationActor, id: AccountId): Promise<Reply<unknown>> {
    const { store, sessions, organisations } = this.#ports;
    const known = await store.find(id);
    const account = known?.organisationId === organisationId ? known : undefined;
    const removed = await organisations.submit(organisationId, by, { type: 'RemoveStaff', accountId: id });
    const isLeftBehind = !removed.ok && removed.error.code === 'STAFF_UNKNOWN' && account !== undefined;
    if (!removed.ok && !isLeftBehind) return removed;
    if (account) {
      await sessions.endAll(id);
      await store.dropGrantsOf(id);
      await store.remove(account);
    }
    return ok({});
  }

  /**
   * The account of an address and a password, or all of them where they are those of several organisations: they are the
   * sender's own, who then names one. Takes one hash whether or not anybody has the address. Errors: `SIGN_IN_REFUSED`;
   * with the right password `SECOND_FACTOR_NEEDED`, `SECOND_FACTOR_WRONG`.
   */
  async signIn({
    email,
    password,
    code,
    organisationId,
  }: Credentials): Promise<Reply<readonly [Account, ...Account[]]>> {
    const { salt, accounts } = await this.#ports.store.findByEmail(email);
    const hash = await hashPassword(password, salt);
    const [account, ...others] = accounts
      .filter(({ passwordHash = NO_ACCOUNT }) => isSameHash(passwordHash, hash))
      .filter((one) => organisationId === undefined || one.organisationId === organisationId);
    if (!account) return err({ code: 'SIGN_IN_REFUSED' });
    if (others.length > 0 || account.totpSecret === undefined) return ok([account, ...others]);
    if (code === undefined || code === '') return err({ code: 'SECOND_FACTOR_NEEDED' });
    return (await this.takeCode(account, code)) ? ok([account]) : err({ code: 'SECOND_FACTOR_WRONG' });
  }

  /** Changes a password and ends all sessions but one. Errors: `PASSWORD_WRONG`, `PASSWORD_SHORT`, `PASSWORD_COMMON`. */
  async changePassword(
    account: Account,
    { password, next, session }: { readonly password: string; readonly next: string; readonly session: string },
  ): Promise<Reply<Account>> {
    const known = await this.#checkPassword(account, password);
    if (!known.ok) return known;
    const passwordHash = await this.#judgeAndHash(account, next);
    if (!passwordHash.ok) return passwordHash;
    const changed = await this.#ports.store.update(account.id, (newest) =>
      // Another one was set meanwhile: the present password is no longer the one that was checked.
      newest.passwordHash === account.passwordHash ? { ...newest, passwordHash: passwordHash.value } : undefined,
    );
    if (!changed) return err({ code: 'PASSWORD_WRONG' });
    await this.#ports.sessions.endAll(account.id, session);
    return ok(changed);
  }

  /**
   * Makes a key of a second factor, which does not count yet. Errors: `PASSWORD_WRONG`, `SIGN_IN_AGAIN`, `SECOND_FACTOR_ON`.
   */
  async beginSecondFactor(account: Account, proof: Proof): Promise<Reply<{ secret: string; uri: string }>> {
    const known = await this.#checkProof(account, proof);
    if (!known.ok) return known;
    const made = newSecondFactor(account);
    const begun = await this.#ports.store.update(account.id, (newest) =>
      newest.totpSecret === undefined ? { ...newest, pendingTotpSecret: made.secret } : undefined,
    );
    return begun ? ok(made) : err({ code: 'SECOND_FACTOR_ON' });
  }

  /**
   * Turns a second factor on and makes its recovery codes. One that is on is turned off first, with a code of it. Errors:
   * `SECOND_FACTOR_WRONG`, `SECOND_FACTOR_ON`.
   */
  async confirmSecondFactor(account: Account, code: string): Promise<Reply<readonly string[]>> {
    const { store, clock } = this.#ports;
    const { pendingTotpSecret: secret, totpSecret } = account;
    if (totpSecret !== undefined) return err({ code: 'SECOND_FACTOR_ON' });
    const given = { id: account.id, code, nowMs: clock.wall() };
    if (secret === undefined || !(await takeTotpCode(store, { ...given, secret }))) {
      return err({ code: 'SECOND_FACTOR_WRONG' });
    }
    const confirmed = await store.update(account.id, ({ pendingTotpSecret, ...rest }) =>
      pendingTotpSecret === secret && rest.totpSecret === undefined ? { ...rest, totpSecret: secret } : undefined,
    );
    if (!confirmed) return err({ code: 'SECOND_FACTOR_WRONG' });
    return ok(await renewRecoveryCodes(store, account.id));
  }

  /** Turns a second factor off. Errors: `PASSWORD_WRONG`, `SIGN_IN_AGAIN`, `SECOND_FACTOR_WRONG`. */
  async removeSecondFactor(account: Account, proof: Proof, code: string): Promise<Reply<Account>> {
    const known = await this.#checkProof(account, proof);
    if (!known.ok) return known;
    if (!(await this.takeCode(account, code))) return err({ code: 'SECOND_FACTOR_WRONG' });
    const removed = await this.#ports.store.update(account.id, ({ totpSecret, pendingTotpSecret: _, ...rest }) =>
      totpSecret === account.totpSecret ? rest : undefined,
    );
    if (!removed) return err({ code: 'SECOND_FACTOR_WRONG' });
    await this.#ports.store.setRecoveryCodes(account.id, []);
    return ok(removed);
  }

  /**
   * The account of an address that belongs to no member of staff: adding or removing one stopped in between. It is taken
   * without what it had.
   */
  async #takeLeftBehind(organisationId: OrganisationId, email: string): Promise<Account | undefined> {
    const { store, sessions, organisations } = this.#ports;
    const { accounts } = await store.findByEmail(email);
    const found = accounts.find((account) => account.organisationId === organisationId);
    const { staff } = await organisations.read(organisationId);
    if (!found || staff[found.id]) return undefined;
    await sessions.endAll(found.id);
    await store.setRecoveryCodes(found.id, []);
    return store.update(found.id, ({ id, email: address }) => ({ id, organisationId, email: address }));
  }

  /** Whether a code is one of the account's second factor, which is then used up. */
  async takeCode({ id, totpSecret }: Account, code: string): Promise<boolean> {
    const { store, clock } = this.#ports;
    if (totpSecret === undefined) return false;
    const isCode = await takeTotpCode(store, { id, secret: totpSecret, code, nowMs: clock.wall() });
    return isCode || takeRecoveryCode(store, id, code);
  }

  async #create(
    organisationId: OrganisationId,
    email: string,
    { actor, ...person }: { readonly actor: OrganisationActor } & Omit<StaffMember, 'id'>,
  ): Promise<Reply<Account>> {
    const { store, organisations } = this.#ports;
    const fresh: Account = { id: `acct_${newId()}` as AccountId, organisationId, email };
    const account = (await store.create(fresh)) ? fresh : await this.#takeLeftBehind(organisationId, email);
    if (!account) return err({ code: 'STAFF_EXISTS' });
    const member: StaffMember = { id: account.id, ...person };
    const added = await organisations.submit(organisationId, actor, { type: 'AddStaff', member });
    if (added.ok) return ok(account);
    // Somebody else may have added the same person meanwhile.
    if (added.error.code !== 'STAFF_EXISTS') await store.remove(account);
    return added;
  }

  /** Somebody without a password proves who they are by having signed in just now. */
  async #checkProof(account: Account, { password, isFresh }: Proof): Promise<Reply<true>> {
    if (account.passwordHash !== undefined) return this.#checkPassword(account, password);
    return isFresh ? ok(true) : err({ code: 'SIGN_IN_AGAIN' });
  }

  async #checkPassword({ email, passwordHash = NO_ACCOUNT }: Account, password: string): Promise<Reply<true>> {
    const { salt } = await this.#ports.store.findByEmail(email);
    return isSameHash(passwordHash, await hashPassword(password, salt)) ? ok(true) : err({ code: 'PASSWORD_WRONG' });
  }

  /** The hash of a new password. It is not compared with those of other accounts: a refusal would tell of theirs. */
  async #judgeAndHash({ id, email, organisationId }: Account, password: string): Promise<Reply<string>> {
    const { name, staff } = await this.#ports.organisations.read(organisationId);
    const judged = judgePassword(password, [email, name, staff[id]?.name ?? '']);
    if (!judged.ok) return judged;
    const { salt } = await this.#ports.store.findByEmail(email);
    return ok(await hashPassword(password, salt));
  }

  async #makeLink(grant: OneTimeGrant, lifetimeMs: number): Promise<MadeLink> {
    const token = newToken();
    await this.#ports.store.saveGrant(hashOfSecret(token), grant, lifetimeMs);
    return { token, expiresAt: this.#ports.clock.wall() + lifetimeMs };
  }
}

/** What a foundation link founds, whenever it is used. */
function foundedBy(token: string): Pick<Account, 'id' | 'organisationId'> {
  const id = createHash('sha256').update(`foundation ${token}`).digest('hex').slice(0, 12);
  return { id: `acct_${id}` as AccountId, organisationId: `org_${id}` as OrganisationId };
}
