import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SingleSignOn } from '@diem-cau/shared/protocol/singleSignOn.ts';

/** How an organisation's identity provider is asked. */
export interface ProviderSettings extends SingleSignOn {
  readonly secret: string;
}

/** What one sign-in at a provider must come back with: guards of the address, of the token and of the code (PKCE). */
export interface ProviderGuards {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom a provider has signed in. */
export interface ProvenIdentity {
  /** Its issuer and its name for the person; an address may be given to another person later, this may not. */
  readonly subject: string;
  readonly email: string | undefined;
  /** Whether the provider has verified that the address is the person's. */
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  /** Whether the provider says that it asked for a second factor. */
  readonly secondFactor: boolean;
}

/** The identity providers of organisations. */
export interface IdentityProviders {
  /** The page of a provider on which a person signs in. Errors: `PROVIDER_UNREACHABLE`, `TARGET_PRIVATE`, `PROVIDER_MISCONFIGURED` for no usable description. */
  begin(
    settings: ProviderSettings,
    returnUrl: string,
  ): Promise<Reply<{ readonly url: string; readonly guards: ProviderGuards }>>;
  /**
   * What the provider says, for the `query` with which it returned. Errors: `PROVIDER_UNREACHABLE`; `TARGET_PRIVATE`; `PROVIDER_MISCONFIGURED`
   * where it knows no such client or secret; `PROVIDER_REFUSED` where it signed nobody in; `PROVIDER_ANSWER_VOID` for an answer to another question, a late one, or a forged one.
   */
  finish(
    settings: ProviderSettings,
    answer: { readonly returnUrl: string; readonly query: string; readonly guards: ProviderGuards },
  ): Promise<Reply<ProvenIdentity>>;
}
