import type { AccountId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { PROVIDER_RETURN_PATH, type SingleSignOn } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { hashOfSecret, newToken } from '../access.ts';
import type { Organisations } from '../organisations/organisations.ts';
import type { Account, AccountStore } from './accountStore.ts';
import type { Accounts } from './accounts.ts';
import type { IdentityProviders, ProvenIdentity, ProviderGuards, ProviderSettings } from './identityProviders.ts';

/** How long a person may take at the provider (ms). */
const ATTEMPT_MS = 10 * 60_000;
/** How long a person may take to type the code of the second factor (ms). */
const CODE_MS = 5 * 60_000;

/** A sign-in that has gone to a provider. */
export interface ProviderAttempt {
  readonly organisationId: OrganisationId;
  readonly guards: ProviderGuards;
}

/** Keeps what organisations say of their providers, beside their logs, and sign-ins on their way. */
export interface SingleSignOnStore {
  read(id: OrganisationId): Promise<ProviderSettings | undefined>;
  save(id: OrganisationId, settings: ProviderSettings): Promise<void>;
  drop(id: OrganisationId): Promise<void>;
  saveAttempt(hash: string, attempt: ProviderAttempt, lifetimeMs: number): Promise<void>;
  /** Uses an attempt up: an answer counts once. */
  takeAttempt(hash: string): Promise<ProviderAttempt | undefined>;
  /** Says that a provider has signed an account in, whose code is still to come. */
  saveProven(hash: string, id: AccountId, lifetimeMs: number): Promise<void>;
  findProven(hash: string): Promise<AccountId | undefined>;
  dropProven(hash: string): Promise<void>;
}

/** What an answer of a provider leads to. */
export type ProviderSignIn =
  | { readonly kind: 'signedIn'; readonly account: Account; readonly secondFactor: boolean }
  /** The account has a second factor that the provider did not ask for; `token` names the sign-in until its code comes. */
  | { readonly kind: 'code'; readonly token: string };

/** A provider's answer: what it leads to, and for the record of which organisation and which address. */
export interface ProviderAnswer {
  readonly reply: Reply<ProviderSignIn>;
  /** Absent for an answer to no question of ours. */
  readonly organisationId?: OrganisationId;
  readonly email?: string | undefined;
}

interface Ports {
  readonly store: SingleSignOnStore;
  readonly accountStore: AccountStore;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly providers: IdentityProviders;
  /** The provider of the installation, which serves organisations that have set none. */
  readonly ofInstallation?: ProviderSettings | undefined;
  /** Where people reach the server: providers send them back there. */
  readonly publicUrl: string;
}

/** Signing in at an organisation's identity provider. */
export class SingleSignOns {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get returnUrl(): string {
    return `${this.#ports.publicUrl}${PROVIDER_RETURN_PATH}`;
  }

  /** The address of the installation's provider. */
  get issuerOfInstallation(): string | undefined {
    return this.#ports.ofInstallation?.issuer;
  }

  /** What an organisation says of a provider of its own, without the secret. */
  async read(id: OrganisationId): Promise<SingleSignOn | undefined> {
    const settings = await this.#ports.store.read(id);
    if (!settings) return undefined;
    const { secret: _, ...shown } = settings;
    return shown;
  }

  /** Whether the staff of an organisation can sign in at a provider, its own or the installation's. */
  async isOffered(id: OrganisationId): Promise<boolean> {
    return (await this.#providerOf(id)) !== undefined;
  }

  async #providerOf(id: OrganisationId): Promise<ProviderSettings | undefined> {
    const { store, ofInstallation, organisations } = this.#ports;
    const own = await store.read(id);
    if (own || !ofInstallation) return own;
    // Of several organisations nobody knows whose a person of the domain is: there each adds its staff itself.
    const isOnly = ofInstallation.domains.length > 0 && (await organisations.list()).length === 1;
    return isOnly ? ofInstallation : { ...ofInstallation, domains: [] };
  }

  /**
   * Sets the provider of an organisation once it has answered. An empty secret keeps the one that is there, which is never
   * sent to another provider. Errors: `PROVIDER_SECRET_NEEDED`, `PROVIDER_UNREACHABLE`.
   */
  async set(id: OrganisationId, settings: ProviderSettings): Promise<Reply<true>> {
    const { store, providers } = this.#ports;
    const known = await store.read(id);
    const isSame = known?.issuer === settings.issuer && known.clientId === settings.clientId;
    const secret = settings.secret === '' && isSame ? known.secret : settings.secret;
    if (secret === '') return err({ code: 'PROVIDER_SECRET_NEEDED' });
    const answered = await providers.begin({ ...settings, secret }, this.returnUrl);
    if (!answered.ok) return answered;
    await store.save(id, { ...settings, secret });
    return ok(true);
  }

  remove(id: OrganisationId): Promise<void> {
    return this.#ports.store.drop(id);
  }

  /** Sends a browser to the provider of an organisation. Errors: `PROVIDER_UNKNOWN`, `PROVIDER_UNREACHABLE`. */
  async begin(organisationId: OrganisationId): Promise<Reply<{ readonly url: string; readonly token: string }>> {
    const { store, providers } = this.#ports;
    const settings = await this.#providerOf(organisationId);
    if (!settings) return err({ code: 'PROVIDER_UNKNOWN' });
    const begun = await providers.begin(settings, this.returnUrl);
    if (!begun.ok) return begun;
    const token = newToken();
    await store.saveAttempt(hashOfSecret(token), { organisationId, guards: begun.value.guards }, ATTEMPT_MS);
    return ok({ url: begun.value.url, token });
  }

  /**
   * What a provider's answer leads to. Errors: those of `IdentityProviders.finish`, `PROVIDER_MAIL_UNVERIFIED`,
   * `PROVIDER_ACCOUNT_UNKNOWN`, `PROVIDER_ACCOUNT_CHANGED`.
   */
  async finish(token: string, query: string): Promise<ProviderAnswer> {
    const { store, providers } = this.#ports;
    const attempt = await store.takeAttempt(hashOfSecret(token));
    const settings = attempt && (await this.#providerOf(attempt.organisationId));
    if (!attempt || !settings) return { reply: err({ code: 'PROVIDER_ANSWER_VOID' }) };
    const { organisationId, guards } = attempt;
    const proven = await providers.finish(settings, { returnUrl: this.returnUrl, query, guards });
    if (!proven.ok) return { reply: proven, organisationId };
    const { email } = proven.value;
    const account = await this.#accountOf(organisationId, settings, proven.value);
    if (!account.ok) return { reply: account, organisationId, email };
    const secondFactor = settings.trusted || proven.value.secondFactor;
    return { reply: await this.#askCode(account.value, secondFactor), organisationId, email };
  }

  /** Asks for the account's own second factor where the provider has not asked for any. */
  async #askCode(account: Account, secondFactor: boolean): Promise<Reply<ProviderSignIn>> {
    if (secondFactor || account.totpSecret === undefined) return ok({ kind: 'signedIn', account, secondFactor });
    const token = newToken();
    await this.#ports.store.saveProven(hashOfSecret(token), account.id, CODE_MS);
    return ok({ kind: 'code', token });
  }

  /** The account that a provider has signed in and whose code is still to come. */
  async findProven(token: string): Promise<Account | undefined> {
    const id = await this.#ports.store.findProven(hashOfSecret(token));
    return id === undefined ? undefined : this.#ports.accountStore.find(id);
  }

  /** Forgets what a provider has proven, once it has led to a session. */
  useProven(token: string): Promise<void> {
    return this.#ports.store.dropProven(hashOfSecret(token));
  }

  /** The account of this organisation with a person's verified address; nobody's elsewhere. */
  async #accountOf(
    organisationId: OrganisationId,
    { domains }: SingleSignOn,
    { email, emailVerified, name, subject }: ProvenIdentity,
  ): Promise<Reply<Account>> {
    if (email === undefined || !emailVerified) return err({ code: 'PROVIDER_MAIL_UNVERIFIED' });
    const { accountStore, accounts, organisations } = this.#ports;
    const { accounts: known } = await accountStore.findByEmail(email);
    const { staff } = await organisations.read(organisationId);
    const present = known.find((one) => one.organisationId === organisationId && staff[one.id]);
    if (present) return this.#bind(present, subject);
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    if (!domains.includes(domain)) return err({ code: 'PROVIDER_ACCOUNT_UNKNOWN' });
    const person = { name: (name ?? email).slice(0, ORGANISATION_LIMITS.staffName), email };
    const admitted = await accounts.admit(organisationId, person);
    return admitted.ok ? this.#bind(admitted.value, subject) : admitted;
  }

  /** Ties an account to the person at the provider; another person who has its address later is refused. */
  async #bind({ id }: Account, subject: string): Promise<Reply<Account>> {
    const bound = await this.#ports.accountStore.update(id, (newest) => {
      const known = newest.subject;
      // By what the provider calls itself: the settings may name it with another slash at the end.
      const isOther = known !== undefined && issuerOf(known) === issuerOf(subject) && known !== subject;
      return isOther ? undefined : { ...newest, subject };
    });
    return bound ? ok(bound) : err({ code: 'PROVIDER_ACCOUNT_CHANGED' });
  }
}

/** The issuer of a `ProvenIdentity.subject`. An issuer is a URL, so that it ends at the first blank. */
function issuerOf(subject: string): string {
  return subject.slice(0, subject.indexOf(' '));
}
