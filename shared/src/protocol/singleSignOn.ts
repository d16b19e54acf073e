/** How the staff of an organisation sign in at its identity provider (OpenID Connect), without the client's secret. */
export interface SingleSignOn {
  /** The provider's address, as its discovery document names it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Domains whose verified addresses get an account as a member by themselves. */
  readonly domains: readonly string[];
  /**
   * Whether a sign-in there counts as two factors also where the provider does not say so: the administrator knows that the
   * provider asks for both.
   */
  readonly trusted: boolean;
}

/** What an administrator sees of it. */
export interface SingleSignOnInfo {
  /** Absent where the organisation has set none. */
  readonly provider?: SingleSignOn;
  /** The provider that the operator has set for the installation; an organisation's own goes before it. */
  readonly issuerOfInstallation?: string;
  /** The address that the provider must be told to return to. */
  readonly returnUrl: string;
  /** The organisation's own page of sign-in, to be given to its staff. */
  readonly signInUrl: string;
}

/** Bounds of single sign-on. */
export const SINGLE_SIGN_ON_LIMITS = {
  /** An issuer's address, in UTF-16 code units. */
  issuer: 300,
  clientId: 200,
  secret: 500,
  /** A domain (RFC 1035), in UTF-16 code units. */
  domain: 253,
  domains: 20,
  /** What a provider sends back in the address, in UTF-16 code units. */
  returned: 8_000,
} as const;

/** Where the provider returns to: a page of the client. */
export const PROVIDER_RETURN_PATH = '/sign-in/provider';
